#include "models/store/RefundTable.h"

#include "models/store/PackedRefund.h"

namespace paydeck {
namespace {

constexpr std::string_view kSelect =
    "SELECT r.key, c.id, r.fetched_at, r.packed, r.raw FROM refunds AS r CROSS JOIN connections AS c "
    "ON c.number = r.connection ";

bool isWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// `rf-1086 anna` becomes `"rf"* AND "1086"* AND "anna"*`.
std::string searchExpression(const std::string& text) {
  std::string expression;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && isWordByte(text[i])) {
      word.push_back(text[i]);
    } else if (!word.empty()) {
      expression += (expression.empty() ? "\"" : " AND \"") + word + "\"*";
      word.clear();
    }
  }
  return expression.empty() ? "\"\"" : expression;
}

std::string statusList(const std::vector<RefundStatus>& statuses) {
  std::string list;
  for (const RefundStatus status : statuses) {
    list += (list.empty() ? "" : ", ") + std::to_string(static_cast<int>(status));
  }
  return list;
}

std::string conditions(const RefundQuery& query) {
  std::string sql = "WHERE true";
  if (query.connection) sql += " AND r.connection = (SELECT number FROM connections WHERE id = ?)";
  if (!query.text.empty()) sql += " AND r.key IN (SELECT rowid FROM refund_search WHERE refund_search MATCH ?)";
  return sql;
}

void bindConditions(Statement& statement, const RefundQuery& query) {
  if (query.connection) statement.bind(query.connection->value());
  if (!query.text.empty()) statement.bind(searchExpression(query.text));
}

Result<std::vector<StoredRefund>> readAll(Statement statement) {
  std::vector<StoredRefund> refunds;
  Result<bool> row = statement.step();
  for (; row && *row; row = statement.step()) {
    StoredRefund stored;
    stored.key = statement.integer();
    stored.refund.connection = ConnectionId(statement.text());
    stored.fetchedAt = statement.time();
    if (const auto unpacked = unpackRefund(statement.blob(), stored.refund); !unpacked)
      return failure(unpacked.error());
    stored.refund.raw = statement.text();
    refunds.push_back(std::move(stored));
  }
  if (!row) return failure(row.error());
  return refunds;
}

Result<std::optional<StoredRefund>> readOne(Database& database, const std::string& where, const std::string& first,
                                            const std::string& second) {
  Result<Statement> statement = database.prepare(std::string(kSelect) + where);
  if (!statement) return failure(statement.error());
  statement->bind(first).bind(second);
  auto found = readAll(*std::move(statement));
  if (!found) return failure(found.error());
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<void> writeSearchEntry(Database& database, RefundKey key, const Refund& refund) {
  Result<Statement> remove = database.prepare("DELETE FROM refund_search WHERE rowid = ?");
  if (!remove) return failure(remove.error());
  remove->bind(key);
  if (Result<void> done = remove->run(); !done) return done;
  Result<Statement> insert = database.prepare(
      "INSERT INTO refund_search (rowid, number, order_ref, customer, destination, payment, tx) VALUES "
      "(?,?,?,?,?,?,?)");
  if (!insert) return failure(insert.error());
  insert->bind(key).bind(refund.number + " " + refund.id.value()).bind(refund.orderRef).bind(refund.customerName);
  insert->bind(refund.destination).bind(refund.payment.value());
  insert->bind(refund.transaction ? refund.transaction->hash : std::string());
  return insert->run();
}

}  // namespace

Result<bool> writeRefund(Database& database, std::int64_t connection, const Refund& refund, UtcTime fetchedAt) {
  Result<Statement> write = database.prepare(
      "INSERT INTO refunds (connection, id, payment_id, status, created_at, updated_at, revision, currency, value, "
      "idempotency_key, fetched_at, packed, raw) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (connection, id) "
      "DO UPDATE SET payment_id = excluded.payment_id, status = excluded.status, created_at = excluded.created_at, "
      "updated_at = excluded.updated_at, revision = excluded.revision, currency = excluded.currency, "
      "value = excluded.value, idempotency_key = excluded.idempotency_key, fetched_at = excluded.fetched_at, "
      "packed = excluded.packed, raw = excluded.raw WHERE excluded.revision > refunds.revision "
      "OR (excluded.revision = refunds.revision AND excluded.packed <> refunds.packed) RETURNING key");
  if (!write) return failure(write.error());
  write->bind(connection).bind(refund.id.value()).bind(refund.payment.value());
  write->bind(static_cast<int>(refund.state.status))
      .bind(refund.createdAt)
      .bind(refund.updatedAt)
      .bind(refund.revision);
  write->bind(refund.value ? std::optional(refund.value->currency().code()) : std::nullopt);
  write->bind(refund.value ? std::optional(refund.value->minor()) : std::nullopt);
  write->bind(refund.idempotencyKey).bind(fetchedAt).bindBlob(packRefund(refund)).bind(refund.raw);
  const Result<bool> changed = write->step();
  if (!changed) return failure(changed.error());
  if (!*changed) return false;
  const RefundKey key = write->integer();
  if (Result<void> done = write->run(); !done) return failure(done.error());
  if (Result<void> done = writeSearchEntry(database, key, refund); !done) return failure(done.error());
  return true;
}

Result<void> removeRefunds(Database& database, std::int64_t connection) {
  const std::string own = " (SELECT key FROM refunds WHERE connection = " + std::to_string(connection) + ");";
  return database.execute("DELETE FROM refund_search WHERE rowid IN" + own +
                          "DELETE FROM refunds WHERE connection = " + std::to_string(connection));
}

Result<std::vector<Refund>> readRefundsOf(Database& database, const ConnectionId& connection,
                                          const PaymentId& payment) {
  Result<Statement> statement =
      database.prepare(std::string(kSelect) +
                       "WHERE r.connection = (SELECT number FROM connections WHERE id = ?) AND r.payment_id = ? "
                       "ORDER BY r.created_at DESC, r.key DESC");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(payment.value());
  auto stored = readAll(*std::move(statement));
  if (!stored) return failure(stored.error());
  std::vector<Refund> refunds;
  for (StoredRefund& one : *stored) refunds.push_back(std::move(one.refund));
  return refunds;
}

std::string refundListSql(const RefundQuery& query) {
  std::string sql = std::string(kSelect) + conditions(query);
  if (!query.statuses.empty()) sql += " AND r.status IN (" + statusList(query.statuses) + ")";
  return sql + " ORDER BY r.created_at DESC, r.key DESC LIMIT ? OFFSET ?";
}

void bindRefundQuery(Statement& statement, const RefundQuery& query) {
  bindConditions(statement, query);
  statement.bind(query.limit).bind(query.offset);
}

Result<std::vector<StoredRefund>> readRefunds(Database& database, const RefundQuery& query) {
  Result<Statement> statement = database.prepare(refundListSql(query));
  if (!statement) return failure(statement.error());
  bindRefundQuery(*statement, query);
  return readAll(*std::move(statement));
}

Result<std::vector<RefundTotal>> readRefundTotals(Database& database, const RefundQuery& query) {
  Result<Statement> statement =
      database.prepare("SELECT r.status, r.currency, count(*), coalesce(sum(r.value), 0) FROM refunds AS r " +
                       conditions(query) + " GROUP BY r.status, r.currency");
  if (!statement) return failure(statement.error());
  bindConditions(*statement, query);
  std::vector<RefundTotal> totals;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    RefundTotal total;
    total.status = static_cast<RefundStatus>(statement->integer());
    if (const auto code = statement->optionalText()) total.currency = Currency::parse(*code);
    total.count = statement->integer();
    total.minor = statement->integer();
    totals.push_back(total);
  }
  if (!row) return failure(row.error());
  return totals;
}

Result<std::optional<StoredRefund>> readRefundByKey(Database& database, const ConnectionId& connection,
                                                    const std::string& idempotencyKey) {
  if (idempotencyKey.empty()) return std::nullopt;
  return readOne(database,
                 "WHERE r.connection = (SELECT number FROM connections WHERE id = ?) AND r.idempotency_key = ? "
                 "AND r.idempotency_key <> ''",
                 connection.value(), idempotencyKey);
}

Result<std::optional<StoredRefund>> readRefund(Database& database, const ConnectionId& connection, const RefundId& id) {
  return readOne(database, "WHERE r.connection = (SELECT number FROM connections WHERE id = ?) AND r.id = ?",
                 connection.value(), id.value());
}

Result<std::vector<RefundId>> readUnfinishedRefunds(Database& database, const ConnectionId& connection,
                                                    unsigned limit) {
  std::vector<RefundStatus> unfinished;
  for (int number = 0; number <= static_cast<int>(RefundStatus::Unknown); ++number) {
    if (!isFinal(static_cast<RefundStatus>(number))) unfinished.push_back(static_cast<RefundStatus>(number));
  }
  Result<Statement> statement = database.prepare(
      "SELECT id FROM refunds WHERE connection = (SELECT number FROM connections WHERE id = ?) AND status IN (" +
      statusList(unfinished) + ") ORDER BY created_at DESC, key DESC LIMIT ?");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(limit);
  std::vector<RefundId> ids;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) ids.emplace_back(statement->text());
  if (!row) return failure(row.error());
  return ids;
}

}  // namespace paydeck
