#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/domain/Books.h"
#include "models/domain/Payment.h"
#include "models/domain/Result.h"
#include "models/domain/TimelineEntry.h"
#include "models/query/PaymentQuery.h"
#include "models/store/OverviewReader.h"
#include "models/store/PaymentRow.h"
#include "models/store/StoredRefund.h"
#include "models/store/SyncState.h"
#include "models/store/UnreadableRows.h"
#include "models/store/WatchedPayment.h"

namespace paydeck {

/// Sums over a query, kept apart per currency and per asset.
struct QuerySummary {
  std::int64_t count = 0;
  std::map<Currency, std::int64_t> requestedMinor{};
  std::map<Currency, std::int64_t> receivedMinor{};  ///< requested value of payments whose money arrived
  std::map<Currency, std::int64_t> refundedMinor{};
};

/// A payment with what the cache knows about the copy itself.
struct StoredPayment {
  Payment payment{};
  UtcTime fetchedAt{};
  std::int64_t paymentsOfCustomer = 0;
};

struct StatusCount {
  PaymentStatus status = PaymentStatus::Unknown;
  std::int64_t count = 0;
};

/// One read connection to the cache; used by one thread at a time, never the GUI thread. Sees committed data only.
class CacheReader {
 public:
  virtual ~CacheReader() = default;

  /// Keys in order; with a limit it answers from an index without sorting the whole set.
  virtual Result<std::vector<PaymentKey>> keys(const PaymentQuery& query, PaymentSort sort,
                                               std::optional<unsigned> limit) = 0;
  /// Rows in the order of the keys; keys that no longer exist are left out.
  virtual Result<std::vector<PaymentRow>> rows(std::span<const PaymentKey> keys) = 0;
  /// Which of the candidates match the query.
  virtual Result<std::vector<PaymentKey>> matching(const PaymentQuery& query,
                                                   std::span<const PaymentKey> candidates) = 0;
  virtual Result<QuerySummary> summary(const PaymentQuery& query) = 0;
  virtual Result<std::int64_t> count(const PaymentQuery& query) = 0;

  virtual Result<std::optional<PaymentKey>> find(const ConnectionId& connection, const PaymentId& id) = 0;
  /// By id, order reference or transaction hash, in any connection; most recent first, at most `limit`.
  virtual Result<std::vector<PaymentKey>> lookUp(const std::string& reference, unsigned limit) = 0;
  virtual Result<std::optional<StoredPayment>> payment(PaymentKey key) = 0;
  virtual Result<std::vector<TimelineEntry>> timeline(PaymentKey key) = 0;

  /// The figures of the overview for one period.
  virtual Result<OverviewFigures> overview(const OverviewRequest& request) = 0;

  virtual Result<std::vector<SyncState>> syncStates() = 0;
  virtual Result<std::int64_t> paymentCount(const ConnectionId& connection) = 0;
  /// Sum of received atoms per asset over a connection's payments; what the server's totals are compared with.
  virtual Result<std::map<Asset, Int256>> receivedTotals(const ConnectionId& connection,
                                                         std::optional<UtcTime> before) = 0;
  /// Objects that could not be read and have not come readable since; at most `limit` of them, the newest.
  virtual Result<UnreadableRows> unreadable(unsigned /*limit*/) { return UnreadableRows{}; }
  /// What the connection held in each asset when it was last asked.
  virtual Result<std::vector<Balance>> balances(const ConnectionId&) { return std::vector<Balance>(); }
  /// The refunds of one payment, newest first.
  virtual Result<std::vector<Refund>> refundsOf(const ConnectionId&, const PaymentId&) { return notAnswered(); }
  virtual Result<std::vector<StoredRefund>> refunds(const RefundQuery&) { return notAnswered(); }
  /// Counts and sums per status and currency of what the query finds; its statuses, limit and offset are not heeded.
  virtual Result<std::vector<RefundTotal>> refundTotals(const RefundQuery&) { return notAnswered(); }
  virtual Result<std::optional<StoredRefund>> refund(const ConnectionId&, const RefundId&) { return notAnswered(); }
  /// By the idempotency key it was made with, where the backend tells.
  virtual Result<std::optional<StoredRefund>> refundByKey(const ConnectionId&, const std::string& /*idempotencyKey*/) {
    return notAnswered();
  }

  // What sync asks of its own rows. Not pure, so that readers for views need not answer.
  /// Creation time of the connection's newest payment; none while it has no rows.
  virtual Result<std::optional<UtcTime>> newestCreated(const ConnectionId&) { return notAnswered(); }
  /// Payments for which needsWatching(payment, now) holds, newest first, at most `limit`.
  virtual Result<std::vector<WatchedPayment>> watched(const ConnectionId&, UtcTime /*now*/, unsigned /*limit*/) {
    return notAnswered();
  }
  /// Refunds that may still change, newest first, at most `limit`.
  virtual Result<std::vector<RefundId>> unfinishedRefunds(const ConnectionId&, unsigned /*limit*/) {
    return notAnswered();
  }
  /// How many of the connection's payments were created before that time.
  virtual Result<std::int64_t> countCreatedBefore(const ConnectionId&, UtcTime) { return notAnswered(); }

  /// Distinct values present in the cache, most frequent first, for filter completion: field Asset, Network, Method,
  /// Connection, Status.
  virtual Result<std::vector<std::pair<std::string, std::int64_t>>> distinctValues(QueryField field) = 0;
  /// Changes whenever any process commits to the cache (SQLite data_version).
  virtual Result<std::int64_t> dataVersion() = 0;

 private:
  static tl::unexpected<Error> notAnswered() {
    return failure(ErrorKind::Unsupported, "This reader does not answer that question.");
  }
};

}  // namespace paydeck
