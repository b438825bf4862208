#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "models/sync/Chore.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Copies what is not payments: balances, ledger, payouts, customers, rates, each on its own timer and one page per
/// step. Used by the history lane's thread.
class BooksSync {
 public:
  BooksSync(SyncSession& session, Backend& backend) : session_(session), backend_(backend) {}
  /// The chores the backend's capabilities allow.
  std::vector<Chore> chores();

 private:
  using Next = Chore::Next;
  Result<Next> balances(std::stop_token stop);
  Result<Next> rates(std::stop_token stop);
  Result<Next> ledger(std::stop_token stop);
  Result<Next> payouts(std::stop_token stop);
  Result<Next> customers(std::stop_token stop);
  Result<Next> written(Result<BatchOutcome> outcome, Next next) const;

  SyncSession& session_;
  Backend& backend_;
  std::string payoutsCursor_{};
  std::string customersCursor_{};
};

}  // namespace paydeck
