#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/PaymentsApi.h"
#include "models/domain/Refund.h"

namespace paydeck {

/// One entry of a backend's append-only event sequence. A payment event carries the whole payment as of the event.
struct BackendEvent {
  std::int64_t sequence = 0;
  std::string type{};  ///< "payment.updated", ...; types Paydeck does not know are stored as seen and skipped
  UtcTime at{};
  std::optional<Payment> payment{};
  std::optional<Refund> refund{};  ///< a refund event carries the whole refund as of the event
  std::optional<UnreadableObject> unreadable{};
};

struct EventPage {
  std::vector<BackendEvent> events{};  ///< ascending by sequence
  bool more = false;
  std::int64_t latestSequence = 0;  ///< the server's newest at the time of the answer
  std::int64_t oldestSequence = 0;  ///< events before it are no longer kept
};

/// What to ask in one polling round.
struct PollRequest {
  std::optional<UtcTime> newestKnown{};  ///< creation time of the newest payment in the cache
  std::vector<PaymentId> watched{};      ///< payments that may still change, most urgent first
};

struct PollAnswer {
  std::vector<Payment> payments{};  ///< everything seen in this round, changed or not
  std::vector<UnreadableObject> unreadable{};
  std::vector<PaymentId> missing{};  ///< watched ones the backend no longer has (archived or deleted)
};

/// How a backend tells of changes: a stream of events, or being asked on a timer. Blocking, for worker threads.
class LiveApi {
 public:
  virtual ~LiveApi() = default;

  /// None when the backend streams; else how often to poll.
  virtual std::optional<std::chrono::milliseconds> pollInterval() const = 0;

  // With Capability::EventStream:
  static constexpr std::int64_t kNow = -1;
  /// Asked after kNow, it answers no events and its latestSequence. When the server no longer keeps the next event, or
  /// never reached `sequence` (it was restored from a backup): an error with code "events_gone".
  virtual Result<EventPage> eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) = 0;
  /// Calls `onEvent` (on this thread) for each event until the connection ends, the server is silent for longer than
  /// its heartbeat allows, or the token is stopped. Returns why it ended. `onAlive` is called for every heartbeat.
  virtual Error streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                             const std::function<void()>& onAlive, std::stop_token stop) = 0;

  // Without it:
  virtual Result<PollAnswer> poll(const PollRequest& request, std::stop_token stop) = 0;
};

}  // namespace paydeck
