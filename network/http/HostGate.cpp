#include "network/http/HostGate.h"

#include <algorithm>

namespace paydeck::http {

void HostGate::closeUntil(const std::string& origin, UtcTime until) {
  const std::lock_guard lock(mutex_);
  auto& time = closed_[origin];
  time = std::max(time, until);
}

std::chrono::milliseconds HostGate::waitFor(const std::string& origin, UtcTime now) const {
  const std::lock_guard lock(mutex_);
  const auto found = closed_.find(origin);
  if (found == closed_.end() || found->second <= now) return std::chrono::milliseconds{0};
  return found->second - now;
}

}  // namespace paydeck::http
