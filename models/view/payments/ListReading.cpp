#include "models/view/payments/ListReading.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace paydeck {
namespace {

using Clocked = std::chrono::steady_clock;

/// Rows read for changed payments at most; the others are read when they come on screen.
constexpr std::size_t kRowsPerRefresh = 4096;

std::chrono::microseconds since(Clocked::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clocked::now() - start);
}

std::vector<DayGroup> groupsOfRows(const std::vector<PaymentRow>& rows, const DayCalendar& calendar) {
  std::vector<DayGroup> groups;
  for (const PaymentRow& row : rows) {
    const std::int64_t day = calendar.dayOf(row.createdAt);
    if (groups.empty() || groups.back().day != day) groups.push_back({day, 0});
    ++groups.back().count;
  }
  return groups;
}

}  // namespace

bool standsBefore(PaymentSort sort, const PaymentRow& a, const PaymentRow& b) {
  const auto order = [](const PaymentRow& row) { return std::pair(row.createdAt, row.key); };
  return sort == PaymentSort::Oldest ? order(a) < order(b) : order(a) > order(b);
}

Result<ListContent> readFirstRows(CacheReader& reader, const ListQuestion& question, unsigned limit) {
  const auto start = Clocked::now();
  const auto keys = reader.keys(question.query, question.sort, limit);
  if (!keys) return tl::unexpected(keys.error());
  auto rows = reader.rows(*keys);
  if (!rows) return tl::unexpected(rows.error());
  ListContent content;
  std::vector<PaymentKey> present;
  for (const PaymentRow& row : *rows) present.push_back(row.key);
  content.keys = KeySequence(present);
  if (question.byTime()) content.groups = {groupsOfRows(*rows, question.calendar), question.sort == PaymentSort::Newest};
  content.rows = std::move(*rows);
  content.whole = keys->size() < limit;
  content.took = since(start);
  return content;
}

Result<ListContent> readWholeList(CacheReader& reader, const ListQuestion& question) {
  const auto start = Clocked::now();
  const auto keys = reader.keys(question.query, question.sort, std::nullopt);
  if (!keys) return tl::unexpected(keys.error());
  ListContent content;
  content.keys = KeySequence(*keys);
  if (question.byTime()) {
    auto groups = groupByDay(reader, *keys, question.calendar);
    if (!groups) return tl::unexpected(groups.error());
    content.groups = {std::move(*groups), question.sort == PaymentSort::Newest};
  }
  content.whole = true;
  content.took = since(start);
  return content;
}

namespace {

/// Finds where rows belong in a list sorted by time.
class PlaceFinder {
 public:
  PlaceFinder(CacheReader& reader, PaymentSort sort, const KeySequence& keys) : reader_(reader), sort_(sort), keys_(keys) {}

  /// Index of the first row that does not stand before `row`, looking from `from` on in growing strides.
  Result<std::size_t> place(const PaymentRow& row, std::size_t from) {
    std::size_t low = from;
    std::size_t high = keys_.size();
    for (std::size_t stride = 1; low < high; stride *= 2) {
      const std::size_t probe = std::min(low + stride - 1, keys_.size() - 1);
      const auto before = standsBeforeRow(probe, row);
      if (!before) return tl::unexpected(before.error());
      if (!*before) {
        high = probe;
        break;
      }
      low = probe + 1;
    }
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const auto before = standsBeforeRow(middle, row);
      if (!before) return tl::unexpected(before.error());
      if (*before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

 private:
  Result<bool> standsBeforeRow(std::size_t index, const PaymentRow& row) {
    const auto known = seen_.find(index);
    if (known != seen_.end()) return standsBefore(sort_, known->second, row);
    // A payment that was removed from the cache meanwhile says nothing; its neighbour further on does.
    for (std::size_t i = index; i < keys_.size(); ++i) {
      const PaymentKey key = keys_.at(i);
      auto rows = reader_.rows(std::span(&key, 1));
      if (!rows) return tl::unexpected(rows.error());
      if (rows->empty()) continue;
      return standsBefore(sort_, seen_.emplace(index, std::move(rows->front())).first->second, row);
    }
    return false;
  }

  CacheReader& reader_;
  PaymentSort sort_;
  const KeySequence& keys_;
  std::unordered_map<std::size_t, PaymentRow> seen_;
};

/// The changed payments of one refresh, told apart.
struct ChangedRows {
  std::unordered_map<PaymentKey, std::size_t> present{};   // index in the list as it is
  std::unordered_set<PaymentKey> matching{};
  std::vector<PaymentRow> arriving{};                      // in list order
  std::vector<PaymentRow> staying{};
};

Result<ChangedRows> tellApart(CacheReader& reader, const ListQuestion& question, const KeySequence& keys,
                              const std::vector<PaymentKey>& changed) {
  ChangedRows result;
  const std::unordered_set<PaymentKey> wanted(changed.begin(), changed.end());
  const auto [lowest, highest] = std::minmax_element(changed.begin(), changed.end());
  keys.forEach([&, low = *lowest, high = *highest](std::size_t index, PaymentKey key) {
    if (key >= low && key <= high && wanted.contains(key)) result.present.emplace(key, index);
  });
  const std::vector<PaymentKey> candidates(wanted.begin(), wanted.end());
  const auto matching = reader.matching(question.query, candidates);
  if (!matching) return tl::unexpected(matching.error());
  auto rows = reader.rows(*matching);
  if (!rows) return tl::unexpected(rows.error());
  for (PaymentRow& row : *rows) {
    result.matching.insert(row.key);
    (result.present.contains(row.key) ? result.staying : result.arriving).push_back(std::move(row));
  }
  std::sort(result.arriving.begin(), result.arriving.end(),
            [&](const PaymentRow& a, const PaymentRow& b) { return standsBefore(question.sort, a, b); });
  return result;
}

/// Adds what only one of the lists has.
void addDifferent(std::unordered_set<PaymentKey>& to, std::vector<PaymentKey> a, std::vector<PaymentKey> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(to, to.end()));
}

}  // namespace

Result<ListRefresh> refreshByPlace(CacheReader& reader, const ListQuestion& question, const KeySequence& keys,
                                   const DayGroups& groups, const std::vector<PaymentKey>& changed) {
  const auto start = Clocked::now();
  ListRefresh refresh;
  refresh.groups = groups;
  refresh.steps.emplace();
  if (changed.empty()) return refresh;
  auto told = tellApart(reader, question, keys, changed);
  if (!told) return tl::unexpected(told.error());

  std::vector<std::size_t> leaving;
  for (const auto& [key, index] : told->present) {
    if (!told->matching.contains(key)) leaving.push_back(index);
  }
  std::sort(leaving.begin(), leaving.end());
  PlaceFinder finder(reader, question.sort, keys);
  std::vector<ListArrival> arriving;
  std::size_t from = 0;
  for (const PaymentRow& row : told->arriving) {
    const auto place = finder.place(row, from);
    if (!place) return tl::unexpected(place.error());
    arriving.push_back({*place, row.key});
    from = *place;
  }
  refresh.steps = planListSteps(leaving, arriving);
  for (auto index = leaving.rbegin(); index != leaving.rend(); ++index) {
    refresh.groups.removeRows(static_cast<std::int64_t>(*index), 1);
  }
  for (const PaymentRow& row : told->arriving) refresh.groups.addRow(question.calendar.dayOf(row.createdAt));
  refresh.rows = std::move(told->staying);
  std::move(told->arriving.begin(), told->arriving.end(), std::back_inserter(refresh.rows));
  refresh.took = since(start);
  return refresh;
}

Result<ListRefresh> refreshByReading(CacheReader& reader, const ListQuestion& question, const KeySequence& keys,
                                     const std::vector<PaymentKey>& changed, bool anything) {
  const auto start = Clocked::now();
  auto content = readWholeList(reader, question);
  if (!content) return tl::unexpected(content.error());
  ListRefresh refresh;
  std::unordered_set<PaymentKey> moved(changed.begin(), changed.end());
  const std::vector<PaymentKey> to = content->keys.toVector();
  if (anything) addDifferent(moved, keys.toVector(), to);
  refresh.steps = planListDifference(keys, to, moved);
  refresh.groups = content->groups;
  if (!refresh.steps) refresh.content = std::move(*content);
  if (!changed.empty() && changed.size() <= kRowsPerRefresh) {
    const auto matching = reader.matching(question.query, changed);
    if (!matching) return tl::unexpected(matching.error());
    auto rows = reader.rows(*matching);
    if (!rows) return tl::unexpected(rows.error());
    refresh.rows = std::move(*rows);
  }
  refresh.took = since(start);
  return refresh;
}

}  // namespace paydeck
