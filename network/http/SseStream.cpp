#include "network/http/SseStream.h"

#include <utility>

#include "network/http/HttpStatus.h"
#include "network/http/SseParser.h"

namespace paydeck::http {

namespace {

bool isEventStream(const HttpResponse& response) {
  const std::string type = response.header("content-type").value_or("");
  return type.substr(0, type.find(';')) == "text/event-stream";
}

Error endOf(const HttpResponse& response, const SseParser& parser) {
  if (response.status < 200 || response.status >= 300) {
    Error error{kindOfStatus(response.status), "The server refused the event stream."};
    error.httpStatus = response.status;
    error.requestId = response.header("x-request-id").value_or("");
    return error;
  }
  if (!isEventStream(response))
    return {ErrorKind::Protocol, "The server answered with something that is not an event stream."};
  Error error{ErrorKind::Server, "The server ended the event stream."};
  error.retryAfter = parser.retry();
  return error;
}

}  // namespace

SseStream::SseStream(HttpTransport& transport, HttpRequest request, std::chrono::milliseconds silenceLimit)
    : transport_(transport), request_(std::move(request)), silenceLimit_(silenceLimit) {
  request_.headers.emplace_back("Accept", "text/event-stream");
  request_.headers.emplace_back("Cache-Control", "no-store");
}

SseEnd SseStream::run(const Receiver& receiver, std::stop_token stop) {
  HttpRequest request = request_;
  if (!lastEventId_.empty()) request.headers.emplace_back("Last-Event-ID", lastEventId_);
  SseParser parser(request.maxResponseBytes);
  parser.setLastEventId(lastEventId_);
  SseEnd end;
  std::optional<Error> stopped;
  const auto alive = [&] {
    end.wasAlive = true;
    if (receiver.onAlive) receiver.onAlive();
  };
  const SseParser::Receiver parts{.onEvent =
                                      [&](const SseEvent& event) {
                                        if (stopped) return;
                                        alive();
                                        if (receiver.onEvent(event)) {
                                          lastEventId_ = event.id;
                                        } else {
                                          stopped = Error{ErrorKind::Cancelled, "The event stream was stopped."};
                                        }
                                      },
                                  .onComment = alive};
  const auto onBytes = [&](std::string_view bytes) {
    auto fed = parser.feed(bytes, parts);
    if (!fed && !stopped) stopped = std::move(fed.error());
    return !stopped;
  };
  auto answer = transport_.stream(request, silenceLimit_, onBytes, stop);
  if (stopped) {
    end.error = std::move(*stopped);
  } else if (!answer) {
    end.error = std::move(answer.error());
    if (!end.error.retryAfter) end.error.retryAfter = parser.retry();
  } else {
    end.error = endOf(*answer, parser);
    if (end.error.httpStatus != 0) end.refused = std::move(*answer);
  }
  return end;
}

}  // namespace paydeck::http
