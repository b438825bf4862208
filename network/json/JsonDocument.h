#pragma once

#include <memory>
#include <string_view>

#include "models/domain/Result.h"
#include "network/json/JsonLimits.h"
#include "network/json/JsonTape.h"
#include "network/json/JsonValue.h"

namespace paydeck::json {

/// A strictly parsed JSON document. Values are views into it and live as long as it does; moving it keeps them valid.
/// Can be read by several threads at once.
class JsonDocument {
 public:
  /// Errors: Protocol (not JSON, not UTF-8, cut off, a byte order mark), TooLarge (over a limit). A wrong type, a
  /// repeated key or a text with half a surrogate pair is not an error of the document but of the value, so that one
  /// odd object does not cost the others.
  static Result<JsonDocument> parse(std::string_view text, const JsonLimits& limits = {});

  JsonValue root() const { return JsonValue(*tape_, 0); }

 private:
  explicit JsonDocument(std::unique_ptr<const JsonTape> tape) : tape_(std::move(tape)) {}
  std::unique_ptr<const JsonTape> tape_;
};

}  // namespace paydeck::json
