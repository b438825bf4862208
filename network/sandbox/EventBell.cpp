#include "network/sandbox/EventBell.h"

#include <algorithm>

namespace paydeck::sandbox {

void EventBell::ring(std::int64_t latestSequence) {
  {
    const std::lock_guard lock(mutex_);
    latest_ = std::max(latest_, latestSequence);
  }
  changed_.notify_all();
}

void EventBell::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
}

bool EventBell::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

void EventBell::waitBeyond(std::int64_t sequence, std::chrono::milliseconds most) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, most, [&] { return stopped_ || latest_ > sequence; });
}

}  // namespace paydeck::sandbox
