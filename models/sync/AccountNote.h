#pragma once

#include "models/sync/SyncSession.h"

namespace paydeck {

/// What the answer about the credential means for the status.
struct AccountNote {
  std::chrono::milliseconds clockDifference{0};  ///< server minus local; 0 when the server did not say its time
  std::string warning{};                         ///< works, but: in words, empty while all is well
};

/// `askedAt` and `answeredAt` are of the local clock; the server's time is taken to be that of the middle.
AccountNote planAccountNote(const AccountInfo& account, UtcTime askedAt, UtcTime answeredAt,
                            std::chrono::milliseconds tolerance);

/// Puts it on the board and sets the session's server clock.
void noteAccount(SyncSession& session, const AccountInfo& account, UtcTime askedAt);

}  // namespace paydeck
