#pragma once

#include "models/store/CacheReader.h"
#include "models/store/Database.h"

namespace paydeck {

/// See CacheReader::summary. Storage when a sum of minor units does not fit in 64 bit.
Result<QuerySummary> summarize(Database& database, const PaymentQuery& query);

/// See CacheReader::receivedTotals.
Result<std::map<Asset, Int256>> sumReceived(Database& database, const ConnectionId& connection,
                                            std::optional<UtcTime> before);

/// See CacheReader::distinctValues.
Result<std::vector<std::pair<std::string, std::int64_t>>> countDistinctValues(Database& database, QueryField field);

}  // namespace paydeck
