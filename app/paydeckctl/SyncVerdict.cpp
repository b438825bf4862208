#include "app/paydeckctl/SyncVerdict.h"

namespace paydeck::ctl {
namespace {

constexpr std::chrono::seconds kNeverHeardPatience{10};
constexpr std::chrono::minutes kLostPatience{2};
constexpr unsigned kDifferencesBelieved = 6;  // the sync repairs a difference by itself; that takes a comparison or two

Error unreachable() {
  return {ErrorKind::Offline, "The backend cannot be reached. What is here stays usable; run sync again later."};
}

bool offlineForTooLong(const SyncQuestion& q) {
  if (!q.status.account) return q.now - q.startedAt > kNeverHeardPatience;
  return q.status.offlineSince && q.now - *q.status.offlineSince > kLostPatience;
}

bool since(const std::optional<UtcTime>& time, UtcTime start) {
  return time && *time >= start;
}

}  // namespace

std::optional<SyncVerdict> planVerdict(const SyncQuestion& q) {
  switch (q.status.phase) {
    case SyncPhase::NotSyncingHere:
      return SyncVerdict{SyncEnd::Elsewhere, {}};
    case SyncPhase::NeedsSignIn:
      return SyncVerdict{SyncEnd::Failed,
                         q.status.error.value_or(Error{ErrorKind::Unauthorized, "The key is refused."})};
    case SyncPhase::Error:
      if (q.status.error && isTransient(q.status.error->kind)) break;
      return SyncVerdict{SyncEnd::Failed, q.status.error};
    case SyncPhase::Offline:
      if (!offlineForTooLong(q)) break;
      return SyncVerdict{SyncEnd::Failed, q.status.error.value_or(unreachable())};
    default:
      break;
  }
  if (!q.canCount) {
    const bool done = q.status.historyWhole && since(q.status.syncedTo, q.startedAt);
    return done ? std::optional(SyncVerdict{SyncEnd::NotCompared, {}}) : std::nullopt;
  }
  if (!since(q.state.lastChecked, q.startedAt) || !q.status.historyWhole) return std::nullopt;
  if (q.state.checkResult == "equal") return SyncVerdict{SyncEnd::Equal, {}};
  if (q.differentChecks < kDifferencesBelieved) return std::nullopt;
  return SyncVerdict{SyncEnd::Different, {}};
}

}  // namespace paydeck::ctl
