#pragma once

#include <QHash>
#include <cstdint>
#include <vector>

#include "models/store/PaymentRow.h"

namespace paydeck {

/// The rows a list has read lately, by key. Holds a few thousand and forgets those not looked at for longest.
class RowCache {
 public:
  explicit RowCache(qsizetype capacity) : capacity_(capacity) {}

  /// Null when the row has to be read. Valid until the next call of a non-const function.
  const PaymentRow* find(PaymentKey key) const;
  bool contains(PaymentKey key) const { return rows_.contains(key); }
  void put(PaymentRow row);
  void remove(PaymentKey key) { rows_.remove(key); }
  void clear() { rows_.clear(); }
  qsizetype size() const { return rows_.size(); }

 private:
  struct Entry {
    PaymentRow row;
    mutable std::uint64_t lastUse = 0;
  };

  void forgetOldest();

  qsizetype capacity_;
  mutable std::uint64_t uses_ = 0;
  QHash<PaymentKey, Entry> rows_;
};

}  // namespace paydeck
