#pragma once

#include <cstdint>
#include <stop_token>

#include "models/backend/LiveApi.h"

namespace paydeck {

/// The server's newest event sequence.
inline Result<std::int64_t> latestSequence(LiveApi& live, std::stop_token stop) {
  const auto page = live.eventsAfter(LiveApi::kNow, 1, stop);
  if (!page) return failure(page.error());
  return page->latestSequence;
}

}  // namespace paydeck
