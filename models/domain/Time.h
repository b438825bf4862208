#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck {

/// A UTC instant in whole milliseconds. Time zones exist only in models/view.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

inline UtcTime fromUnixMillis(std::int64_t millis) {
  return UtcTime{std::chrono::milliseconds{millis}};
}
inline UtcTime fromUnixSeconds(std::int64_t seconds) {
  return UtcTime{std::chrono::seconds{seconds}};
}
inline std::int64_t toUnixMillis(UtcTime time) {
  return time.time_since_epoch().count();
}

/// Parses an RFC 3339 date-time with offset; more than 3 fraction digits are cut. Refuses anything else, years outside
/// 1970..9999 included.
Result<UtcTime> parseRfc3339(std::string_view text);

/// RFC 3339 in UTC, always with milliseconds: 2026-11-18T14:01:26.000Z.
std::string formatRfc3339(UtcTime time);

}  // namespace paydeck
