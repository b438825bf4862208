#include "models/sync/BackfillPlan.h"

#include <algorithm>

namespace paydeck {

std::optional<BackfillRange> planNextPage(const BackfillRange& range, const PaymentPage& page) {
  if (page.nextCursor.empty()) return std::nullopt;
  std::optional<UtcTime> oldest;
  for (const Payment& payment : page.payments) {
    if (!oldest || payment.createdAt < *oldest) oldest = payment.createdAt;
  }
  BackfillRange left = range;
  if (oldest) {
    const UtcTime inclusive = *oldest + std::chrono::milliseconds{1};
    if (!range.before || inclusive < *range.before) {
      left.before = inclusive;
      left.cursor.clear();
      return left;
    }
  }
  left.cursor = page.nextCursor;
  return left;
}

std::vector<BackfillRange> planRemaining(std::vector<BackfillRange> remaining, const BackfillRange& done,
                                         const std::optional<BackfillRange>& left) {
  const auto it = std::find(remaining.begin(), remaining.end(), done);
  if (it == remaining.end()) return remaining;
  if (left) {
    *it = *left;
  } else {
    remaining.erase(it);
  }
  return remaining;
}

std::vector<BackfillRange> planListAgain(std::vector<BackfillRange> remaining, std::optional<UtcTime> from) {
  std::vector<BackfillRange> ranges{BackfillRange{from, std::nullopt, {}}};
  for (BackfillRange& range : remaining) {
    std::optional<UtcTime>& begin = ranges.front().from;
    const bool reachesIn = !begin || !range.before || *range.before > *begin;
    if (!reachesIn) {
      ranges.push_back(std::move(range));
    } else if (begin && (!range.from || *range.from < *begin)) {
      begin = range.from;
    }
  }
  return ranges;
}

}  // namespace paydeck
