#include "models/view/payments/RowCache.h"

#include <algorithm>

namespace paydeck {

const PaymentRow* RowCache::find(PaymentKey key) const {
  const auto it = rows_.constFind(key);
  if (it == rows_.constEnd()) return nullptr;
  it->lastUse = ++uses_;
  return &it->row;
}

void RowCache::put(PaymentRow row) {
  const PaymentKey key = row.key;
  rows_.insert(key, Entry{std::move(row), ++uses_});
  if (rows_.size() > capacity_) forgetOldest();
}

void RowCache::forgetOldest() {
  std::vector<std::uint64_t> uses;
  uses.reserve(static_cast<std::size_t>(rows_.size()));
  for (const Entry& entry : std::as_const(rows_)) uses.push_back(entry.lastUse);
  const auto middle = uses.begin() + static_cast<std::ptrdiff_t>(uses.size() / 2);
  std::nth_element(uses.begin(), middle, uses.end());
  const std::uint64_t oldestKept = *middle;
  rows_.removeIf([oldestKept](const auto& entry) { return entry.value().lastUse < oldestKept; });
}

}  // namespace paydeck
