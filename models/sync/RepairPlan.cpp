#include "models/sync/RepairPlan.h"

#include <algorithm>

namespace paydeck {
namespace {

/// Server minus cache; what grows between two times lies between them.
struct Drift {
  std::int64_t count = 0;
  std::map<Asset, Int256> atoms{};
  friend bool operator==(const Drift&, const Drift&) = default;
};

Drift driftOf(const TotalsAt& at) {
  Drift drift{at.server.count - at.cache.count, at.server.receivedAtoms};
  for (const auto& [asset, sum] : at.cache.receivedAtoms) {
    Int256& entry = drift.atoms[asset];
    entry = entry.minus(sum).value_or(Int256{1});
  }
  std::erase_if(drift.atoms, [](const auto& entry) { return entry.second.isZero(); });
  return drift;
}

struct Stretch {
  std::optional<UtcTime> from{};
  std::optional<UtcTime> before{};
  std::int64_t payments = 0;
};

std::vector<Stretch> driftingStretches(const std::vector<TotalsAt>& counted) {
  std::vector<Stretch> found;
  Drift previous;
  std::optional<UtcTime> from;
  std::int64_t countBefore = 0;
  for (const TotalsAt& at : counted) {
    const std::int64_t count = std::max(at.server.count, at.cache.count);
    Drift drift = driftOf(at);
    if (drift != previous) found.push_back({from, at.before, count - countBefore});
    previous = std::move(drift);
    from = at.before;
    countBefore = count;
  }
  return found;
}

/// The middle of a stretch; none when it cannot be halved.
std::optional<UtcTime> middleOf(const Stretch& stretch) {
  if (!stretch.before) return std::nullopt;
  const std::int64_t from = stretch.from ? toUnixMillis(*stretch.from) : 0;
  const std::int64_t middle = from + (toUnixMillis(*stretch.before) - from) / 2;
  if (middle <= from) return std::nullopt;
  return fromUnixMillis(middle);
}

}  // namespace

RepairPlan planRepair(const std::vector<TotalsAt>& counted, unsigned page, std::size_t mostCounts) {
  const std::vector<Stretch> stretches = driftingStretches(counted);
  RepairPlan plan;
  for (const Stretch& stretch : stretches) {
    const auto middle = middleOf(stretch);
    if (middle && stretch.payments > static_cast<std::int64_t>(page)) plan.count.push_back(*middle);
  }
  if (!plan.count.empty() && counted.size() + plan.count.size() <= mostCounts) return plan;
  plan.count.clear();
  for (auto it = stretches.rbegin(); it != stretches.rend(); ++it) plan.list.push_back({it->from, it->before, {}});
  return plan;
}

}  // namespace paydeck
