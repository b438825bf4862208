#pragma once

#include <optional>
#include <vector>

#include "models/store/CacheReader.h"

namespace paydeck {

/// What the footer says about the shown payments.
struct PageTotals {
  QuerySummary shown{};
  std::int64_t all = 0;  ///< in the same stretch of time, without the other filters
};

/// Which term hides the most when nothing matches.
struct Narrowest {
  int term = -1;             ///< index in the query; -1: no single term
  std::int64_t without = 0;  ///< payments that match the other terms
  std::int64_t all = 0;      ///< payments without any filter
};

// All run on a reading thread.

Result<PageTotals> readTotals(CacheReader& reader, const PaymentQuery& query, const PaymentQuery& createdOnly);
Result<std::vector<std::int64_t>> readCounts(CacheReader& reader, const std::vector<PaymentQuery>& queries);
Result<Narrowest> readNarrowest(CacheReader& reader, const PaymentQuery& query);

}  // namespace paydeck
