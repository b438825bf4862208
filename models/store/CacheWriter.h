#pragma once

#include <future>
#include <optional>
#include <vector>

#include "models/backend/BooksApi.h"
#include "models/backend/PaymentsApi.h"
#include "models/domain/Books.h"
#include "models/domain/Payment.h"
#include "models/domain/Refund.h"
#include "models/domain/Result.h"
#include "models/domain/TimelineEntry.h"
#include "models/store/SyncState.h"

namespace paydeck {

struct PaymentTimeline {
  PaymentId payment{};
  std::vector<TimelineEntry> entries{};
};

/// Everything one step of a sync learned, written in one transaction: either all of it is in the cache or none.
struct CacheBatch {
  ConnectionId connection{};
  std::vector<Payment> payments{};
  std::vector<UnreadableObject> unreadable{};
  std::vector<PaymentTimeline> timelines{};
  std::vector<Balance> balances{};  ///< replaces the connection's balances when not empty
  std::vector<LedgerEntry> ledger{};
  std::vector<Payout> payouts{};
  std::vector<Customer> customers{};
  std::vector<RateQuote> rates{};
  std::vector<Refund> refunds{};
  std::optional<SyncState> state{};  ///< replaces the connection's sync state
  bool history = false;              ///< backfill: new rows are not news
};

struct BatchOutcome {
  std::int64_t inserted = 0;
  std::int64_t updated = 0;
  std::int64_t refundsChanged = 0;
  std::int64_t ignored = 0;  ///< older than, or the same as, what the cache had
};

/// The one writer of the cache. Thread-safe; batches are written in the order given, by the writer's own thread.
class CacheWriter {
 public:
  virtual ~CacheWriter() = default;
  /// Blocks while the queue is full, so that a fast network cannot fill the memory.
  virtual std::future<Result<BatchOutcome>> submit(CacheBatch batch) = 0;
  /// Removes a connection's rows from the cache (not what the person made).
  virtual std::future<Result<void>> wipe(const ConnectionId& connection) = 0;
};

}  // namespace paydeck
