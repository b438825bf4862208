#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <vector>

#include "models/store/WatchedPayment.h"
#include "models/sync/Chore.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Asks again for every payment that may still change, because no event may have told of its end. One step is the whole
/// round; `between` is called between its calls so that nobody who opens a payment waits for it. History lane only.
class Relist {
 public:
  Relist(SyncSession& session, Backend& backend, std::function<void(std::stop_token)> between)
      : session_(session), backend_(backend), between_(std::move(between)) {}
  Result<Chore::Next> step(std::stop_token stop);
  /// Fetches one payment and its timeline. A payment the backend no longer has is not an error.
  Result<void> fetchOne(const PaymentId& id, bool withTimeline, std::stop_token stop);

 private:
  Result<std::vector<WatchedPayment>> watched();
  Result<std::set<PaymentId>> listAll(PaymentListRequest request, std::stop_token stop);
  Result<void> askEach(const std::vector<PaymentId>& ids, std::stop_token stop);

  SyncSession& session_;
  Backend& backend_;
  std::function<void(std::stop_token)> between_;
  std::map<PaymentId, std::chrono::steady_clock::time_point> gone_{};
};

}  // namespace paydeck
