#include "network/json/JsonFields.h"

#include <utility>

namespace paydeck::json {

template <class T>
T JsonFields::required(std::string_view name, Result<T> (JsonValue::*read)() const, T otherwise) {
  const auto found = value(name);
  if (!found) return otherwise;
  auto result = ((*found).*read)();
  if (result) return *result;
  fail(std::move(result.error()));
  return otherwise;
}

template <class T>
std::optional<T> JsonFields::optional(std::string_view name, Result<T> (JsonValue::*read)() const) {
  const auto found = optionalValue(name);
  if (!found) return std::nullopt;
  auto result = ((*found).*read)();
  if (result) return *result;
  fail(std::move(result.error()));
  return std::nullopt;
}

std::optional<JsonValue> JsonFields::value(std::string_view name) {
  if (error_) return std::nullopt;
  auto found = object_.field(name);
  if (found) return *found;
  fail(std::move(found.error()));
  return std::nullopt;
}

std::optional<JsonValue> JsonFields::optionalValue(std::string_view name) {
  if (error_) return std::nullopt;
  auto found = object_.optionalField(name);
  if (found) return *found;
  fail(std::move(found.error()));
  return std::nullopt;
}

std::string_view JsonFields::text(std::string_view name) {
  return required<std::string_view>(name, &JsonValue::asString, {});
}

std::optional<std::string_view> JsonFields::optionalText(std::string_view name) {
  return optional<std::string_view>(name, &JsonValue::asString);
}

std::string_view JsonFields::freeText(std::string_view name) {
  return optional<std::string_view>(name, &JsonValue::asFreeText).value_or(std::string_view{});
}

std::int64_t JsonFields::int64(std::string_view name) {
  return required<std::int64_t>(name, &JsonValue::asInt64, 0);
}

std::optional<std::int64_t> JsonFields::optionalInt64(std::string_view name) {
  return optional<std::int64_t>(name, &JsonValue::asInt64);
}

std::string_view JsonFields::decimalText(std::string_view name) {
  return required<std::string_view>(name, &JsonValue::asDecimalText, {});
}

std::optional<std::string_view> JsonFields::optionalDecimalText(std::string_view name) {
  return optional<std::string_view>(name, &JsonValue::asDecimalText);
}

bool JsonFields::boolean(std::string_view name) {
  return required<bool>(name, &JsonValue::asBool, false);
}

std::optional<bool> JsonFields::optionalBoolean(std::string_view name) {
  return optional<bool>(name, &JsonValue::asBool);
}

JsonArray JsonFields::array(std::string_view name) {
  return required<JsonArray>(name, &JsonValue::asArray, {});
}

JsonArray JsonFields::optionalArray(std::string_view name) {
  return optional<JsonArray>(name, &JsonValue::asArray).value_or(JsonArray{});
}

JsonMembers JsonFields::optionalMembers(std::string_view name) {
  return optional<JsonMembers>(name, &JsonValue::asMembers).value_or(JsonMembers{});
}

void JsonFields::fail(std::string_view name, std::string_view what) {
  if (error_) return;
  const auto found = object_.optionalField(name);
  if (found && *found) {
    fail((*found)->problem(what));
  } else {
    fail(object_.problem("the field " + std::string(name) + ": " + std::string(what)));
  }
}

void JsonFields::fail(Error error) {
  if (!error_) error_ = std::move(error);
}

}  // namespace paydeck::json
