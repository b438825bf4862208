#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace paydeck::sandbox {

/// Counts requests per token in windows of a minute. Callable from any thread.
class RequestWindow {
 public:
  struct Verdict {
    bool allowed = true;
    std::int64_t limit = 0;
    std::int64_t remaining = 0;
    std::int64_t resetSeconds = 0;
  };

  explicit RequestWindow(std::int64_t perMinute) : perMinute_(perMinute) {}
  Verdict count(const std::string& token, std::int64_t nowMillis);

 private:
  struct Window {
    std::int64_t minute = 0;
    std::int64_t used = 0;
  };
  std::int64_t perMinute_;
  std::mutex mutex_;
  std::map<std::string, Window> windows_;
};

}  // namespace paydeck::sandbox
