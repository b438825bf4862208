#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace paydeck::sandbox {

/// Wakes streams when events were committed and when the server stops. Callable from any thread.
class EventBell {
 public:
  void ring(std::int64_t latestSequence);
  /// From now on nobody waits any more.
  void stop();
  bool stopped() const;
  /// Waits until there is something after `sequence`, the time is over or the server stops.
  void waitBeyond(std::int64_t sequence, std::chrono::milliseconds most);

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::int64_t latest_ = 0;
  bool stopped_ = false;
};

}  // namespace paydeck::sandbox
