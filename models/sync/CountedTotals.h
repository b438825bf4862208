#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "models/backend/PaymentsApi.h"
#include "models/store/CacheReader.h"

namespace paydeck {

/// What the cache counts of one connection, or the server: number of payments and received atoms per asset.
struct CountedTotals {
  std::int64_t count = 0;
  std::map<Asset, Int256> receivedAtoms{};  ///< without zeros, so that "none" and "0" are the same

  friend bool operator==(const CountedTotals&, const CountedTotals&) = default;
};

CountedTotals countedOf(const PaymentTotals& totals);

/// Over payments created before that time; none: over all.
Result<CountedTotals> countCache(CacheReader& reader, const ConnectionId& connection, std::optional<UtcTime> before);

/// "equal", or what differs, in words for a person.
std::string describeDifference(const CountedTotals& cache, const CountedTotals& server);

}  // namespace paydeck
