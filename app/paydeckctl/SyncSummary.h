#pragma once

#include <string>
#include <vector>

#include "app/paydeckctl/CountingBackends.h"
#include "app/paydeckctl/Session.h"
#include "app/paydeckctl/SyncVerdict.h"
#include "models/store/CacheReader.h"
#include "models/sync/CountedTotals.h"

namespace paydeck::ctl {

/// How one connection ended.
struct SyncSummary {
  ConnectionConfig config{};
  SyncVerdict verdict{};
  SyncState state{};
  CountedTotals local{};                  ///< the local copy as it is now
  std::optional<PaymentTotals> server{};  ///< what the server counted when the two were compared
};

/// Counts and per-asset totals, local beside server, as a table or JSON on the session's output.
void printSummaries(Session& session, const std::vector<SyncSummary>& summaries);

}  // namespace paydeck::ctl
