#pragma once

#include <vector>

#include "models/domain/Ids.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

/// What one committed write changed. Views refetch only that.
struct CacheChange {
  std::vector<PaymentKey> inserted{};
  std::vector<PaymentKey> updated{};
  bool history = false;      ///< backfilled rows: new to the cache, not news to a person
  bool connections = false;  ///< sync states or connection settings changed
  bool refunds = false;      ///< refunds were added or changed
  bool everything = false;   ///< wiped, or written by another process: read again
};

/// Told after each commit, on the writer's thread; must return quickly (post the fact on and return).
class CacheObserver {
 public:
  virtual ~CacheObserver() = default;
  virtual void cacheChanged(const CacheChange& change) = 0;
};

}  // namespace paydeck
