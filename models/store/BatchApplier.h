#pragma once

#include "models/domain/Clock.h"
#include "models/store/CacheChange.h"
#include "models/store/CacheWriter.h"
#include "models/store/Numbering.h"
#include "models/store/PaymentUpsert.h"

namespace paydeck {

/// Writes batches into the cache, inside the caller's transaction, and collects what changed.
class BatchApplier {
 public:
  BatchApplier(Database& database, const Clock& clock)
      : database_(database), clock_(clock), numbering_(database), upsert_(database, numbering_) {}

  Result<BatchOutcome> apply(const CacheBatch& batch, CacheChange& change);
  Result<void> wipe(const ConnectionId& connection);
  /// The person's own names for connections, so that `connection:` finds them.
  Result<void> nameConnections(const std::vector<std::pair<ConnectionId, std::string>>& names);
  /// After a rollback: numbers made in the transaction do not exist.
  void rolledBack() { numbering_.forget(); }

 private:
  Result<BatchOutcome> applyPayments(const CacheBatch& batch, CacheChange& change);
  Result<void> applyTimeline(std::int64_t connection, const PaymentTimeline& timeline, CacheChange& change);
  Result<std::int64_t> applyRefunds(std::int64_t connection, const CacheBatch& batch, CacheChange& change);
  Result<void> applyUnreadable(std::int64_t connection, const CacheBatch& batch);

  Database& database_;
  const Clock& clock_;
  Numbering numbering_;
  PaymentUpsert upsert_;
};

}  // namespace paydeck
