#pragma once

#include <cstdint>
#include <vector>

#include "models/backend/LiveApi.h"

namespace paydeck {

/// What a handful of events means, given what is already known.
struct EventPlan {
  std::vector<Payment> payments{};  ///< the last state of each payment in the contiguous events
  std::vector<Refund> refunds{};    ///< likewise
  std::vector<UnreadableObject> unreadable{};
  std::int64_t sequence = 0;    ///< everything up to here is now known
  std::optional<UtcTime> at{};  ///< when the last of them happened
  bool gap = false;             ///< later events came but one before them is missing: ask for it
  bool booksMoved = false;      ///< balances, payouts or the ledger changed
};

/// Takes the events that follow `known` without a hole, in whatever order they came. Duplicates and what is already
/// known are left out; events behind a hole are left to be fetched again. Events after `last` are left out without
/// counting as a hole.
EventPlan planEvents(std::int64_t known, std::vector<BackendEvent> events,
                     std::optional<std::int64_t> last = std::nullopt);

}  // namespace paydeck
