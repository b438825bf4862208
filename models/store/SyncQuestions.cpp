#include "models/store/SyncQuestions.h"

#include "models/store/PaymentKeys.h"

namespace paydeck {
namespace {

const std::string& watchedSql() {
  static const std::string sql = [] {
    std::string open;
    for (const PaymentStatus status : allPaymentStatuses()) {
      if (!isFinal(status)) open += (open.empty() ? "" : ", ") + std::to_string(static_cast<int>(status));
    }
    // Two index searches; UNION drops what both found.
    return "SELECT t.id, w.status, w.created_at, w.watch_until FROM ("
           "SELECT key, status, created_at, watch_until FROM payments INDEXED BY payments_status "
           "WHERE status IN (" + open + ") AND connection = (SELECT number FROM connections WHERE id = ?1) UNION "
           "SELECT key, status, created_at, watch_until FROM payments INDEXED BY payments_watched "
           "WHERE watch_until > ?2 AND connection = (SELECT number FROM connections WHERE id = ?1) "
           "ORDER BY key LIMIT ?3) AS w CROSS JOIN payment_texts AS t ON t.key = w.key ORDER BY w.key";
  }();
  return sql;
}

}  // namespace

Result<std::optional<UtcTime>> readNewestCreated(Database& database, const ConnectionId& connection) {
  Result<Statement> statement = database.prepare(
      "SELECT created_at FROM payments INDEXED BY payments_connection "
      "WHERE connection = (SELECT number FROM connections WHERE id = ?) ORDER BY key LIMIT 1");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return *row ? std::optional<UtcTime>(statement->time()) : std::nullopt;
}

Result<std::vector<WatchedPayment>> readWatched(Database& database, const ConnectionId& connection, UtcTime now,
                                                unsigned limit) {
  Result<Statement> statement = database.prepare(watchedSql());
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(now).bind(limit);
  std::vector<WatchedPayment> watched;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    WatchedPayment payment;
    payment.id = PaymentId(statement->text());
    payment.status = static_cast<PaymentStatus>(statement->integer());
    payment.createdAt = statement->time();
    payment.watchUntil = statement->optionalTime();
    watched.push_back(std::move(payment));
  }
  if (!row) return failure(row.error());
  return watched;
}

Result<std::int64_t> readCountCreatedBefore(Database& database, const ConnectionId& connection, UtcTime before) {
  // Beyond the keys that may hold either side of the moment the index alone decides; among them the exact time does.
  Result<Statement> statement = database.prepare(
      "WITH own AS (SELECT number FROM connections WHERE id = ?1) SELECT "
      "(SELECT count(*) FROM payments INDEXED BY payments_connection WHERE connection = (SELECT number FROM own) "
      "AND key > ?3) + "
      "(SELECT count(*) FROM payments NOT INDEXED WHERE key BETWEEN ?2 AND ?3 AND created_at < ?4 "
      "AND connection = (SELECT number FROM own))");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(firstKeyAt(before)).bind(lastKeySince(before)).bind(before);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return statement->integer();
}

}  // namespace paydeck
