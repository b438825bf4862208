#include "models/sync/RetryPlan.h"

#include <algorithm>

namespace paydeck {
namespace {

using std::chrono::milliseconds;

milliseconds backoff(unsigned attempt, std::uint32_t jitter, const SyncTiming& timing) {
  const unsigned doublings = std::min(attempt == 0 ? 0U : attempt - 1, 16U);
  const auto full = std::min(timing.retryFirst * (std::int64_t{1} << doublings), timing.retryMost);
  const auto half = full / 2;
  return half + milliseconds{static_cast<std::int64_t>(jitter) % (half.count() + 1)};
}

}  // namespace

bool isLocalTrouble(ErrorKind kind) {
  return kind == ErrorKind::Storage || kind == ErrorKind::DiskFull || kind == ErrorKind::Corrupt ||
         kind == ErrorKind::NewerFile;
}

RetryPlan planRetry(const Error& error, unsigned attempt, std::uint32_t jitter, const SyncTiming& timing) {
  using Then = RetryPlan::Then;
  switch (error.kind) {
    case ErrorKind::Unauthorized:
      return {Then::SignIn, milliseconds{0}};
    case ErrorKind::Tls:
    case ErrorKind::Forbidden:
      return {Then::Again, timing.slowRetry};
    default:
      break;
  }
  if (isLocalTrouble(error.kind)) return {Then::Again, timing.diskRetry};
  if (!isTransient(error.kind)) return {Then::GiveUp, milliseconds{0}};
  const auto own = backoff(attempt, jitter, timing);
  const auto asked = std::min(error.retryAfter.value_or(milliseconds{0}), timing.retryAfterMost);
  return {Then::Again, std::max(own, asked)};
}

}  // namespace paydeck
