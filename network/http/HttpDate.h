#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "models/domain/Time.h"

namespace paydeck::http {

/// Parses an HTTP-date in its current form ("Wed, 18 Nov 2026 14:01:26 GMT", RFC 9110 section 5.6.7).
std::optional<UtcTime> parseHttpDate(std::string_view text);

/// How long a Retry-After asks to wait: whole seconds, or an HTTP-date seen from `now` (never negative). None when it
/// is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(std::string_view text, UtcTime now);

}  // namespace paydeck::http
