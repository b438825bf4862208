#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/backend/PaymentsApi.h"
#include "models/store/SyncState.h"

namespace paydeck {

/// True when everything the list knew has been listed.
inline bool historyIsWhole(const SyncState& state) {
  return state.backfillStarted && state.remaining.empty();
}

/// What is left of a range after one of its pages; none when the page was its last.
///
/// The next page is asked for by time ("created before the oldest seen, inclusive") and not by the server's cursor
/// wherever the page moved in time at all: that survives a restart, an expired cursor and lists whose rows shift while
/// they are paged, at the price of reading the rows of one millisecond twice. Only a page full of one millisecond
/// follows the cursor.
std::optional<BackfillRange> planNextPage(const BackfillRange& range, const PaymentPage& page);

/// The ranges with `done` replaced by what is left of it. Unchanged when `done` is no longer among them (a new listing
/// was begun meanwhile).
std::vector<BackfillRange> planRemaining(std::vector<BackfillRange> remaining, const BackfillRange& done,
                                         const std::optional<BackfillRange>& left);

/// The ranges when everything created from `from` on has to be listed again too; newest first. Ranges that reach into
/// it become part of it, so that they do not pile up.
std::vector<BackfillRange> planListAgain(std::vector<BackfillRange> remaining, std::optional<UtcTime> from);

}  // namespace paydeck
