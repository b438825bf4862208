#pragma once

#include <atomic>
#include <chrono>

#include "models/domain/Time.h"

namespace paydeck {

/// Every "now" goes through a Clock, so that tests and the tour can set it. Callable from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual UtcTime now() const = 0;
};

class SystemClock final : public Clock {
 public:
  UtcTime now() const override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
};

/// Stands still until it is told to move.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(UtcTime start) : millis_(toUnixMillis(start)) {}
  UtcTime now() const override { return fromUnixMillis(millis_.load()); }
  void advance(std::chrono::milliseconds step) { millis_ += step.count(); }
  void set(UtcTime time) { millis_ = toUnixMillis(time); }

 private:
  std::atomic<std::int64_t> millis_;
};

}  // namespace paydeck
