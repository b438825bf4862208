#include "models/sync/Repair.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr std::size_t kMostCounts = 160;

bool earlier(const TotalsAt& a, const TotalsAt& b) {
  if (!a.before || !b.before) return a.before.has_value() && !b.before.has_value();
  return *a.before < *b.before;
}

}  // namespace

Result<Chore::Next> Repair::step(std::stop_token stop) {
  wantsListing_ = false;
  std::vector<UtcTime> times;
  if (counted_.empty()) {
    auto first = firstTimes();
    if (!first) return failure(first.error());
    times = std::move(*first);
    auto all = count(std::nullopt, stop);
    if (!all) return failure(all.error());
    counted_.push_back(std::move(*all));
  } else {
    RepairPlan plan = planRepair(counted_, session_.timing().page, kMostCounts);
    if (plan.count.empty()) return finish(std::move(plan.list));
    times = std::move(plan.count);
  }
  for (const UtcTime time : times) {
    auto at = count(time, stop);
    if (!at) return failure(at.error());
    counted_.insert(std::upper_bound(counted_.begin(), counted_.end(), *at, earlier), std::move(*at));
  }
  return std::chrono::milliseconds{0};
}

/// The newest payment of the cache bounds the halving; what is newer on the server is one stretch of its own.
Result<std::vector<UtcTime>> Repair::firstTimes() {
  const auto reader = session_.services.readers.openReader();
  if (!reader) return failure(reader.error());
  const auto newest = (*reader)->newestCreated(session_.config.id);
  if (!newest) return failure(newest.error());
  if (!*newest) return std::vector<UtcTime>{};
  return std::vector<UtcTime>{**newest + std::chrono::milliseconds{1}};
}

Result<TotalsAt> Repair::count(std::optional<UtcTime> before, std::stop_token stop) {
  const auto server = backend_.payments().totals(before, stop);
  if (!server) return failure(server.error());
  const auto reader = session_.services.readers.openReader();
  if (!reader) return failure(reader.error());
  auto cache = countCache(**reader, session_.config.id, before);
  if (!cache) return failure(cache.error());
  return TotalsAt{before, std::move(*cache), countedOf(*server)};
}

Result<Chore::Next> Repair::finish(std::vector<BackfillRange> ranges) {
  counted_.clear();
  wantsListing_ = true;
  const auto written = session_.book.write({}, [ranges = std::move(ranges)](SyncState& state) {
    for (const BackfillRange& range : ranges) {
      if (std::find(state.remaining.begin(), state.remaining.end(), range) == state.remaining.end()) {
        state.remaining.push_back(range);
      }
    }
  });
  if (!written) return failure(written.error());
  return Chore::Next{};
}

}  // namespace paydeck
