#pragma once

#include <algorithm>
#include <cstdint>

#include "models/domain/Time.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

// A key is made of the creation time, newest smallest, and a number that tells payments of one millisecond apart:
// - the table, the search index and the screen share one order, so nothing is ever sorted for the default view;
// - a backfill from the newest to the oldest payment appends, which is what B-trees and FTS5 like best;
// - it stays below 2^53, so it survives a trip through a JavaScript number.

constexpr int kKeySlotBits = 11;
constexpr std::int64_t kKeySlots = std::int64_t{1} << kKeySlotBits;
constexpr std::int64_t kKeyTimes = std::int64_t{1} << 42;  ///< until the year 2109; later times share its end

/// When more than kKeySlots payments share a millisecond the rest take the next free keys, at most this far off. Ranges
/// of keys are widened by it and the exact creation time is compared as well.
constexpr std::int64_t kMaxKeySpillMillis = 60'000;

/// The first key of a creation time.
inline PaymentKey firstKeyAt(UtcTime createdAt) {
  const std::int64_t millis = std::clamp<std::int64_t>(toUnixMillis(createdAt), 0, kKeyTimes - 1);
  return (kKeyTimes - 1 - millis) << kKeySlotBits;
}

/// The last key a payment created at or after `from` can have.
inline PaymentKey lastKeySince(UtcTime from) {
  return firstKeyAt(from) + ((kMaxKeySpillMillis + 1) << kKeySlotBits) - 1;
}

}  // namespace paydeck
