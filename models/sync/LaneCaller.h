#pragma once

#include <cstdint>
#include <random>
#include <stop_token>
#include <utility>

#include "models/sync/RetryPlan.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Makes one lane's calls and writes down how they went. Used by the lane's thread only.
class LaneCaller {
 public:
  LaneCaller(SyncSession& session, SyncLane lane);

  /// Calls until it works, waiting between tries (the bell ends a wait). Returns an error only when trying again is no
  /// use: stopped, a new secret is needed, or the call itself is wrong. Certificate and permission errors are returned
  /// too, because the whole session must wait for somebody to act.
  template <class Call>
  auto untilItWorks(Call&& call, std::stop_token stop) -> decltype(call()) {
    for (;;) {
      auto result = call();
      if (result) {
        succeeded();
        return result;
      }
      if (stop.stop_requested() || result.error().kind == ErrorKind::Cancelled) return result;
      const RetryPlan plan = failed(result.error());
      if (plan.then != RetryPlan::Then::Again || !isTransient(result.error().kind)) return result;
      session_.bell.wait(plan.delay, stop);
    }
  }

  void succeeded();
  /// Counts the failure and says what to do.
  RetryPlan failed(const Error& error);
  void rests() { session_.board.laneRests(lane_); }

 private:
  SyncSession& session_;
  const SyncLane lane_;
  std::minstd_rand random_;
  unsigned attempts_ = 0;
  bool noted_ = false;
};

}  // namespace paydeck
