#include "models/sync/SyncFacts.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr unsigned kFailuresShown = 3;  // a single 500 is no news

/// The failure to show while nothing gets through; none when some lane works.
const LaneFacts* loudestFailure(const SyncFacts& facts) {
  const LaneFacts* loudest = nullptr;
  for (const LaneFacts& lane : facts.lanes) {
    if (lane.state == LaneFacts::State::Working) return nullptr;
    if (lane.state != LaneFacts::State::Failing || !lane.error) continue;
    const bool better = !loudest || (meansUnreachable(lane.error->kind) && !meansUnreachable(loudest->error->kind));
    if (better) loudest = &lane;
  }
  return loudest;
}

std::optional<UtcTime> earliestTry(const SyncFacts& facts) {
  std::optional<UtcTime> earliest = facts.sessionRetryAt;
  for (const LaneFacts& lane : facts.lanes) {
    if (lane.nextTryAt && (!earliest || *lane.nextTryAt < *earliest)) earliest = lane.nextTryAt;
  }
  return earliest;
}

void describeEnd(const Error& error, ConnectionStatus& status) {
  status.error = error;
  if (error.kind == ErrorKind::Unauthorized) {
    status.phase = SyncPhase::NeedsSignIn;
    status.nextTryAt.reset();
  } else {
    status.phase = meansUnreachable(error.kind) ? SyncPhase::Offline : SyncPhase::Error;
  }
}

SyncPhase workingPhase(const SyncFacts& facts) {
  if (!facts.account) return SyncPhase::Connecting;
  if (!facts.historyWhole) return SyncPhase::Backfilling;
  return facts.streamUp && !facts.polls ? SyncPhase::Live : SyncPhase::Polling;
}

}  // namespace

bool meansUnreachable(ErrorKind kind) {
  return kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
}

ConnectionStatus planStatus(const ConnectionId& connection, const SyncFacts& facts) {
  ConnectionStatus status;
  status.connection = connection;
  status.have = facts.have;
  status.total = facts.total;
  status.syncedTo = facts.syncedTo;
  status.warning = facts.warning;
  status.clockDifference = facts.clockDifference;
  status.account = facts.account;
  status.historyWhole = facts.historyWhole;
  if (!facts.running) {
    status.phase = facts.idlePhase;
    return status;
  }
  status.phase = workingPhase(facts);
  status.nextTryAt = earliestTry(facts);
  if (facts.ended) {
    describeEnd(*facts.ended, status);
  } else if (const LaneFacts* failure = loudestFailure(facts)) {
    const bool unreachable = meansUnreachable(failure->error->kind);
    if (unreachable || failure->failures >= kFailuresShown) {
      status.error = failure->error;
      status.phase = unreachable ? SyncPhase::Offline : SyncPhase::Error;
    }
  }
  if (status.phase == SyncPhase::Offline) status.offlineSince = facts.offlineSince;
  if (!status.error) status.nextTryAt.reset();
  return status;
}

}  // namespace paydeck
