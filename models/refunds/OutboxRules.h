#pragma once

#include <chrono>

namespace paydeck {

/// The times and limits of the outbox.
struct OutboxRules {
  std::chrono::milliseconds firstPause{1'000};  ///< after a fruitless try; doubles from there
  std::chrono::milliseconds longestPause{120'000};
  std::chrono::milliseconds askAfter{120'000};  ///< a person is asked about an unknown outcome
  std::chrono::hours resendWithin{12};          ///< backends forget keys (24 hours is common), so well before that
  unsigned maxGenerations = 3;                  ///< new keys after an expired quote, before its author is asked
};

}  // namespace paydeck
