#include "network/http/RetryPlan.h"

#include <algorithm>

#include "network/http/HttpDate.h"

namespace paydeck::http {

namespace {

bool mayPass(const RetryQuestion& question) {
  if (!question.repeatable) return false;
  if (question.error) {
    return *question.error == ErrorKind::Offline || *question.error == ErrorKind::Timeout ||
           *question.error == ErrorKind::Protocol;
  }
  const int status = question.status;
  if (status == 408 || status == 425 || status == 429) return true;
  return status >= 500 && status < 600 && status != 501 && status != 505;
}

std::chrono::milliseconds jitter(const RetryQuestion& question, const RetryPolicy& policy) {
  auto limit = policy.firstDelay;
  for (int i = 1; i < question.attempt && limit < policy.longestDelay; ++i) limit *= 2;
  limit = std::min(limit, policy.longestDelay);
  return std::chrono::milliseconds{limit.count() * static_cast<std::int64_t>(question.random) >> 32};
}

}  // namespace

RetryPlan planRetry(const RetryQuestion& question, const RetryPolicy& policy) {
  if (question.attempt >= policy.maxAttempts || !mayPass(question)) return {};
  auto wait = jitter(question, policy);
  if (question.retryAfter) {
    const auto asked = parseRetryAfter(*question.retryAfter, question.now);
    if (asked && *asked > policy.longestRetryAfter) return {};
    // The jitter on top keeps all who were told the same second from coming back together.
    if (asked) wait += *asked;
  }
  return {true, wait};
}

}  // namespace paydeck::http
