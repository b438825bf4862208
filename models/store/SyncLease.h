#pragma once

#include "models/domain/Result.h"

namespace paydeck {

/// The right to sync (and send) for one workspace, held by one process at a time. Used by one thread at a time. A
/// holder that does not renew for the lease's lifetime (it crashed) loses it to the next who asks.
class SyncLease {
 public:
  virtual ~SyncLease() = default;
  /// Takes it when it is free or stale, renews it when this process holds it. False: another living process holds it.
  virtual Result<bool> takeOrRenew() = 0;
  /// Gives it back, so that another process need not wait for it to go stale.
  virtual void release() = 0;
};

}  // namespace paydeck
