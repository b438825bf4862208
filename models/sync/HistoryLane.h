#pragma once

#include <stop_token>
#include <vector>

#include "models/sync/Backfill.h"
#include "models/sync/BooksSync.h"
#include "models/sync/LaneCaller.h"
#include "models/sync/RefundsSync.h"
#include "models/sync/Relist.h"
#include "models/sync/Repair.h"

namespace paydeck {

/// The lane that is not in a hurry: lists history, asks again for what is not final, repairs differences, keeps the
/// books and fetches what somebody looks at. One thread that always does the next due small step, so that none waits
/// long.
class HistoryLane {
 public:
  HistoryLane(SyncSession& session, Backend& backend);
  /// Blocks until stopped or until the session must end; returns why.
  Error run(std::stop_token stop);

 private:
  Chore& add(Chore chore);
  void addChores();
  Chore* nextDue();
  std::chrono::milliseconds untilNextDue() const;
  Result<void> runStep(Chore& chore, std::stop_token stop);
  Result<void> stepFailed(Chore& chore, const Error& error);
  void wait(std::stop_token stop);
  void heed(const HistoryMessage& message);
  void serveOpened(std::stop_token stop);

  Result<Chore::Next> refreshAccount(std::stop_token stop);
  Result<Chore::Next> countServer(std::stop_token stop);
  Result<Chore::Next> sweep(std::stop_token stop);
  Result<Chore::Next> repairStep(std::stop_token stop);

  SyncSession& session_;
  Backend& backend_;
  LaneCaller caller_;
  Backfill backfill_;
  Relist relist_;
  Repair repair_;
  BooksSync books_;
  RefundsSync refunds_;
  std::vector<Chore> chores_{};
  std::vector<PaymentId> opened_{};
};

}  // namespace paydeck
