#pragma once

#include <chrono>
#include <stop_token>

namespace paydeck::http {

/// Waiting, so that tests need not.
class Sleeper {
 public:
  virtual ~Sleeper() = default;
  /// Blocks for `time`; returns false at once when the token is stopped.
  virtual bool sleep(std::chrono::milliseconds time, std::stop_token stop) = 0;
};

}  // namespace paydeck::http
