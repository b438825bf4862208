#include "network/json/JsonValue.h"

#include <charconv>

namespace paydeck::json {

namespace {

std::string_view kindName(JsonKind kind) {
  switch (kind) {
    case JsonKind::Null:
      return "null";
    case JsonKind::Bool:
      return "a boolean";
    case JsonKind::Number:
      return "a number";
    case JsonKind::String:
      return "a string";
    case JsonKind::Array:
      return "an array";
    case JsonKind::Object:
      return "an object";
  }
  return "something else";
}

}  // namespace

std::uint32_t JsonValue::find(std::string_view name) const {
  const std::uint32_t hash = hashKey(name);
  const std::uint32_t end = tape_->after(index_);
  const std::uint32_t start = next_ != 0 && next_ < end ? next_ : index_ + 1;
  for (std::uint32_t key = start; key < end; key = tape_->after(key + 1)) {
    if (!tape_->keyEquals(key, name, hash)) continue;
    next_ = tape_->after(key + 1);
    return key + 1;
  }
  for (std::uint32_t key = index_ + 1; key < start; key = tape_->after(key + 1)) {
    if (!tape_->keyEquals(key, name, hash)) continue;
    next_ = tape_->after(key + 1);
    return key + 1;
  }
  return 0;
}

std::optional<Error> JsonValue::notAnObject() const {
  if (kind() != JsonKind::Object) return mismatch("an object");
  if (!node().has(JsonNode::kDuplicateKeys)) return std::nullopt;
  return problem("the key " + tape_->duplicateKey(index_) + " appears twice");
}

Result<JsonValue> JsonValue::field(std::string_view name) const {
  if (auto error = notAnObject()) return failure(std::move(*error));
  const std::uint32_t found = find(name);
  if (found == 0) return failure(problem("the field " + std::string(name) + " is missing"));
  return JsonValue(*tape_, found);
}

Result<std::optional<JsonValue>> JsonValue::optionalField(std::string_view name) const {
  if (auto error = notAnObject()) return failure(std::move(*error));
  const std::uint32_t found = find(name);
  if (found == 0 || tape_->node(found).kind == JsonKind::Null) return std::optional<JsonValue>();
  return std::optional<JsonValue>(JsonValue(*tape_, found));
}

Result<std::string_view> JsonValue::asString() const {
  if (kind() != JsonKind::String) return failure(mismatch("a string"));
  if (node().has(JsonNode::kNotText)) return failure(problem("the text contains a character that does not exist"));
  return tape_->string(index_);
}

Result<std::string_view> JsonValue::asFreeText() const {
  if (kind() != JsonKind::String) return failure(mismatch("a string"));
  return tape_->string(index_);
}

Result<std::int64_t> JsonValue::asInt64() const {
  if (kind() != JsonKind::Number) return failure(mismatch("a whole number"));
  const std::string_view token = rawJson();
  std::int64_t number = 0;
  const auto [end, code] = std::from_chars(token.data(), token.data() + token.size(), number);
  if (code == std::errc::result_out_of_range) return failure(problem("the number does not fit 64 bits"));
  if (end != token.data() + token.size()) return failure(problem("expected a whole number"));
  return number;
}

Result<std::string_view> JsonValue::asDecimalText() const {
  if (kind() == JsonKind::Number) return rawJson();
  if (kind() != JsonKind::String) return failure(mismatch("a number or a string"));
  return asString();
}

Result<bool> JsonValue::asBool() const {
  if (kind() != JsonKind::Bool) return failure(mismatch("true or false"));
  return node().has(JsonNode::kTrue);
}

Result<JsonArray> JsonValue::asArray() const {
  if (kind() != JsonKind::Array) return failure(mismatch("an array"));
  return JsonArray(*tape_, index_);
}

Result<JsonMembers> JsonValue::asMembers() const {
  if (auto error = notAnObject()) return failure(std::move(*error));
  return JsonMembers(*tape_, index_);
}

std::string JsonValue::path() const {
  auto path = tape_->path(index_);
  return path.empty() ? "answer" : path;
}

Error JsonValue::problem(std::string_view what) const {
  return Error{ErrorKind::Protocol, path() + ": " + std::string(what)};
}

Error JsonValue::mismatch(std::string_view expected) const {
  return problem("expected " + std::string(expected) + ", found " + std::string(kindName(kind())));
}

}  // namespace paydeck::json
