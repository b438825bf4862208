#include "network/json/JsonDocument.h"

#include <utility>

#include "network/json/JsonTapeBuilder.h"

namespace paydeck::json {

Result<JsonDocument> JsonDocument::parse(std::string_view text, const JsonLimits& limits) {
  auto tape = JsonTapeBuilder(limits).build(text);
  if (!tape) return failure(std::move(tape.error()));
  return JsonDocument(std::make_unique<const JsonTape>(std::move(*tape)));
}

}  // namespace paydeck::json
