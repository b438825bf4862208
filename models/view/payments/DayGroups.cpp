#include "models/view/payments/DayGroups.h"

#include <algorithm>
#include <unordered_map>

namespace paydeck {
namespace {

constexpr std::size_t kStride = 256;
constexpr std::size_t kRowsPerRead = 512;

/// A stretch of the list whose first and last row are known to fall on different days.
struct Stretch {
  std::size_t first;
  std::size_t last;
};

/// Days of rows by index, read from the cache on demand.
class DayReader {
 public:
  DayReader(CacheReader& reader, const std::vector<PaymentKey>& keys, const DayCalendar& calendar)
      : reader_(reader), keys_(keys), calendar_(calendar) {}

  Result<void> read(const std::vector<std::size_t>& indexes) {
    for (std::size_t from = 0; from < indexes.size(); from += kRowsPerRead) {
      const auto to = std::min(indexes.size(), from + kRowsPerRead);
      auto done = readSome({indexes.begin() + static_cast<std::ptrdiff_t>(from),
                            indexes.begin() + static_cast<std::ptrdiff_t>(to)});
      if (!done) return done;
    }
    return {};
  }

  std::int64_t day(std::size_t index) const { return days_.at(index); }
  const std::unordered_map<std::size_t, std::int64_t>& known() const { return days_; }

 private:
  Result<void> readSome(const std::vector<std::size_t>& indexes) {
    std::vector<PaymentKey> wanted;
    for (const std::size_t i : indexes) wanted.push_back(keys_[i]);
    const auto rows = reader_.rows(wanted);
    if (!rows) return tl::unexpected(rows.error());
    std::size_t at = 0;
    for (const std::size_t i : indexes) {
      if (at < rows->size() && (*rows)[at].key == keys_[i]) last_ = calendar_.dayOf((*rows)[at++].createdAt);
      days_[i] = last_;   // a row that is gone counts with the one read before it
    }
    return {};
  }

  CacheReader& reader_;
  const std::vector<PaymentKey>& keys_;
  const DayCalendar& calendar_;
  std::unordered_map<std::size_t, std::int64_t> days_;
  std::int64_t last_ = 0;
};

std::vector<Stretch> changingStretches(const std::vector<Stretch>& stretches, const DayReader& days) {
  std::vector<Stretch> changing;
  for (const Stretch& s : stretches) {
    if (s.last > s.first && days.day(s.first) != days.day(s.last)) changing.push_back(s);
  }
  return changing;
}

}  // namespace

void DayGroups::addRow(std::int64_t day) {
  const auto before = [this](const DayGroup& group, std::int64_t d) { return newestFirst_ ? group.day > d : group.day < d; };
  const auto it = std::lower_bound(groups_.begin(), groups_.end(), day, before);
  if (it != groups_.end() && it->day == day) {
    ++it->count;
  } else {
    groups_.insert(it, DayGroup{day, 1});
  }
}

void DayGroups::removeRows(std::int64_t row, std::int64_t count) {
  std::int64_t first = 0;
  for (DayGroup& group : groups_) {
    const std::int64_t size = group.count;
    const std::int64_t here = std::min(row + count, first + size) - std::max(row, first);
    if (here > 0) group.count -= here;
    first += size;
  }
  std::erase_if(groups_, [](const DayGroup& group) { return group.count == 0; });
}

Result<std::vector<DayGroup>> groupByDay(CacheReader& reader, const std::vector<PaymentKey>& keys,
                                         const DayCalendar& calendar) {
  std::vector<DayGroup> groups;
  if (keys.empty()) return groups;
  DayReader days(reader, keys, calendar);
  std::vector<std::size_t> probes;
  for (std::size_t i = 0; i < keys.size(); i += kStride) probes.push_back(i);
  if (probes.back() != keys.size() - 1) probes.push_back(keys.size() - 1);
  if (auto done = days.read(probes); !done) return tl::unexpected(done.error());

  std::vector<Stretch> stretches;
  for (std::size_t i = 1; i < probes.size(); ++i) stretches.push_back({probes[i - 1], probes[i]});
  for (stretches = changingStretches(stretches, days); !stretches.empty(); stretches = changingStretches(stretches, days)) {
    probes.clear();
    std::vector<Stretch> halves;
    for (const Stretch& s : stretches) {
      if (s.last - s.first == 1) continue;
      const std::size_t middle = s.first + (s.last - s.first) / 2;
      probes.push_back(middle);
      halves.push_back({s.first, middle});
      halves.push_back({middle, s.last});
    }
    if (auto done = days.read(probes); !done) return tl::unexpected(done.error());
    stretches = std::move(halves);
  }

  std::vector<std::pair<std::size_t, std::int64_t>> known(days.known().begin(), days.known().end());
  std::sort(known.begin(), known.end());
  std::size_t start = 0;
  for (const auto& [index, day] : known) {
    if (!groups.empty() && groups.back().day == day) continue;
    if (!groups.empty()) groups.back().count = static_cast<std::int64_t>(index - start);
    groups.push_back({day, 0});
    start = index;
  }
  groups.back().count = static_cast<std::int64_t>(keys.size() - start);
  return groups;
}

}  // namespace paydeck
