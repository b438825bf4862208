#include "models/store/BatchApplier.h"

#include <algorithm>

#include "models/store/BooksTables.h"
#include "models/store/RefundTable.h"
#include "models/store/SearchIndex.h"
#include "models/store/SyncStateTable.h"

namespace paydeck {
namespace {

/// Newest first, as the tables and the search index want them; reports about one payment stay in their order.
std::vector<const Payment*> inKeyOrder(const std::vector<Payment>& payments) {
  std::vector<const Payment*> order;
  order.reserve(payments.size());
  for (const Payment& payment : payments) order.push_back(&payment);
  std::stable_sort(order.begin(), order.end(),
                   [](const Payment* a, const Payment* b) { return a->createdAt > b->createdAt; });
  return order;
}

void note(const UpsertOutcome& outcome, BatchOutcome& counts, CacheChange& change) {
  switch (outcome.kind) {
    case UpsertOutcome::Kind::Inserted:
      ++counts.inserted;
      change.inserted.push_back(outcome.key);
      break;
    case UpsertOutcome::Kind::Updated:
      ++counts.updated;
      change.updated.push_back(outcome.key);
      break;
    case UpsertOutcome::Kind::Moved:
      // Its old key means nothing any more; views cannot patch that in.
      ++counts.updated;
      change.everything = true;
      break;
    case UpsertOutcome::Kind::Ignored:
      ++counts.ignored;
      break;
  }
}

}  // namespace

Result<BatchOutcome> BatchApplier::applyPayments(const CacheBatch& batch, CacheChange& change) {
  BatchOutcome counts;
  const UtcTime now = clock_.now();
  for (const Payment* payment : inKeyOrder(batch.payments)) {
    const Result<UpsertOutcome> outcome = upsert_.write(batch.connection, *payment, now);
    if (!outcome) return failure(outcome.error());
    note(*outcome, counts, change);
  }
  return counts;
}

Result<void> BatchApplier::applyTimeline(std::int64_t connection, const PaymentTimeline& timeline,
                                         CacheChange& change) {
  Result<Statement> find = database_.prepare("SELECT key FROM payment_texts WHERE connection = ? AND id = ?");
  if (!find) return failure(find.error());
  find->bind(connection).bind(timeline.payment.value());
  const Result<bool> row = find->step();
  if (!row) return failure(row.error());
  if (!*row) return {};  // its payment is not in the cache yet; the timeline comes again when it is opened
  const PaymentKey key = find->integer();
  Result<Statement> clear = database_.prepare("DELETE FROM timeline_entries WHERE payment = ?");
  if (!clear) return failure(clear.error());
  clear->bind(key);
  if (Result<void> done = clear->run(); !done) return done;
  Result<Statement> insert = database_.prepare(
      "INSERT INTO timeline_entries (payment, position, kind, at, text, block_height, confirmations, required) "
      "VALUES (?,?,?,?,?,?,?,?)");
  if (!insert) return failure(insert.error());
  std::int64_t position = 0;
  for (const TimelineEntry& entry : timeline.entries) {
    insert->bind(key).bind(position++).bind(entry.kind).bind(entry.at).bind(entry.text).bind(entry.blockHeight);
    insert->bind(entry.confirmations).bind(entry.required);
    if (Result<void> done = insert->run(); !done) return done;
  }
  change.updated.push_back(key);
  return {};
}

Result<void> BatchApplier::applyUnreadable(std::int64_t connection, const CacheBatch& batch) {
  Result<Statement> insert = database_.prepare(
      "INSERT INTO unreadable_objects (connection, id, reason, raw, fetched_at) VALUES (?,?,?,?,?) "
      "ON CONFLICT DO UPDATE SET reason = excluded.reason, fetched_at = excluded.fetched_at");
  if (!insert) return failure(insert.error());
  const UtcTime now = clock_.now();
  for (const UnreadableObject& object : batch.unreadable) {
    insert->bind(connection).bind(object.id).bind(object.reason).bind(object.raw).bind(now);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

Result<std::int64_t> BatchApplier::applyRefunds(std::int64_t connection, const CacheBatch& batch, CacheChange& change) {
  std::int64_t changed = 0;
  const UtcTime now = clock_.now();
  for (const Refund& refund : batch.refunds) {
    const Result<bool> written = writeRefund(database_, connection, refund, now);
    if (!written) return failure(written.error());
    changed += *written ? 1 : 0;
  }
  change.refunds = change.refunds || changed > 0;
  return changed;
}

Result<BatchOutcome> BatchApplier::apply(const CacheBatch& batch, CacheChange& change) {
  const Result<std::int64_t> connection = numbering_.connection(batch.connection);
  if (!connection) return failure(connection.error());
  Result<BatchOutcome> counts = applyPayments(batch, change);
  if (!counts) return counts;
  for (const PaymentTimeline& timeline : batch.timelines) {
    if (Result<void> done = applyTimeline(*connection, timeline, change); !done) return failure(done.error());
  }
  const Result<std::int64_t> refunds = applyRefunds(*connection, batch, change);
  if (!refunds) return failure(refunds.error());
  counts->refundsChanged = *refunds;
  if (Result<void> done = applyUnreadable(*connection, batch); !done) return failure(done.error());
  if (Result<void> done = writeBooks(database_, numbering_, *connection, batch); !done) return failure(done.error());
  if (batch.state) {
    if (Result<void> done = writeSyncState(database_, *connection, *batch.state); !done) return failure(done.error());
    change.connections = true;
  }
  return counts;
}

Result<void> BatchApplier::wipe(const ConnectionId& connection) {
  const Result<std::int64_t> number = numbering_.connection(connection);
  if (!number) return failure(number.error());
  const std::string own = " WHERE connection = " + std::to_string(*number);
  const Result<std::int64_t> others =
      database_.integer("SELECT EXISTS (SELECT 1 FROM payments WHERE connection <> " + std::to_string(*number) + ")");
  if (!others) return failure(others.error());
  const Result<void> unsearched =
      *others != 0 ? removeSearchEntries(database_, *number)
                   : database_.execute("INSERT INTO payment_search (payment_search) VALUES ('delete-all')");
  if (!unsearched) return unsearched;
  if (Result<void> done = removeRefunds(database_, *number); !done) return done;
  std::string sql;
  for (const char* table : {"payments", "unreadable_objects", "balances", "ledger_entries", "payouts", "customers",
                            "rates", "sync_states"}) {
    sql += "DELETE FROM " + std::string(table) + own + ";";
  }
  return database_.execute(sql);
}

Result<void> BatchApplier::nameConnections(const std::vector<std::pair<ConnectionId, std::string>>& names) {
  Result<Statement> update = database_.prepare("UPDATE connections SET name = ? WHERE number = ?");
  if (!update) return failure(update.error());
  for (const auto& [id, name] : names) {
    const Result<std::int64_t> number = numbering_.connection(id);
    if (!number) return failure(number.error());
    update->bind(name).bind(*number);
    if (Result<void> done = update->run(); !done) return done;
  }
  return {};
}

}  // namespace paydeck
