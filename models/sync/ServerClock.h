#pragma once

#include <atomic>
#include <chrono>

#include "models/domain/Clock.h"

namespace paydeck {

/// The backend's time as far as it told it: the local clock corrected by the difference last seen. Only for saying how
/// fresh the copy is; nothing is ordered by it. Thread-safe.
class ServerClock {
 public:
  explicit ServerClock(const Clock& local) : local_(local) {}
  UtcTime now() const { return local_.now() + std::chrono::milliseconds{difference_.load()}; }
  void setDifference(std::chrono::milliseconds serverMinusLocal) { difference_ = serverMinusLocal.count(); }
  std::chrono::milliseconds difference() const { return std::chrono::milliseconds{difference_.load()}; }

 private:
  const Clock& local_;
  std::atomic<std::int64_t> difference_{0};
};

}  // namespace paydeck
