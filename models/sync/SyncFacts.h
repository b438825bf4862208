#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "models/backend/AccountApi.h"
#include "models/domain/Error.h"
#include "models/domain/Time.h"
#include "models/sync/ConnectionStatus.h"
#include "models/sync/SyncLane.h"

namespace paydeck {

/// How one lane's last call went.
struct LaneFacts {
  enum class State { Idle, Working, Failing };
  State state = State::Idle;
  unsigned failures = 0;  ///< in a row
  std::optional<Error> error{};
  std::optional<UtcTime> nextTryAt{};
};

/// All that a status is made of.
struct SyncFacts {
  bool running = true;  ///< false: `idlePhase` says why nothing runs
  SyncPhase idlePhase = SyncPhase::Paused;
  std::array<LaneFacts, 4> lanes{};
  std::optional<Error> ended{};  ///< why the session ended; none while one runs
  std::optional<UtcTime> sessionRetryAt{};
  bool polls = false;  ///< the backend cannot stream
  bool streamUp = false;
  bool historyWhole = false;
  std::int64_t have = 0;
  std::int64_t total = 0;
  std::optional<UtcTime> offlineSince{};
  std::optional<UtcTime> syncedTo{};
  std::optional<AccountInfo> account{};
  std::chrono::milliseconds clockDifference{0};
  std::string warning{};

  LaneFacts& lane(SyncLane which) { return lanes[static_cast<std::size_t>(which)]; }
  const LaneFacts& lane(SyncLane which) const { return lanes[static_cast<std::size_t>(which)]; }
};

/// The phase and the words that follow from the facts. Offline only when nothing gets through: one lane that still
/// works means the network is there.
ConnectionStatus planStatus(const ConnectionId& connection, const SyncFacts& facts);

/// True for errors that mean "cannot be reached".
bool meansUnreachable(ErrorKind kind);

}  // namespace paydeck
