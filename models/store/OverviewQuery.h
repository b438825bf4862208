#pragma once

#include "models/store/Database.h"
#include "models/store/OverviewReader.h"

namespace paydeck {

/// See CacheReader::overview. Reads the payments of the period once, in one snapshot.
Result<OverviewFigures> readOverview(Database& database, const OverviewRequest& request);

}  // namespace paydeck
