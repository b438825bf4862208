#pragma once

#include <optional>
#include <stop_token>

#include "models/sync/Chore.h"
#include "models/sync/SyncSession.h"

namespace paydeck {

/// Lists the ranges of SyncState::remaining, newest first, one page per step. While one page is being written the next
/// is already fetched; the progress of a page is stored in the same transaction as its rows. Used by the history lane.
class Backfill {
 public:
  Backfill(SyncSession& session, Backend& backend) : session_(session), backend_(backend) {}
  Result<Chore::Next> step(std::stop_token stop);
  /// The live lane hears of the end of the listing even if there turns out to be nothing to list.
  void tellWhenDone() { tellWhenDone_ = true; }
  /// Waits for the page that is still being written, if any.
  Result<void> finishWriting();

 private:
  SyncState ahead() const;
  PaymentListRequest requestFor(const BackfillRange& range) const;
  Result<Chore::Next> take(const BackfillRange& range, PaymentPage page);
  Result<Chore::Next> refused(const BackfillRange& range, const Error& error);

  SyncSession& session_;
  Backend& backend_;
  std::optional<SyncBook::Pending> writing_{};
  bool tellWhenDone_ = false;
  unsigned page_ = 0;  ///< 0: not begun; shrinks when answers are too large
};

}  // namespace paydeck
