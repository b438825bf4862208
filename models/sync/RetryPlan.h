#pragma once

#include <chrono>
#include <cstdint>

#include "models/domain/Error.h"
#include "models/sync/SyncTiming.h"

namespace paydeck {

/// What to do after a failed call.
struct RetryPlan {
  enum class Then {
    Again,   ///< the same call, after `delay`
    SignIn,  ///< only with a new secret; nothing is asked until then
    GiveUp,  ///< the call itself is wrong; the caller must do something else
  };
  Then then = Then::Again;
  std::chrono::milliseconds delay{0};

  friend bool operator==(const RetryPlan&, const RetryPlan&) = default;
};

/// `attempt` counts from 1; `jitter` is a random number of any value. Waits grow 2^n with half of it random, never less
/// than the server's Retry-After.
RetryPlan planRetry(const Error& error, unsigned attempt, std::uint32_t jitter, const SyncTiming& timing);

/// True for trouble with our own files: whatever the server says cannot be kept until it is over.
bool isLocalTrouble(ErrorKind kind);

}  // namespace paydeck
