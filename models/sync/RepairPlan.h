#pragma once

#include <optional>
#include <vector>

#include "models/store/SyncState.h"
#include "models/sync/CountedTotals.h"

namespace paydeck {

/// Both sides' totals over the payments created before one time.
struct TotalsAt {
  std::optional<UtcTime> before{};  ///< none: over all payments
  CountedTotals cache{};
  CountedTotals server{};
};

/// What to do about a difference, given what was counted so far.
struct RepairPlan {
  std::vector<UtcTime> count{};       ///< count both sides before these times and plan again
  std::vector<BackfillRange> list{};  ///< otherwise: list these again, newest first
};

/// Halves every stretch of creation time over which the two sides drift apart, until it holds at most `page` payments
/// or a millisecond; more than `mostCounts` counts are not worth it, then the stretches are listed as they are.
/// `counted` is in ascending order of time, "all" last; nothing is taken to exist before its first entry's predecessor.
RepairPlan planRepair(const std::vector<TotalsAt>& counted, unsigned page, std::size_t mostCounts);

}  // namespace paydeck
