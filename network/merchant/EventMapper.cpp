#include "network/merchant/EventMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/PaymentMapper.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

Result<BackendEvent> eventFromValue(json::JsonValue value, const ConnectionId& connection) {
  json::JsonFields in(value);
  BackendEvent event;
  event.sequence = in.int64("sequence");
  if (!in.failed() && event.sequence <= 0) in.fail("sequence", "expected a positive number");
  if (in.failed()) return failure(in.error());
  // From here on the place in the sequence is known, so a fault costs this event only.
  event.type = in.text("type");
  event.at = readTime(in, "at");
  const auto member = in.optionalValue("payment");
  if (in.failed()) {
    event.unreadable = unreadableFromJson(value, in.error());
  } else if (member) {
    auto payment = paymentFromJson(*member, connection);
    if (payment) {
      event.payment = std::move(*payment);
    } else {
      event.unreadable = unreadableFromJson(*member, payment.error());
    }
  } else if (event.type.starts_with("payment.")) {
    event.unreadable = unreadableFromJson(value, value.problem("the payment is missing"));
  }
  return event;
}

}  // namespace

Result<EventPage> eventPageFromJson(std::string_view text, const ConnectionId& connection) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  EventPage page;
  const auto list = in.array("data");
  page.more = in.boolean("more");
  page.latestSequence = in.int64("latest_sequence");
  page.oldestSequence = in.optionalInt64("oldest_sequence").value_or(0);
  if (in.failed()) return failure(in.error());
  std::int64_t previous = 0;
  for (const json::JsonValue element : list) {
    auto event = eventFromValue(element, connection);
    if (!event) return failure(std::move(event.error()));
    if (event->sequence <= previous) return failure(element.problem("the sequence does not ascend"));
    previous = event->sequence;
    page.events.push_back(std::move(*event));
  }
  return page;
}

Result<BackendEvent> eventFromJson(std::string_view text, std::int64_t streamSequence, const ConnectionId& connection) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  auto event = eventFromValue(document->root(), connection);
  if (event && streamSequence > 0 && event->sequence != streamSequence) {
    return failure(document->root().problem("the sequence differs from the stream's id"));
  }
  return event;
}

}  // namespace paydeck::merchant
