#include "models/sync/StatusBoard.h"

#include <utility>

namespace paydeck {
namespace {

bool sameAccount(const std::optional<AccountInfo>& a, const std::optional<AccountInfo>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || (a->merchantName == b->merchantName && a->personName == b->personName && a->role == b->role &&
                a->permissions == b->permissions && a->missing == b->missing);
}

bool same(const ConnectionStatus& a, const ConnectionStatus& b) {
  return a.phase == b.phase && a.have == b.have && a.total == b.total && a.syncedTo == b.syncedTo &&
         a.offlineSince == b.offlineSince && a.nextTryAt == b.nextTryAt && a.error == b.error &&
         a.warning == b.warning && a.clockDifference == b.clockDifference && sameAccount(a.account, b.account) &&
         a.historyWhole == b.historyWhole;
}

}  // namespace

StatusBoard::StatusBoard(ConnectionId connection, const Clock& clock, SyncObserver& observer)
    : connection_(std::move(connection)), clock_(clock), observer_(observer) {}

ConnectionStatus StatusBoard::status() const {
  const std::scoped_lock lock(mutex_);
  return planStatus(connection_, facts_);
}

void StatusBoard::change(const std::function<void(SyncFacts&)>& edit) {
  const std::scoped_lock telling(telling_);
  ConnectionStatus now;
  {
    const std::scoped_lock lock(mutex_);
    edit(facts_);
    now = planStatus(connection_, facts_);
    if (now.phase != SyncPhase::Offline) {
      facts_.offlineSince.reset();
    } else if (!facts_.offlineSince) {
      facts_.offlineSince = now.offlineSince = clock_.now();
    }
    if (told_ && same(*told_, now)) return;
    told_ = now;
  }
  observer_.statusChanged(now);
}

void StatusBoard::idle(SyncPhase phase) {
  change([&](SyncFacts& facts) {
    facts.running = false;
    facts.idlePhase = phase;
  });
}

void StatusBoard::sessionStarted() {
  change([](SyncFacts& facts) {
    facts.running = true;
    facts.lanes = {};
    facts.streamUp = false;
    facts.sessionRetryAt.reset();
  });
}

void StatusBoard::sessionEnded(const Error& error, std::optional<UtcTime> nextTryAt) {
  change([&](SyncFacts& facts) {
    facts.lanes = {};
    facts.ended = error;
    facts.sessionRetryAt = nextTryAt;
    facts.streamUp = false;
  });
}

void StatusBoard::laneWorks(SyncLane lane) {
  change([&](SyncFacts& facts) {
    facts.lane(lane) = LaneFacts{LaneFacts::State::Working, 0, std::nullopt, std::nullopt};
    facts.ended.reset();
  });
}

void StatusBoard::laneRests(SyncLane lane) {
  change([&](SyncFacts& facts) {
    if (facts.lane(lane).state == LaneFacts::State::Working) facts.lane(lane) = LaneFacts{};
  });
}

void StatusBoard::laneFails(SyncLane lane, const Error& error, UtcTime nextTryAt) {
  change([&](SyncFacts& facts) {
    LaneFacts& failing = facts.lane(lane);
    failing.state = LaneFacts::State::Failing;
    ++failing.failures;
    failing.error = error;
    failing.nextTryAt = nextTryAt;
    if (lane == SyncLane::Stream) facts.streamUp = false;
  });
}

void StatusBoard::accountKnown(const AccountInfo& account, std::chrono::milliseconds clockDifference,
                               std::string warning) {
  change([&](SyncFacts& facts) {
    facts.account = account;
    facts.clockDifference = clockDifference;
    facts.warning = std::move(warning);
  });
}

void StatusBoard::copyKnown(bool historyWhole, std::int64_t have, std::int64_t total, std::optional<UtcTime> syncedTo) {
  change([&](SyncFacts& facts) {
    facts.historyWhole = historyWhole;
    facts.have = have;
    facts.total = total;
    facts.syncedTo = syncedTo;
  });
}

void StatusBoard::livePath(bool polls, bool streamUp) {
  change([&](SyncFacts& facts) {
    facts.polls = polls;
    facts.streamUp = streamUp;
  });
}

}  // namespace paydeck
