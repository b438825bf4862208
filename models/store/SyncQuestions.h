#pragma once

#include <optional>
#include <vector>

#include "models/domain/Ids.h"
#include "models/domain/Time.h"
#include "models/store/Database.h"
#include "models/store/WatchedPayment.h"

namespace paydeck {

/// What sync asks of its own rows; see CacheReader.
Result<std::optional<UtcTime>> readNewestCreated(Database& database, const ConnectionId& connection);
Result<std::vector<WatchedPayment>> readWatched(Database& database, const ConnectionId& connection, UtcTime now,
                                                unsigned limit);
Result<std::int64_t> readCountCreatedBefore(Database& database, const ConnectionId& connection, UtcTime before);

}  // namespace paydeck
