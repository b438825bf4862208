#include "models/view/refunds/QueueSums.h"

namespace paydeck {
namespace {

template <class Key, class Amount>
bool addTo(std::map<Key, Amount>& sums, const Key& key, const Amount& amount) {
  const auto [place, isNew] = sums.emplace(key, amount);
  if (isNew) return true;
  const auto sum = place->second.plus(amount);
  if (sum) place->second = *sum;
  return sum.has_value();
}

}  // namespace

void QueueSums::add(const QueueItem& item) {
  if (const auto value = item.value()) {
    complete = addTo(money, value->currency(), *value) && complete;
  } else if (const auto amount = item.receives()) {
    complete = addTo(coins, amount->asset, *amount) && complete;
  } else {
    complete = false;
  }
}

}  // namespace paydeck
