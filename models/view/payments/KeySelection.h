#pragma once

#include <cstdint>
#include <unordered_set>

#include "models/store/PaymentRow.h"

namespace paydeck {

/// The chosen payments: a set of keys, or all but a set.
class KeySelection {
 public:
  bool contains(PaymentKey key) const { return all_ != keys_.contains(key); }
  bool empty() const { return !all_ && keys_.empty(); }
  bool isAll() const { return all_; }
  const std::unordered_set<PaymentKey>& keys() const { return keys_; }
  std::int64_t count(std::int64_t rows) const;
  void toggle(PaymentKey key);
  void add(PaymentKey key);
  void selectAll();
  void clear();

 private:
  bool all_ = false;
  std::unordered_set<PaymentKey> keys_;  // with all_: the exceptions
};

}  // namespace paydeck
