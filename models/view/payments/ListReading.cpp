#include "models/view/payments/ListReading.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace paydeck {
namespace {

using Clocked = std::chrono::steady_clock;

/// Rows read for changed payments at most; the others are read when they come on screen.
constexpr std::size_t kRowsPerRefresh = 4096;

std::chrono::microseconds since(Clocked::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clocked::now() - start);
}

}  // namespace

bool standsBefore(PaymentSort sort, PaymentKey a, PaymentKey b) {
  return sort == PaymentSort::Oldest ? a > b : a < b;
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
  if (question.byTime())
    content.groups = groupByDay(content.keys, question.calendar, question.sort == PaymentSort::Newest);
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
  if (question.byTime())
    content.groups = groupByDay(content.keys, question.calendar, question.sort == PaymentSort::Newest);
  content.whole = true;
  content.took = since(start);
  return content;
}

namespace {

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
  const auto matching = reader.matching(question.query, changed);
  if (!matching) return tl::unexpected(matching.error());
  ListRefresh refresh;
  if (matching->size() <= kRowsPerRefresh) {
    auto rows = reader.rows(*matching);
    if (!rows) return tl::unexpected(rows.error());
    refresh.rows = std::move(*rows);
  }

  const auto before = [&](PaymentKey a, PaymentKey b) { return standsBefore(question.sort, a, b); };
  std::vector<PaymentKey> candidates = changed;
  std::sort(candidates.begin(), candidates.end(), before);
  const std::unordered_set<PaymentKey> belongs(matching->begin(), matching->end());
  std::vector<std::size_t> leaving;
  std::vector<ListArrival> arriving;
  refresh.groups = groups;
  for (const PaymentKey key : candidates) {
    const std::size_t place = keys.partitionPoint([&](PaymentKey other) { return before(other, key); });
    const bool present = place < keys.size() && keys.at(place) == key;
    if (present && !belongs.contains(key)) leaving.push_back(place);
    if (!present && belongs.contains(key)) arriving.push_back({place, key});
  }
  for (auto row = leaving.rbegin(); row != leaving.rend(); ++row)
    refresh.groups.removeRows(static_cast<std::int64_t>(*row), 1);
  for (const ListArrival& arrival : arriving) refresh.groups.addRow(question.calendar.dayOf(timeOfKey(arrival.key)));
  refresh.steps = planListSteps(leaving, arriving);
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
