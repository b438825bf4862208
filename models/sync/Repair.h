#pragma once

#include <stop_token>
#include <vector>

#include "models/sync/Chore.h"
#include "models/sync/RepairPlan.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Finds where the cache and the server drift apart by counting both over ever smaller stretches of creation time, and
/// has those stretches listed again. Changes that happen meanwhile only make it list more than needed. History lane
/// only.
class Repair {
 public:
  Repair(SyncSession& session, Backend& backend) : session_(session), backend_(backend) {}
  /// One count per step; the last step puts the stretches into SyncState::remaining.
  Result<Chore::Next> step(std::stop_token stop);
  bool underWay() const { return !counted_.empty(); }
  /// True when the last step put something up for listing.
  bool wantsListing() const { return wantsListing_; }

 private:
  Result<TotalsAt> count(std::optional<UtcTime> before, std::stop_token stop);
  Result<std::vector<UtcTime>> firstTimes();
  Result<Chore::Next> finish(std::vector<BackfillRange> ranges);

  SyncSession& session_;
  Backend& backend_;
  std::vector<TotalsAt> counted_{};
  bool wantsListing_ = false;
};

}  // namespace paydeck
