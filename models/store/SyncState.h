#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/Ids.h"
#include "models/domain/Time.h"

namespace paydeck {

/// A stretch of creation time that still has to be listed, newest first: [from, before), at `cursor`.
struct BackfillRange {
  std::optional<UtcTime> from{};
  std::optional<UtcTime> before{};
  std::string cursor{};
  friend bool operator==(const BackfillRange&, const BackfillRange&) = default;
};

/// What is known about one connection's copy. Stored with the rows it speaks of, in the same transaction.
struct SyncState {
  ConnectionId connection{};
  std::vector<BackfillRange> remaining{};  ///< empty and backfillStarted: the history is whole
  bool backfillStarted = false;
  std::int64_t eventSequence = 0;     ///< all events up to here are in the cache
  std::int64_t ledgerSequence = 0;    ///< ledger entries up to here are in the cache
  bool refundsListed = false;         ///< every refund was listed once; what changed since comes as events
  std::optional<UtcTime> syncedTo{};  ///< everything the server knew then is in the cache
  std::optional<UtcTime> lastRelist{};
  std::optional<UtcTime> lastChecked{};  ///< last comparison of counts and totals with the server
  std::string checkResult{};             ///< "equal", or what differed, in words; empty: never compared
  std::int64_t serverCount = 0;          ///< as of lastChecked; 0 unknown. For progress.
  std::string lastError{};               ///< in words; empty while all is well
  std::string lastErrorKind{};           ///< errorKindName
  std::optional<UtcTime> lastErrorAt{};

  friend bool operator==(const SyncState&, const SyncState&) = default;
};

}  // namespace paydeck
