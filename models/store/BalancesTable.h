#pragma once

#include <vector>

#include "models/domain/Books.h"
#include "models/store/Database.h"

namespace paydeck {

/// What a connection held in each asset when it was last asked.
Result<std::vector<Balance>> readBalances(Database& database, const ConnectionId& connection);

}  // namespace paydeck
