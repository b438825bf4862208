#include "models/store/OutboxTable.h"

#include "models/store/Lease.h"
#include "models/store/OutboxAudit.h"
#include "models/store/OutboxColumns.h"
#include "models/store/Transaction.h"

namespace paydeck {
namespace {

tl::unexpected<Error> conflict(std::string words, std::string code) {
  Error error{ErrorKind::Conflict, std::move(words)};
  error.code = std::move(code);
  return failure(std::move(error));
}

tl::unexpected<Error> inFlight(const std::string& state) {
  return conflict(
      "Another refund of this payment is under way (" + state + "). Wait until it is through, or cancel it first.",
      "refund_in_flight");
}

std::string factsOf(const OutboxEntry& entry) {
  const auto* fiat = std::get_if<Money>(&entry.draft.question.amount);
  const auto* coins = std::get_if<AssetAmount>(&entry.draft.question.amount);
  std::string facts = fiat != nullptr ? fiat->toString() + " " + fiat->currency().code()
                                      : coins->toString() + " " + coins->asset.symbol + " on " + coins->asset.network;
  facts += " of " + entry.draft.question.payment.value() + " to " + entry.draft.destination;
  if (!entry.order) return facts;
  return facts + ", key " + idempotencyKey(entry) + ", quote " + entry.order->quoteId;
}

OutboxRecord recordOf(const OutboxEntry& entry, std::string_view from, std::string_view to, const std::string& actor) {
  OutboxRecord record;
  record.entry = entry.draft.id;
  record.at = entry.changedAt;
  record.from = from;
  record.to = to;
  record.actor = actor;
  record.words = entry.reason.words;
  record.facts = factsOf(entry);
  return record;
}

/// A unique violation that the look before did not see cannot happen inside one write transaction, but the index is
/// what guarantees it.
Error inWords(Error error) {
  constexpr std::string_view kUnique = "sqlite_2067";  // SQLITE_CONSTRAINT_UNIQUE
  return error.code == kUnique ? inFlight("confirmed elsewhere").value() : error;
}

Result<std::optional<std::string>> otherInFlight(Database& database, const OutboxEntry& entry) {
  Result<Statement> other = database.prepare(
      "SELECT state FROM outbox WHERE connection = ? AND payment = ? AND id <> ? "
      "AND state IN ('held', 'queued', 'sending', 'unknown')");
  if (!other) return failure(other.error());
  other->bind(entry.draft.connection.value()).bind(entry.draft.question.payment.value()).bind(entry.draft.id.value());
  const Result<bool> row = other->step();
  if (!row) return failure(row.error());
  return *row ? std::optional(other->text()) : std::nullopt;
}

Result<void> checkLease(Database& database, const OutboxEntry& next) {
  Result<Statement> lease = database.prepare("SELECT expires_at FROM lease WHERE owner = ?");
  if (!lease) return failure(lease.error());
  lease->bind(next.sender);
  const Result<bool> row = lease->step();
  if (!row) return failure(row.error());
  if (*row) {
    const UtcTime expires = lease->time();
    if (expires > next.changedAt && expires - next.changedAt <= kLeaseLength) return {};
  }
  Error error{ErrorKind::Busy, "Another Paydeck program sends for this workspace now."};
  error.code = "lease_lost";
  return failure(std::move(error));
}

void appendStates(std::string& sql, const std::vector<OutboxState>& states) {
  if (states.empty()) return;
  sql += " AND state IN (";
  for (std::size_t i = 0; i < states.size(); ++i) {
    sql += (i == 0 ? "'" : ", '") + std::string(outboxStateName(states[i])) + "'";
  }
  sql += ")";
}

}  // namespace

Result<std::vector<OutboxEntry>> OutboxTable::read(Statement statement) {
  std::vector<OutboxEntry> entries;
  Result<bool> row = statement.step();
  for (; row && *row; row = statement.step()) {
    Result<OutboxEntry> entry = readOutboxEntry(statement);
    if (!entry) return failure(entry.error());
    entries.push_back(*std::move(entry));
  }
  if (!row) return failure(row.error());
  return entries;
}

Result<std::optional<OutboxEntry>> OutboxTable::get(const OutboxId& id) {
  Result<Statement> statement = database_.prepare(outboxSelect() + "WHERE id = ?");
  if (!statement) return failure(statement.error());
  statement->bind(id.value());
  Result<std::vector<OutboxEntry>> found = read(*std::move(statement));
  if (!found) return failure(found.error());
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<std::vector<OutboxEntry>> OutboxTable::list(const OutboxFilter& filter) {
  std::string sql = outboxSelect() + "WHERE true";
  appendStates(sql, filter.states);
  if (filter.connection) sql += " AND connection = ?";
  if (filter.payment) sql += " AND payment = ?";
  Result<Statement> statement = database_.prepare(sql + " ORDER BY created_at DESC, id LIMIT ? OFFSET ?");
  if (!statement) return failure(statement.error());
  if (filter.connection) statement->bind(filter.connection->value());
  if (filter.payment) statement->bind(filter.payment->value());
  statement->bind(filter.limit).bind(filter.offset);
  return read(*std::move(statement));
}

Result<std::vector<OutboxEntry>> OutboxTable::inHand() {
  Result<Statement> statement = database_.prepare(
      outboxSelect() + "WHERE state IN ('held', 'queued', 'sending', 'unknown') ORDER BY confirmed_at, id");
  if (!statement) return failure(statement.error());
  return read(*std::move(statement));
}

Result<std::map<OutboxState, std::int64_t>> OutboxTable::counts() {
  Result<Statement> statement = database_.prepare("SELECT state, count(*) FROM outbox GROUP BY state");
  if (!statement) return failure(statement.error());
  std::map<OutboxState, std::int64_t> counts;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    const auto state = outboxStateFromName(statement->view());
    if (state) counts[*state] = statement->integer();
  }
  if (!row) return failure(row.error());
  return counts;
}

Result<OutboxEntry> OutboxTable::insert(const OutboxEntry& entry, const std::string& actor) {
  if (entry.state != OutboxState::Draft) return conflict("Only a draft can be new.", "wrong_state");
  Result<Transaction> transaction = Transaction::beginWrite(database_);
  if (!transaction) return failure(transaction.error());
  const Result<std::optional<OutboxEntry>> known = get(entry.draft.id);
  if (!known) return failure(known.error());
  if (*known) return conflict("This refund is already there.", "already_there");
  OutboxEntry stored = entry;
  stored.version = 1;
  Result<Statement> write = database_.prepare(outboxInsert());
  if (!write) return failure(write.error());
  bindOutboxEntry(*write, stored);
  if (Result<void> done = write->run(); !done) return failure(done.error());
  const OutboxRecord record = recordOf(stored, "", outboxStateName(stored.state), actor);
  if (Result<void> done = appendOutboxRecord(database_, record); !done) return failure(done.error());
  if (Result<void> done = transaction->commit(); !done) return failure(done.error());
  return stored;
}

Result<void> OutboxTable::mayEnter(const OutboxEntry& from, const OutboxEntry& next) {
  if (occupiesPayment(next.state) && !occupiesPayment(from.state)) {
    const Result<std::optional<std::string>> other = otherInFlight(database_, next);
    if (!other) return failure(other.error());
    if (*other) return inFlight(**other);
  }
  return next.state == OutboxState::Sending ? checkLease(database_, next) : Result<void>{};
}

Result<OutboxEntry> OutboxTable::replace(const OutboxEntry& from, OutboxEntry next, const std::string& actor) {
  Result<Transaction> transaction = Transaction::beginWrite(database_);
  if (!transaction) return failure(transaction.error());
  if (Result<void> may = mayEnter(from, next); !may) return failure(may.error());
  next.version = from.version + 1;
  Result<Statement> write = database_.prepare(outboxUpdate());
  if (!write) return failure(write.error());
  bindOutboxEntry(*write, next);
  write->bind(from.draft.id.value()).bind(from.version);
  if (Result<void> done = write->run(); !done) return failure(inWords(done.error()));
  if (database_.changes() != 1) {
    return conflict("This refund changed meanwhile. Look at it again.", "changed_meanwhile");
  }
  const OutboxRecord record = recordOf(next, outboxStateName(from.state), outboxStateName(next.state), actor);
  if (Result<void> done = appendOutboxRecord(database_, record); !done) return failure(done.error());
  if (Result<void> done = transaction->commit(); !done) return failure(done.error());
  return next;
}

Result<void> OutboxTable::discard(const OutboxEntry& entry, const std::string& actor, UtcTime now) {
  const bool unused = entry.state == OutboxState::Draft && entry.keyGeneration == 1 && entry.attempts == 0;
  if (!unused) return conflict("Only a draft that was never sent can be discarded. Cancel it instead.", "wrong_state");
  Result<Transaction> transaction = Transaction::beginWrite(database_);
  if (!transaction) return failure(transaction.error());
  Result<Statement> remove = database_.prepare("DELETE FROM outbox WHERE id = ? AND version = ?");
  if (!remove) return failure(remove.error());
  remove->bind(entry.draft.id.value()).bind(entry.version);
  if (Result<void> done = remove->run(); !done) return done;
  if (database_.changes() != 1) {
    return conflict("This refund changed meanwhile. Look at it again.", "changed_meanwhile");
  }
  OutboxRecord record = recordOf(entry, outboxStateName(entry.state), "discarded", actor);
  record.at = now;
  record.words = "Discarded; it was never sent.";
  if (Result<void> done = appendOutboxRecord(database_, record); !done) return done;
  return transaction->commit();
}

Result<std::vector<OutboxRecord>> OutboxTable::history(const OutboxId& id) {
  return readOutboxRecords(database_, id);
}

Result<std::optional<std::int64_t>> OutboxTable::brokenRecord() {
  return findBrokenOutboxRecord(database_);
}

}  // namespace paydeck
