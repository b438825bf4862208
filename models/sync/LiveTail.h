#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "models/sync/EventPlan.h"
#include "models/sync/LaneCaller.h"

namespace paydeck {

/// The live lane of a backend that streams events: applies them strictly in sequence, asks for what is missing, and
/// proves from time to time that nothing is.
///
/// "Synced to" moves only on proof: an answer of the event list that ends at the server's latest sequence (everything
/// the server knew when we asked is then in the cache), or an applied event (everything before its time is). Both count
/// only once the history is whole.
class LiveTail {
 public:
  LiveTail(SyncSession& session, Backend& backend);
  /// Blocks until stopped or until the session must end; returns why.
  Error run(std::stop_token stop);

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  struct Heard {
    std::vector<BackendEvent> events{};
    bool ask = false;  ///< something may be missing
    std::optional<Error> fatal{};
  };
  Heard listen(std::stop_token stop);
  Result<void> apply(EventPlan plan);
  Result<void> catchUp(std::stop_token stop);
  Result<void> takePage(EventPage page, UtcTime askedAt, bool& more);
  Result<void> listAgain(std::int64_t latestSequence);
  Result<void> checkWhenDue(std::stop_token stop);
  Result<void> check(std::stop_token stop);
  Result<bool> advanceTo(std::int64_t sequence, std::stop_token stop);
  Result<void> compareWith(const PaymentTotals& totals);
  Result<void> checkFailed(const Error& error);

  SyncSession& session_;
  Backend& backend_;
  LaneCaller caller_;
  SteadyTime nextProbe_{};
  SteadyTime nextCheck_{};
  unsigned holes_ = 0;                ///< answers in a row that lacked the very event asked for
  std::string repairedDifference_{};  ///< a difference that listing again did not cure is not chased twice
};

}  // namespace paydeck
