#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "models/domain/Time.h"

namespace paydeck::http {

/// Remembers until when a host asked to be left alone (429), so that every connection to it waits, not only the one
/// that was told. Shared by all transports; callable from any thread.
class HostGate {
 public:
  /// No request to `origin` (originOf(url)) before `until`. A shorter pause never shortens a longer one.
  void closeUntil(const std::string& origin, UtcTime until);
  /// How long a request to `origin` has to wait; zero when it may go.
  std::chrono::milliseconds waitFor(const std::string& origin, UtcTime now) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, UtcTime> closed_;
};

}  // namespace paydeck::http
