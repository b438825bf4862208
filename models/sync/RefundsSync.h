#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "models/sync/Chore.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Copies refunds: lists all of them once, newest first, then those that may still change again and again, and, where
/// no events tell of new ones, the newest pages too. One page or one refund per step, on the history lane's thread.
class RefundsSync {
 public:
  RefundsSync(SyncSession& session, Backend& backend) : session_(session), backend_(backend) {}
  /// None without Capability::Refunds.
  std::vector<Chore> chores();

 private:
  using Next = Chore::Next;
  Result<Next> listing(std::stop_token stop);
  Result<Next> unfinished(std::stop_token stop);
  Result<Next> afterPage(bool news);

  SyncSession& session_;
  Backend& backend_;
  std::string cursor_{};
  bool whole_ = false;             ///< everything had been listed before this listing began
  bool underWay_ = false;          ///< a listing has begun and its next page is due
  std::vector<RefundId> toAsk_{};  ///< of the present round; asked from the back
};

}  // namespace paydeck
