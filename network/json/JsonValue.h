#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/json/JsonTape.h"

namespace paydeck::json {

class JsonArray;
class JsonMembers;

/// One value of a JsonDocument: a light view to pass by value. May be read any number of times, its fields in any order
/// (fastest in document order). Every error is ErrorKind::Protocol and names the place:
/// "data[3].requested.amount: expected a string, found a number".
class JsonValue {
 public:
  JsonValue(const JsonTape& tape, std::uint32_t index) : tape_(&tape), index_(index) {}

  JsonKind kind() const { return node().kind; }
  bool isNull() const { return kind() == JsonKind::Null; }

  /// A field that must be there (it may be null). Also an error: not an object, a key of the object appears twice.
  Result<JsonValue> field(std::string_view name) const;
  /// None when the field is absent or null.
  Result<std::optional<JsonValue>> optionalField(std::string_view name) const;

  /// The decoded text, alive as long as the document. Refuses text with U+0000 or half a surrogate pair.
  Result<std::string_view> asString() const;
  /// For what people wrote (names, descriptions): as asString, but what cannot be text stands as U+FFFD.
  Result<std::string_view> asFreeText() const;
  /// An integer without fraction or exponent that fits 64 bits.
  Result<std::int64_t> asInt64() const;
  /// The exact text of a number, written as a JSON number or as a string; Decimal::parse judges it.
  Result<std::string_view> asDecimalText() const;
  Result<bool> asBool() const;
  /// Keep the result in a variable before looping: a range-for over a dereferenced temporary dangles in C++20.
  Result<JsonArray> asArray() const;
  /// The keys and values of an object, in document order.
  Result<JsonMembers> asMembers() const;

  /// The value exactly as it was sent.
  std::string_view rawJson() const { return tape_->raw(index_); }
  /// Where it stands, e.g. "data[3].id"; "answer" for the whole document.
  std::string path() const;
  /// An error about this value: "PATH: WHAT".
  Error problem(std::string_view what) const;

 private:
  const JsonNode& node() const { return tape_->node(index_); }
  Error mismatch(std::string_view expected) const;
  /// Index of the field's value; 0 when absent. The object is known to have no key twice.
  std::uint32_t find(std::string_view name) const;
  std::optional<Error> notAnObject() const;

  const JsonTape* tape_;
  std::uint32_t index_;
  mutable std::uint32_t next_ = 0;  // the key after the last one found: reading in document order needs no search
};

}  // namespace paydeck::json

#include "network/json/JsonArray.h"
#include "network/json/JsonMembers.h"
