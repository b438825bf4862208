#pragma once

#include <vector>

#include "models/store/Database.h"
#include "models/store/SyncState.h"

namespace paydeck {

Result<std::vector<SyncState>> readSyncStates(Database& database);
/// Replaces the state of the connection with this number; inside the caller's transaction.
Result<void> writeSyncState(Database& database, std::int64_t connection, const SyncState& state);

}  // namespace paydeck
