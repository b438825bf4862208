// The sequence of changes, as pages and as a stream.
#include <httplib.h>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/EventStream.h"
#include "network/sandbox/Problem.h"
#include "network/sandbox/RequestReading.h"

namespace paydeck::sandbox {
namespace {

void answerGone(httplib::Response& response, const ShopReader::EventRange& range) {
  Problem problem{410, "events_gone",
                  "Only events from " + std::to_string(range.oldest) + " to " + std::to_string(range.latest) +
                      " are kept. List the payments again."};
  problem.oldestSequence = range.oldest;
  problem.latestSequence = range.latest;
  answer(response, problem);
}

}  // namespace

void ApiServer::getEvents(const Request& request, Response& response) {
  const auto limit = readLimit(request);
  if (!limit) return answer(response, {400, "invalid_parameter", limit.error().message});
  const auto after = readNumber(request, "after");
  if (!after) return answer(response, {400, "invalid_parameter", after.error().message});
  auto page = readers_.with([&](ShopReader& reader) { return reader.events(*after, *limit); });
  if (!page) return answerGone(response, readers_.with([](ShopReader& reader) { return reader.eventRange(); }));
  response.body = std::move(*page);
  response.set_header("Content-Type", "application/json");
}

void ApiServer::getStream(const Request& request, Response& response) {
  auto after = readNumber(request, "after");
  const auto most = readNumber(request, "max_events");
  if (!after) return answer(response, {400, "invalid_parameter", after.error().message});
  if (!most) return answer(response, {400, "invalid_parameter", most.error().message});
  if (request.has_header("Last-Event-ID")) {
    *after = readDigits(request.get_header_value("Last-Event-ID"));
    if (!*after) return answer(response, {400, "invalid_parameter", "Last-Event-ID must be a sequence."});
  }
  const ShopReader::EventRange range = readers_.with([](ShopReader& reader) { return reader.eventRange(); });
  const std::int64_t from = after->value_or(range.latest);
  if (from + 1 < range.oldest || from > range.latest) return answerGone(response, range);
  auto stream = std::make_shared<EventStream>(readers_, bell_, faults_, from, *most);
  response.set_chunked_content_provider("text/event-stream", [stream](std::size_t, httplib::DataSink& sink) {
    const EventStream::Part part = stream->next();
    if (!part.text.empty()) sink.write(part.text.data(), part.text.size());
    if (part.end == EventStream::End::Broken) return false;
    if (part.end == EventStream::End::Clean) sink.done();
    return sink.is_writable();
  });
}

}  // namespace paydeck::sandbox
