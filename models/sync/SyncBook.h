#pragma once

#include <functional>
#include <future>
#include <mutex>

#include "models/domain/Clock.h"
#include "models/store/CacheWriter.h"
#include "models/sync/StatusBoard.h"

namespace paydeck {

/// The one place that knows how far a connection's copy is, shared by its lanes. Thread-safe.
///
/// Rows and the state that speaks of them go into the same transaction. The state here holds only what the writer has
/// confirmed: a batch carries "confirmed so far, plus my own progress", never the unconfirmed progress of another lane.
/// So whatever fails or crashes, the stored state claims too little at worst, never too much, and what it does not
/// claim is simply fetched again.
class SyncBook {
 public:
  using Change = std::function<void(SyncState&)>;

  struct Pending {
    std::future<Result<BatchOutcome>> outcome;
    Change change;
  };

  SyncBook(ConnectionId connection, CacheWriter& writer, StatusBoard& board);

  /// Starts from what the cache holds.
  void load(SyncState stored, std::int64_t cachedPayments);
  SyncState state() const;

  /// Hands rows and progress to the writer; `confirm` must follow. Blocks while the writer's queue is full.
  Pending submit(CacheBatch batch, Change change);
  Result<BatchOutcome> confirm(Pending pending);
  Result<BatchOutcome> write(CacheBatch batch, Change change);

  /// Writes the state alone when lanes that wrote at the same time left an older one in the file.
  Result<void> settle();
  /// Keeps an error in words; writing it may itself fail, which changes nothing.
  void noteError(const Error& error, UtcTime now);
  void clearError();

 private:
  const ConnectionId connection_;
  CacheWriter& writer_;
  StatusBoard& board_;
  std::mutex submitting_;  // held while a batch is handed over, so that submitted_ is in the writer's order
  mutable std::mutex mutex_;
  SyncState confirmed_;
  SyncState submitted_;
  std::int64_t cachedPayments_ = 0;
};

}  // namespace paydeck
