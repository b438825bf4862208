#include "models/view/payments/KeySelection.h"

#include <algorithm>

namespace paydeck {

std::int64_t KeySelection::count(std::int64_t rows) const {
  const auto listed = static_cast<std::int64_t>(keys_.size());
  return all_ ? std::max<std::int64_t>(0, rows - listed) : listed;
}

void KeySelection::toggle(PaymentKey key) {
  if (keys_.erase(key) == 0) keys_.insert(key);
}

void KeySelection::add(PaymentKey key) {
  if (!contains(key)) toggle(key);
}

void KeySelection::selectAll() {
  all_ = true;
  keys_.clear();
}

void KeySelection::clear() {
  all_ = false;
  keys_.clear();
}

}  // namespace paydeck
