#include "network/merchant/TimelineMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

Result<TimelineEntry> entryFromJson(json::JsonValue value) {
  json::JsonFields in(value);
  TimelineEntry entry;
  entry.kind = in.text("kind");
  entry.at = readTime(in, "at");
  entry.text = in.freeText("text");
  if (const auto height = in.optionalInt64("block_height")) {
    if (*height < 0) in.fail("block_height", "expected a block height");
    entry.blockHeight = static_cast<std::uint64_t>(*height);
  }
  entry.confirmations = readCount(in, "confirmations");
  entry.required = readCount(in, "required");
  if (in.failed()) return failure(in.error());
  return entry;
}

}  // namespace

Result<std::vector<TimelineEntry>> timelineFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  const auto list = in.array("data");
  if (in.failed()) return failure(in.error());
  std::vector<TimelineEntry> entries;
  UtcTime last{};
  for (const json::JsonValue element : list) {
    auto entry = entryFromJson(element);
    if (!entry) entry = TimelineEntry{"note", last, "One step could not be read: " + entry.error().message};
    last = entry->at;
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace paydeck::merchant
