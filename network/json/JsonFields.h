#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "network/json/JsonValue.h"

namespace paydeck::json {

/// Reads the fields of one object and remembers the first thing that was wrong, so that a mapping reads straight down
/// and asks once at the end:
///     JsonFields in(value);
///     payment.id = in.text("id");
///     if (in.failed()) return failure(in.error());
/// After a failure every read gives an empty value. optional*: none (or empty) when absent or null, a failure when of
/// another type.
class JsonFields {
 public:
  explicit JsonFields(JsonValue object) : object_(object) {}

  std::string_view text(std::string_view name);
  std::optional<std::string_view> optionalText(std::string_view name);
  /// See JsonValue::asFreeText; empty when absent or null.
  std::string_view freeText(std::string_view name);
  std::int64_t int64(std::string_view name);
  std::optional<std::int64_t> optionalInt64(std::string_view name);
  std::string_view decimalText(std::string_view name);
  std::optional<std::string_view> optionalDecimalText(std::string_view name);
  bool boolean(std::string_view name);
  std::optional<bool> optionalBoolean(std::string_view name);
  /// Any value, null included; none only after a failure.
  std::optional<JsonValue> value(std::string_view name);
  std::optional<JsonValue> optionalValue(std::string_view name);
  /// By value, so that `for (const JsonValue entry : in.array("data"))` is safe.
  JsonArray array(std::string_view name);
  JsonArray optionalArray(std::string_view name);
  JsonMembers optionalMembers(std::string_view name);

  bool failed() const { return error_.has_value(); }
  /// The first failure; only when failed().
  const Error& error() const { return *error_; }
  /// Records a failure of the caller's own reading ("PATH.name: what"), unless there was one before.
  void fail(std::string_view name, std::string_view what);
  /// Records a failure from a nested reader, unless there was one before.
  void fail(Error error);
  const JsonValue& object() const { return object_; }

 private:
  template <class T>
  T required(std::string_view name, Result<T> (JsonValue::*read)() const, T otherwise);
  template <class T>
  std::optional<T> optional(std::string_view name, Result<T> (JsonValue::*read)() const);

  JsonValue object_;
  std::optional<Error> error_{};
};

}  // namespace paydeck::json
