#pragma once

#include <functional>
#include <mutex>
#include <optional>

#include "models/domain/Clock.h"
#include "models/sync/SyncFacts.h"
#include "models/sync/SyncObserver.h"

namespace paydeck {

/// Where the lanes of one sync write down how they fare. Makes a ConnectionStatus of it and tells the observer when it
/// changed. Thread-safe.
class StatusBoard {
 public:
  StatusBoard(ConnectionId connection, const Clock& clock, SyncObserver& observer);

  ConnectionStatus status() const;

  void idle(SyncPhase phase);  ///< nothing runs: paused or not syncing here
  void sessionStarted();
  void sessionEnded(const Error& error, std::optional<UtcTime> nextTryAt);

  void laneWorks(SyncLane lane);
  void laneRests(SyncLane lane);  ///< waits for its next turn; says nothing about the network
  void laneFails(SyncLane lane, const Error& error, UtcTime nextTryAt);

  void accountKnown(const AccountInfo& account, std::chrono::milliseconds clockDifference, std::string warning);
  void copyKnown(bool historyWhole, std::int64_t have, std::int64_t total, std::optional<UtcTime> syncedTo);
  void livePath(bool polls, bool streamUp);

 private:
  void change(const std::function<void(SyncFacts&)>& edit);

  const ConnectionId connection_;
  const Clock& clock_;
  SyncObserver& observer_;
  std::mutex telling_;  // held while the observer is told, so that it hears in order
  mutable std::mutex mutex_;
  SyncFacts facts_;
  std::optional<ConnectionStatus> told_;
};

}  // namespace paydeck
