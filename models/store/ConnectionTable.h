#pragma once

#include <vector>

#include "models/backend/ConnectionConfig.h"
#include "models/store/Database.h"

namespace paydeck {

/// The connections of workspace.db in the person's order. There is no column for a secret.
Result<std::vector<ConnectionConfig>> readConnections(Database& database);
Result<void> writeConnection(Database& database, const ConnectionConfig& config);

}  // namespace paydeck
