#include "network/sandbox/RequestWindow.h"

#include <algorithm>

namespace paydeck::sandbox {

RequestWindow::Verdict RequestWindow::count(const std::string& token, std::int64_t nowMillis) {
  constexpr std::int64_t kMinute = 60'000;
  const std::lock_guard lock(mutex_);
  Window& window = windows_[token];
  if (window.minute != nowMillis / kMinute) window = {nowMillis / kMinute, 0};
  ++window.used;
  return {window.used <= perMinute_, perMinute_, std::max<std::int64_t>(0, perMinute_ - window.used),
          std::max<std::int64_t>(1, (kMinute - nowMillis % kMinute + 999) / 1000)};
}

}  // namespace paydeck::sandbox
