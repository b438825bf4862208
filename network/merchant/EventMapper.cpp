#include "network/merchant/EventMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/PaymentMapper.h"
#include "network/merchant/RefundMapper.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

/// The object the event is about. Events of a kind that carries one must have it; others may.
template <class T>
void take(json::JsonFields& in, std::string_view name, const ConnectionId& connection,
          Result<T> (*map)(json::JsonValue, const ConnectionId&), std::optional<T>& object,
          std::optional<UnreadableObject>& unreadable) {
  const auto member = in.optionalValue(name);
  if (in.failed()) {
    unreadable = unreadableFromJson(in.object(), in.error());
  } else if (member) {
    auto mapped = map(*member, connection);
    if (mapped) {
      object = std::move(*mapped);
    } else {
      unreadable = unreadableFromJson(*member, mapped.error());
    }
  } else if (in.text("type").starts_with(std::string(name) + ".")) {
    unreadable = unreadableFromJson(in.object(), in.object().problem("the " + std::string(name) + " is missing"));
  }
}

Result<BackendEvent> eventFromValue(json::JsonValue value, const ConnectionId& connection) {
  json::JsonFields in(value);
  BackendEvent event;
  event.sequence = in.int64("sequence");
  if (!in.failed() && event.sequence <= 0) in.fail("sequence", "expected a positive number");
  if (in.failed()) return failure(in.error());
  // From here on the place in the sequence is known, so a fault costs this event only.
  event.type = in.text("type");
  event.at = readTime(in, "at");
  if (in.failed()) {
    event.unreadable = unreadableFromJson(value, in.error());
  } else if (event.type.starts_with("refund.")) {
    take(in, "refund", connection, refundFromJson, event.refund, event.unreadable);
  } else {
    take(in, "payment", connection, paymentFromJson, event.payment, event.unreadable);
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
