#pragma once

#include <map>
#include <optional>

#include "models/domain/Asset.h"
#include "models/domain/Ids.h"
#include "models/domain/Int256.h"
#include "models/domain/Time.h"
#include "models/store/Database.h"

namespace paydeck {

/// See CacheReader::receivedTotals. Exact; Storage when a sum needs more than 256 bit.
Result<std::map<Asset, Int256>> sumReceived(Database& database, const ConnectionId& connection,
                                            std::optional<UtcTime> before);

}  // namespace paydeck
