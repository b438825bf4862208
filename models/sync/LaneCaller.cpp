#include "models/sync/LaneCaller.h"

#include <functional>

namespace paydeck {
namespace {

constexpr unsigned kNotedFrom = 2;  // a single hiccup is not worth a write

std::uint32_t seedOf(const SyncSession& session, SyncLane lane) {
  const auto time = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  return static_cast<std::uint32_t>(std::hash<ConnectionId>{}(session.config.id) ^ time) +
         static_cast<std::uint32_t>(lane);
}

}  // namespace

LaneCaller::LaneCaller(SyncSession& session, SyncLane lane)
    : session_(session), lane_(lane), random_(seedOf(session, lane)) {}

void LaneCaller::succeeded() {
  attempts_ = 0;
  session_.board.laneWorks(lane_);
  if (std::exchange(noted_, false)) session_.book.clearError();
}

RetryPlan LaneCaller::failed(const Error& error) {
  ++attempts_;
  const auto jitter = static_cast<std::uint32_t>(random_());
  const RetryPlan plan = planRetry(error, attempts_, jitter, session_.timing());
  if (plan.then == RetryPlan::Then::Again) {
    const UtcTime now = session_.services.clock.now();
    session_.board.laneFails(lane_, error, now + plan.delay);
    if (attempts_ >= kNotedFrom && isTransient(error.kind)) {
      session_.book.noteError(error, now);
      noted_ = true;
    }
  }
  return plan;
}

}  // namespace paydeck
