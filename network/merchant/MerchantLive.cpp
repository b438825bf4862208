#include "network/merchant/MerchantLive.h"

#include <algorithm>
#include <charconv>

#include "network/http/SseStream.h"
#include "network/merchant/EventMapper.h"

namespace paydeck::merchant {
namespace {

/// The API's document promises a heartbeat every 5 seconds; three missing ones are a broken connection.
constexpr std::chrono::seconds kSilenceLimit{15};

std::optional<std::int64_t> sequenceOf(const std::string& id) {
  std::int64_t sequence = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), sequence);
  if (error != std::errc{} || end != id.data() + id.size() || sequence <= 0) return std::nullopt;
  return sequence;
}

/// An event that cannot be read keeps its place in the sequence, so that it is shown and the rest goes on.
BackendEvent eventOf(const http::SseEvent& arrived, std::int64_t sequence, const ConnectionId& connection) {
  auto event = eventFromJson(arrived.data, sequence, connection);
  if (event) return std::move(*event);
  BackendEvent unreadable;
  unreadable.sequence = sequence;
  unreadable.type = arrived.type;
  unreadable.unreadable = UnreadableObject{{}, event.error().message, arrived.data};
  return unreadable;
}

}  // namespace

Result<EventPage> MerchantLive::eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) {
  http::Question question{{"v1", "events"}, "/v1/events", "changes", {}};
  question.query = {{"limit", std::to_string(std::clamp(limit, 1U, 1000U))}};
  if (sequence != kNow) question.query.insert(question.query.begin(), {"after", std::to_string(sequence)});
  return client_.ask(question, std::move(stop), [&](std::string_view text) {
    auto page = eventPageFromJson(text, connection_);
    if (page && page->more && page->events.empty()) {
      page = failure(ErrorKind::Protocol, "more: there is more, but nothing was given");
    }
    return page;
  });
}

Error MerchantLive::streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                                 const std::function<void()>& onAlive, std::stop_token stop) {
  const http::Question question{{"v1", "events", "stream"}, "/v1/events/stream", "changes", {}};
  auto request = client_.request(question);
  if (!request) return std::move(request.error());
  request->headers.clear();
  http::SseStream stream(client_.transport(), std::move(*request), kSilenceLimit);
  stream.resumeAfter(std::to_string(afterSequence));
  bool unplaced = false;
  const auto receive = [&](const http::SseEvent& arrived) {
    const auto sequence = sequenceOf(arrived.id);
    unplaced = !sequence;
    if (sequence) onEvent(eventOf(arrived, *sequence, connection_));
    return !unplaced;
  };
  http::SseEnd end = stream.run({receive, onAlive}, std::move(stop));
  if (unplaced)
    return Error{ErrorKind::Protocol, "The stream of changes lost its numbering. Paydeck asks for the changes again."};
  if (end.refused) return client_.errors().refused(*end.refused, question.what);
  return std::move(end.error);
}

Result<PollAnswer> MerchantLive::poll(const PollRequest&, std::stop_token) {
  return failure(ErrorKind::Unsupported, "This backend tells of changes by itself; it is not asked on a timer.");
}

}  // namespace paydeck::merchant
