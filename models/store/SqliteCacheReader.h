#pragma once

#include <memory>

#include "models/store/CacheReader.h"
#include "models/store/Database.h"

namespace paydeck {

/// The cache's reader on its own connection.
class SqliteCacheReader final : public CacheReader {
 public:
  explicit SqliteCacheReader(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  Result<std::vector<PaymentKey>> keys(const PaymentQuery& query, PaymentSort sort,
                                       std::optional<unsigned> limit) override;
  Result<std::vector<PaymentRow>> rows(std::span<const PaymentKey> keys) override;
  Result<std::vector<PaymentKey>> matching(const PaymentQuery& query, std::span<const PaymentKey> candidates) override;
  Result<QuerySummary> summary(const PaymentQuery& query) override;
  Result<std::int64_t> count(const PaymentQuery& query) override;

  Result<std::optional<PaymentKey>> find(const ConnectionId& connection, const PaymentId& id) override;
  Result<std::vector<PaymentKey>> lookUp(const std::string& reference, unsigned limit) override;
  Result<std::optional<StoredPayment>> payment(PaymentKey key) override;
  Result<std::vector<TimelineEntry>> timeline(PaymentKey key) override;

  Result<OverviewFigures> overview(const OverviewRequest& request) override;

  Result<std::vector<SyncState>> syncStates() override;
  Result<std::int64_t> paymentCount(const ConnectionId& connection) override;
  Result<std::map<Asset, Int256>> receivedTotals(const ConnectionId& connection,
                                                 std::optional<UtcTime> before) override;
  Result<UnreadableRows> unreadable(unsigned limit) override;
  Result<std::optional<UtcTime>> newestCreated(const ConnectionId& connection) override;
  Result<std::vector<WatchedPayment>> watched(const ConnectionId& connection, UtcTime now, unsigned limit) override;
  Result<std::int64_t> countCreatedBefore(const ConnectionId& connection, UtcTime before) override;
  Result<std::vector<Balance>> balances(const ConnectionId& connection) override;
  Result<std::vector<Refund>> refundsOf(const ConnectionId& connection, const PaymentId& payment) override;
  Result<std::vector<StoredRefund>> refunds(const RefundQuery& query) override;
  Result<std::vector<RefundTotal>> refundTotals(const RefundQuery& query) override;
  Result<std::optional<StoredRefund>> refund(const ConnectionId& connection, const RefundId& id) override;
  Result<std::optional<StoredRefund>> refundByKey(const ConnectionId& connection,
                                                  const std::string& idempotencyKey) override;
  Result<std::vector<RefundId>> unfinishedRefunds(const ConnectionId& connection, unsigned limit) override;
  Result<std::vector<std::pair<std::string, std::int64_t>>> distinctValues(QueryField field) override;
  Result<std::int64_t> dataVersion() override;

  Database& database() { return *database_; }

 private:
  std::unique_ptr<Database> database_;
};

}  // namespace paydeck
