#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "network/http/HttpTransport.h"
#include "network/http/SseEvent.h"

namespace paydeck::http {

/// Why a connection of an SseStream ended.
struct SseEnd {
  /// Never empty: Cancelled, Timeout (silent), Offline, Server (the server ended it), Protocol (no event stream), ...
  /// `retryAfter` is the pause the server asked for, by a retry field or Retry-After.
  Error error{};
  /// A non-2xx answer, for the adapter to read its problem document.
  std::optional<HttpResponse> refused{};
  /// At least one event or heartbeat came: the next attempt starts its backing off afresh.
  bool wasAlive = false;
};

/// Follows one event stream, one connection per run(). Remembers the last event id, so that the next run resumes where
/// the last one ended; when to run again is the caller's (models/sync) to decide. Used by one thread.
class SseStream {
 public:
  struct Receiver {
    std::function<bool(const SseEvent&)> onEvent;  ///< false ends the run with Cancelled
    std::function<void()> onAlive;                 ///< every event and heartbeat
  };

  /// `request` is a GET without Last-Event-ID. Silence longer than `silenceLimit` ends a run; choose two to three
  /// heartbeats.
  SseStream(HttpTransport& transport, HttpRequest request, std::chrono::milliseconds silenceLimit);

  /// Blocks until the connection ends.
  SseEnd run(const Receiver& receiver, std::stop_token stop);

  const std::string& lastEventId() const { return lastEventId_; }
  void resumeAfter(std::string eventId) { lastEventId_ = std::move(eventId); }

 private:
  HttpTransport& transport_;
  HttpRequest request_;
  std::chrono::milliseconds silenceLimit_;
  std::string lastEventId_;
};

}  // namespace paydeck::http
