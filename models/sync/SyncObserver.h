#pragma once

#include "models/sync/ConnectionStatus.h"

namespace paydeck {

/// Told whenever a connection's status changes, in order, on worker threads; must return quickly (post it on).
class SyncObserver {
 public:
  virtual ~SyncObserver() = default;
  virtual void statusChanged(const ConnectionStatus& status) = 0;
};

}  // namespace paydeck
