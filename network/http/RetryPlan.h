#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "models/domain/Error.h"
#include "models/domain/Time.h"

namespace paydeck::http {

/// How often and how patiently a request is sent again.
struct RetryPolicy {
  int maxAttempts = 4;                        ///< the first one included
  std::chrono::milliseconds firstDelay{250};  ///< the longest pause before the second attempt; doubles from there
  std::chrono::milliseconds longestDelay{10'000};
  std::chrono::milliseconds longestRetryAfter{120'000};  ///< a server that asks for more is not waited for
};

/// What is known after an attempt.
struct RetryQuestion {
  bool repeatable = false;                  ///< isRepeatable(request)
  int attempt = 1;                          ///< of how many that were made
  int status = 0;                           ///< of the answer; 0 when there was none
  std::optional<ErrorKind> error{};         ///< set when there was no answer
  std::optional<std::string> retryAfter{};  ///< the header as it came
  UtcTime now{};
  std::uint32_t random = 0;  ///< evenly spread over all values, for the jitter
};

struct RetryPlan {
  bool retry = false;
  std::chrono::milliseconds wait{};
};

/// Sends again only what has the same effect twice, after no answer (Offline, Timeout, Protocol) or 408, 425, 429 and
/// 5xx but 501 and 505. Waits a random time up to an exponentially growing limit ("full jitter"), and at least as long
/// as Retry-After asks. Never after Cancelled or Tls.
RetryPlan planRetry(const RetryQuestion& question, const RetryPolicy& policy);

}  // namespace paydeck::http
