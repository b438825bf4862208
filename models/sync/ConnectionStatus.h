#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "models/backend/AccountApi.h"
#include "models/domain/Error.h"
#include "models/domain/Ids.h"
#include "models/domain/Time.h"
#include "models/sync/SyncPhase.h"

namespace paydeck {

/// One connection's sync at one moment, for the badge, the connection list and the offline banner. A value; times are
/// UTC of the local clock except `syncedTo`, which is the server's time.
struct ConnectionStatus {
  ConnectionId connection{};
  SyncPhase phase = SyncPhase::Connecting;
  std::int64_t have = 0;              ///< cached payments, while backfilling
  std::int64_t total = 0;             ///< what the server counts; 0 unknown
  std::optional<UtcTime> syncedTo{};  ///< see SyncState::syncedTo
  std::optional<UtcTime> offlineSince{};
  std::optional<UtcTime> nextTryAt{};  ///< of the call that failed; tryNow() makes it now
  std::optional<Error> error{};        ///< why it is offline, needs sign-in or is in error
  std::string warning{};               ///< works, but: wrong clock, a missing permission; empty while all is well
  std::chrono::milliseconds clockDifference{0};  ///< server minus local
  std::optional<AccountInfo> account{};          ///< what the backend said about the credential in this session

  bool historyWhole = false;
};

}  // namespace paydeck
