#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <utility>

namespace paydeck {

/// Wakes every lane of one sync that waits for its next try ("Try now"). Thread-safe.
class Bell {
 public:
  void ring() {
    {
      const std::scoped_lock lock(mutex_);
      ++rings_;
    }
    condition_.notify_all();
  }

  std::uint64_t rings() const {
    const std::scoped_lock lock(mutex_);
    return rings_;
  }

  /// Waits for the time, a ring or a stop, whichever is first.
  void wait(std::chrono::milliseconds time, std::stop_token stop) { waitSince(rings(), time, std::move(stop)); }

  /// The same, and a ring after `heard` rings counts even if it came before the wait.
  void waitSince(std::uint64_t heard, std::chrono::milliseconds time, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    condition_.wait_for(lock, std::move(stop), time, [&] { return rings_ != heard; });
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable_any condition_;
  std::uint64_t rings_ = 0;
};

}  // namespace paydeck
