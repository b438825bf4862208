#pragma once

#include <mutex>
#include <vector>

#include "models/store/Cache.h"

namespace paydeck::test {

/// Remembers what a cache told; from any thread.
class Recorder : public CacheObserver {
 public:
  void cacheChanged(const CacheChange& change) override {
    const std::lock_guard lock(mutex_);
    changes_.push_back(change);
  }
  std::vector<CacheChange> changes() {
    const std::lock_guard lock(mutex_);
    return changes_;
  }

 private:
  std::mutex mutex_;
  std::vector<CacheChange> changes_;
};

}  // namespace paydeck::test
