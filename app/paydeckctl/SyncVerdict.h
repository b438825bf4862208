#pragma once

#include <optional>

#include "models/domain/Error.h"
#include "models/store/SyncState.h"
#include "models/sync/ConnectionStatus.h"

namespace paydeck::ctl {

/// What is known of one connection while `sync` waits for it.
struct SyncQuestion {
  ConnectionStatus status{};
  SyncState state{};
  UtcTime startedAt{};
  UtcTime now{};
  bool canCount = true;          ///< Capability::PaymentTotals
  unsigned differentChecks = 0;  ///< comparisons since the start that were not equal
};

enum class SyncEnd { Equal, NotCompared, Different, Failed, Elsewhere };

struct SyncVerdict {
  SyncEnd end = SyncEnd::Failed;
  std::optional<Error> error{};
};

/// Pure: whether a sync without --follow is over for this connection; none while it is worth waiting.
std::optional<SyncVerdict> planVerdict(const SyncQuestion& question);

}  // namespace paydeck::ctl
