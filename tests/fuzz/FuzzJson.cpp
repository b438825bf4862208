#include <simdjson.h>

#include <cstdlib>
#include <string_view>

#include "network/json/JsonDocument.h"

using namespace paydeck;
using namespace paydeck::json;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

/// Reads everything that can be read of a value in every way.
void walk(const JsonValue& value) {
  require(!value.rawJson().empty());
  static_cast<void>(value.asString());
  static_cast<void>(value.asFreeText());
  static_cast<void>(value.asInt64());
  static_cast<void>(value.asDecimalText());
  static_cast<void>(value.asBool());
  if (const auto list = value.asArray()) {
    for (const auto element : *list) walk(element);
  }
  if (const auto members = value.asMembers()) {
    for (const auto& [key, member] : *members) {
      const auto found = value.field(key);
      require(found && found->rawJson() == member.rawJson());
      walk(member);
    }
  }
}

/// Whether simdjson's own tree agrees. It refuses some documents that are JSON: numbers it cannot hold, half surrogate
/// pairs.
void compare(std::string_view text, const Result<JsonDocument>& document) {
  if (!document && document.error().kind == ErrorKind::TooLarge) return;
  simdjson::dom::parser parser;
  const auto code = parser.parse(simdjson::padded_string(text)).error();
  if (code == simdjson::SUCCESS) require(document.has_value());
  if (!document || code == simdjson::SUCCESS) return;
  for (const auto grammar :
       {simdjson::TAPE_ERROR, simdjson::T_ATOM_ERROR, simdjson::F_ATOM_ERROR, simdjson::N_ATOM_ERROR,
        simdjson::UTF8_ERROR, simdjson::UNCLOSED_STRING, simdjson::UNESCAPED_CHARS, simdjson::EMPTY}) {
    require(code != grammar);
  }
}

}  // namespace

/// Any bytes: no crash, no read outside, the same judgement as simdjson, and what was accepted is accepted again alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto document = JsonDocument::parse(text);
  compare(text, document);
  if (!document) {
    require(!document.error().message.empty());
    return 0;
  }
  walk(document->root());
  require(JsonDocument::parse(document->root().rawJson()).has_value());
  return 0;
}
