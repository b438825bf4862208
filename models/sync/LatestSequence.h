#pragma once

#include <cstdint>
#include <stop_token>

#include "models/backend/LiveApi.h"

namespace paydeck {

/// The server's newest event sequence, asked by asking for events after one it cannot have reached (2^53 - 1, which
/// every JSON reader keeps exactly).
inline Result<std::int64_t> latestSequence(LiveApi& live, std::stop_token stop) {
  constexpr std::int64_t kNeverReached = 9'007'199'254'740'991;
  const auto page = live.eventsAfter(kNeverReached, 1, stop);
  if (!page) return failure(page.error());
  return page->latestSequence;
}

}  // namespace paydeck
