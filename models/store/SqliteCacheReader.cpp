#include "models/store/SqliteCacheReader.h"

#include "models/store/BalancesTable.h"
#include "models/store/OverviewQuery.h"
#include "models/store/PaymentRecord.h"
#include "models/store/PaymentSearch.h"
#include "models/store/ReceivedTotals.h"
#include "models/store/RefundTable.h"
#include "models/store/SummaryQuery.h"
#include "models/store/SyncQuestions.h"
#include "models/store/SyncStateTable.h"
#include "models/store/UnreadableTable.h"

namespace paydeck {

Result<std::vector<PaymentKey>> SqliteCacheReader::keys(const PaymentQuery& query, PaymentSort sort,
                                                        std::optional<unsigned> limit) {
  return PaymentSearch(*database_, query).keys(sort, limit);
}

Result<std::vector<PaymentRow>> SqliteCacheReader::rows(std::span<const PaymentKey> keys) {
  return readPaymentRows(*database_, keys);
}

Result<std::vector<PaymentKey>> SqliteCacheReader::matching(const PaymentQuery& query,
                                                            std::span<const PaymentKey> candidates) {
  const RoutedSql sql = PaymentSearch(*database_, query).single();
  Result<Statement> statement = database_->prepare(sql.sql);
  if (!statement) return failure(statement.error());
  std::vector<PaymentKey> found;
  for (const PaymentKey key : candidates) {
    bindAll(*statement, sql.values);
    statement->bind(key);
    const Result<bool> row = statement->step();
    if (!row) return failure(row.error());
    if (*row) found.push_back(key);
    statement->reset();
  }
  return found;
}

Result<QuerySummary> SqliteCacheReader::summary(const PaymentQuery& query) {
  return summarize(*database_, query);
}

Result<std::int64_t> SqliteCacheReader::count(const PaymentQuery& query) {
  PaymentSearch search(*database_, query);
  if (search.plan().narrow.empty() && search.plan().texts.empty()) {
    return database_->integer("SELECT count(*) FROM payments");
  }
  const Result<RoutedSql> sql = search.everything("count(*)");
  if (!sql) return failure(sql.error());
  Result<Statement> statement = database_->prepare(sql->sql);
  if (!statement) return failure(statement.error());
  bindAll(*statement, sql->values);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return statement->integer();
}

Result<std::optional<PaymentKey>> SqliteCacheReader::find(const ConnectionId& connection, const PaymentId& id) {
  Result<Statement> statement = database_->prepare(
      "SELECT t.key FROM connections AS c CROSS JOIN payment_texts AS t ON t.connection = c.number AND t.id = ?2 "
      "WHERE c.id = ?1");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(id.value());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return *row ? std::optional<PaymentKey>(statement->integer()) : std::nullopt;
}

Result<std::vector<PaymentKey>> SqliteCacheReader::lookUp(const std::string& reference, unsigned limit) {
  // Whole words through the search index, then compared with the row itself: a reference is not a search.
  PaymentQuery query;
  QueryTerm term;
  term.values.emplace_back(TextMatch{reference, true});
  query.terms.push_back(std::move(term));
  Result<Statement> statement = database_->prepare(
      "SELECT p.key FROM payment_search CROSS JOIN payment_texts AS p ON p.key = payment_search.rowid "
      "WHERE payment_search MATCH ?1 AND (p.id = ?2 OR p.order_ref = ?2 COLLATE NOCASE "
      "OR instr(char(10) || lower(p.hashes) || char(10), char(10) || lower(?2) || char(10)) > 0) "
      "ORDER BY payment_search.rowid LIMIT ?3");
  if (!statement) return failure(statement.error());
  statement->bind(planPaymentSql(query).search).bind(reference).bind(std::int64_t{limit});
  std::vector<PaymentKey> keys;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) keys.push_back(statement->integer());
  if (!row) return failure(row.error());
  return keys;
}

Result<std::optional<StoredPayment>> SqliteCacheReader::payment(PaymentKey key) {
  return readStoredPayment(*database_, key);
}

Result<std::vector<TimelineEntry>> SqliteCacheReader::timeline(PaymentKey key) {
  Result<Statement> statement = database_->prepare(
      "SELECT kind, at, text, block_height, confirmations, required FROM timeline_entries WHERE payment = ? "
      "ORDER BY position");
  if (!statement) return failure(statement.error());
  statement->bind(key);
  std::vector<TimelineEntry> entries;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    TimelineEntry entry;
    entry.kind = statement->text();
    entry.at = statement->time();
    entry.text = statement->text();
    if (const auto height = statement->optionalInteger()) entry.blockHeight = static_cast<std::uint64_t>(*height);
    entry.confirmations = static_cast<unsigned>(statement->integer());
    entry.required = static_cast<unsigned>(statement->integer());
    entries.push_back(std::move(entry));
  }
  if (!row) return failure(row.error());
  return entries;
}

Result<std::vector<SyncState>> SqliteCacheReader::syncStates() {
  return readSyncStates(*database_);
}

Result<std::int64_t> SqliteCacheReader::paymentCount(const ConnectionId& connection) {
  Result<Statement> statement = database_->prepare(
      "SELECT count(*) FROM payments WHERE connection = (SELECT number FROM connections WHERE id = ?)");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return statement->integer();
}

Result<std::map<Asset, Int256>> SqliteCacheReader::receivedTotals(const ConnectionId& connection,
                                                                  std::optional<UtcTime> before) {
  return sumReceived(*database_, connection, before);
}

Result<UnreadableRows> SqliteCacheReader::unreadable(unsigned limit) {
  return readUnreadable(*database_, limit);
}

Result<std::optional<UtcTime>> SqliteCacheReader::newestCreated(const ConnectionId& connection) {
  return readNewestCreated(*database_, connection);
}

Result<std::vector<WatchedPayment>> SqliteCacheReader::watched(const ConnectionId& connection, UtcTime now,
                                                               unsigned limit) {
  return readWatched(*database_, connection, now, limit);
}

Result<std::int64_t> SqliteCacheReader::countCreatedBefore(const ConnectionId& connection, UtcTime before) {
  return readCountCreatedBefore(*database_, connection, before);
}

Result<std::vector<Balance>> SqliteCacheReader::balances(const ConnectionId& connection) {
  return readBalances(*database_, connection);
}

Result<std::vector<Refund>> SqliteCacheReader::refundsOf(const ConnectionId& connection, const PaymentId& payment) {
  return readRefundsOf(*database_, connection, payment);
}

Result<std::vector<StoredRefund>> SqliteCacheReader::refunds(const RefundQuery& query) {
  return readRefunds(*database_, query);
}

Result<std::vector<RefundTotal>> SqliteCacheReader::refundTotals(const RefundQuery& query) {
  return readRefundTotals(*database_, query);
}

Result<std::optional<StoredRefund>> SqliteCacheReader::refund(const ConnectionId& connection, const RefundId& id) {
  return readRefund(*database_, connection, id);
}

Result<std::optional<StoredRefund>> SqliteCacheReader::refundByKey(const ConnectionId& connection,
                                                                   const std::string& idempotencyKey) {
  return readRefundByKey(*database_, connection, idempotencyKey);
}

Result<std::vector<RefundId>> SqliteCacheReader::unfinishedRefunds(const ConnectionId& connection, unsigned limit) {
  return readUnfinishedRefunds(*database_, connection, limit);
}

Result<OverviewFigures> SqliteCacheReader::overview(const OverviewRequest& request) {
  return readOverview(*database_, request);
}

Result<std::vector<std::pair<std::string, std::int64_t>>> SqliteCacheReader::distinctValues(QueryField field) {
  return countDistinctValues(*database_, field);
}

Result<std::int64_t> SqliteCacheReader::dataVersion() {
  return database_->integer("PRAGMA data_version");
}

}  // namespace paydeck
