#pragma once

#include <mutex>
#include <vector>

#include "models/sync/SyncObserver.h"

namespace paydeck::test {

/// Remembers every status it is told.
class StatusRecorder final : public SyncObserver {
 public:
  void statusChanged(const ConnectionStatus& status) override {
    const std::scoped_lock lock(mutex_);
    statuses_.push_back(status);
  }
  std::vector<ConnectionStatus> statuses() const {
    const std::scoped_lock lock(mutex_);
    return statuses_;
  }
  bool saw(SyncPhase phase) const {
    for (const ConnectionStatus& status : statuses()) {
      if (status.phase == phase) return true;
    }
    return false;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<ConnectionStatus> statuses_{};
};

}  // namespace paydeck::test
