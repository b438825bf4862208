#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/store/Database.h"
#include "models/store/StoredRefund.h"

namespace paydeck {

/// Writes one report about a refund; an older revision never overwrites a newer one. True when it changed something.
/// Inside the caller's transaction.
Result<bool> writeRefund(Database& database, std::int64_t connection, const Refund& refund, UtcTime fetchedAt);
/// Removes a connection's refunds. Inside the caller's transaction.
Result<void> removeRefunds(Database& database, std::int64_t connection);

/// Newest first.
Result<std::vector<Refund>> readRefundsOf(Database& database, const ConnectionId& connection, const PaymentId& payment);
Result<std::vector<StoredRefund>> readRefunds(Database& database, const RefundQuery& query);
/// Counts and sums per status and currency of what the query finds; its statuses, limit and offset are not heeded.
Result<std::vector<RefundTotal>> readRefundTotals(Database& database, const RefundQuery& query);
Result<std::optional<StoredRefund>> readRefundByKey(Database& database, const ConnectionId& connection,
                                                    const std::string& idempotencyKey);
Result<std::optional<StoredRefund>> readRefund(Database& database, const ConnectionId& connection, const RefundId& id);
/// Those that may still change, newest first.
Result<std::vector<RefundId>> readUnfinishedRefunds(Database& database, const ConnectionId& connection, unsigned limit);

/// The statement of readRefunds, for a look at its query plan; bindRefundQuery binds its values.
std::string refundListSql(const RefundQuery& query);
void bindRefundQuery(Statement& statement, const RefundQuery& query);

}  // namespace paydeck
