#include "network/btcpay/MergePlan.h"

#include <algorithm>
#include <limits>

namespace paydeck::btcpay {
namespace {

constexpr std::int64_t kNothing = std::numeric_limits<std::int64_t>::min();

/// No row older than this may be delivered yet: a store that has more could still hold newer ones.
std::int64_t watermarkOf(const std::map<std::string, StoreRows>& fetched) {
  std::int64_t watermark = kNothing;
  for (const auto& [store, rows] : fetched) {
    if (!rows.complete && !rows.rows.empty()) watermark = std::max(watermark, rows.rows.back().createdSecond);
  }
  return watermark;
}

/// Index of the store whose next row is the newest; stores in id order win ties. End when none is left.
std::map<std::string, std::size_t>::iterator newestHead(std::map<std::string, std::size_t>& heads,
                                                        const std::map<std::string, StoreRows>& fetched,
                                                        std::int64_t watermark) {
  auto best = heads.end();
  std::int64_t bestSecond = kNothing;
  for (auto it = heads.begin(); it != heads.end(); ++it) {
    const auto& rows = fetched.at(it->first).rows;
    if (it->second >= rows.size() || rows[it->second].createdSecond < watermark) continue;
    if (best != heads.end() && rows[it->second].createdSecond <= bestSecond) continue;
    best = it;
    bestSecond = rows[it->second].createdSecond;
  }
  return best;
}

StorePosition advance(const StorePosition& before, const StoreRows& fetched, std::size_t delivered) {
  StorePosition after = before;
  after.exhausted = fetched.complete && delivered == fetched.rows.size();
  if (delivered > 0) {
    after.second = fetched.rows[delivered - 1].createdSecond;
    // Ids of the second after the new position matter too: the question includes that second's first instant.
    if (before.second > after.second + 1) after.delivered.clear();
    for (std::size_t i = 0; i < delivered; ++i) {
      if (fetched.rows[i].createdSecond <= after.second + 1) after.delivered.insert(fetched.rows[i].key);
    }
  }
  if (after.exhausted) after = StorePosition{0, {}, true};
  return after;
}

}  // namespace

MergeResult planMerge(MergeInput input) {
  for (auto& [store, rows] : input.fetched) {
    std::stable_sort(rows.rows.begin(), rows.rows.end(), [](const ListedInvoice& a, const ListedInvoice& b) {
      return a.createdSecond > b.createdSecond;
    });
  }
  MergeResult result;
  result.next = std::move(input.cursor);
  std::map<std::string, std::size_t> heads;
  for (const auto& [store, rows] : input.fetched) heads.emplace(store, 0);
  const std::int64_t watermark = watermarkOf(input.fetched);
  while (result.invoices.size() < input.limit) {
    const auto head = newestHead(heads, input.fetched, watermark);
    if (head == heads.end()) break;
    result.invoices.push_back({head->first, input.fetched.at(head->first).rows[head->second]});
    ++head->second;
  }
  for (const auto& [store, delivered] : heads) {
    StorePosition& position = result.next.stores[store];
    position = advance(position, input.fetched.at(store), delivered);
  }
  result.finished = std::all_of(result.next.stores.begin(), result.next.stores.end(),
                                [](const auto& entry) { return entry.second.exhausted; });
  return result;
}

}  // namespace paydeck::btcpay
