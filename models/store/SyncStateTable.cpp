#include "models/store/SyncStateTable.h"

namespace paydeck {
namespace {

SyncState readState(Statement& row) {
  SyncState state;
  state.connection = ConnectionId(row.text());
  state.backfillStarted = row.flag();
  state.eventSequence = row.integer();
  state.ledgerSequence = row.integer();
  state.syncedTo = row.optionalTime();
  state.lastRelist = row.optionalTime();
  state.lastChecked = row.optionalTime();
  state.checkResult = row.text();
  state.serverCount = row.integer();
  state.lastError = row.text();
  state.lastErrorKind = row.text();
  state.lastErrorAt = row.optionalTime();
  state.refundsListed = row.flag();
  return state;
}

Result<void> readRanges(Database& database, std::int64_t connection, SyncState& state) {
  Result<Statement> statement =
      database.prepare("SELECT from_time, before_time, cursor FROM sync_ranges WHERE connection = ? ORDER BY position");
  if (!statement) return failure(statement.error());
  statement->bind(connection);
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    BackfillRange range;
    range.from = statement->optionalTime();
    range.before = statement->optionalTime();
    range.cursor = statement->text();
    state.remaining.push_back(std::move(range));
  }
  if (!row) return failure(row.error());
  return {};
}

Result<void> writeRanges(Database& database, std::int64_t connection, const SyncState& state) {
  Result<Statement> clear = database.prepare("DELETE FROM sync_ranges WHERE connection = ?");
  if (!clear) return failure(clear.error());
  clear->bind(connection);
  if (Result<void> done = clear->run(); !done) return done;
  Result<Statement> insert = database.prepare(
      "INSERT INTO sync_ranges (connection, position, from_time, before_time, cursor) VALUES (?,?,?,?,?)");
  if (!insert) return failure(insert.error());
  std::int64_t position = 0;
  for (const BackfillRange& range : state.remaining) {
    insert->bind(connection).bind(position++).bind(range.from).bind(range.before).bind(range.cursor);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

}  // namespace

Result<std::vector<SyncState>> readSyncStates(Database& database) {
  Result<Statement> statement = database.prepare(
      "SELECT s.connection, c.id, s.backfill_started, s.event_sequence, s.ledger_sequence, s.synced_to, s.last_relist, "
      "s.last_checked, "
      "s.check_result, s.server_count, s.last_error, s.last_error_kind, s.last_error_at, s.refunds_listed "
      "FROM sync_states AS s JOIN connections AS c ON c.number = s.connection ORDER BY s.connection");
  if (!statement) return failure(statement.error());
  std::vector<SyncState> states;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    const std::int64_t connection = statement->integer();
    states.push_back(readState(*statement));
    if (Result<void> done = readRanges(database, connection, states.back()); !done) return failure(done.error());
  }
  if (!row) return failure(row.error());
  return states;
}

Result<void> writeSyncState(Database& database, std::int64_t connection, const SyncState& state) {
  Result<Statement> statement = database.prepare(
      "INSERT INTO sync_states (connection, backfill_started, event_sequence, ledger_sequence, synced_to, last_relist, "
      "last_checked, "
      "check_result, server_count, last_error, last_error_kind, last_error_at, refunds_listed) VALUES "
      "(?,?,?,?,?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT (connection) DO UPDATE SET backfill_started = excluded.backfill_started, "
      "event_sequence = excluded.event_sequence, ledger_sequence = excluded.ledger_sequence, synced_to = "
      "excluded.synced_to, last_relist = excluded.last_relist, "
      "last_checked = excluded.last_checked, check_result = excluded.check_result, server_count = "
      "excluded.server_count, "
      "last_error = excluded.last_error, last_error_kind = excluded.last_error_kind, "
      "last_error_at = excluded.last_error_at, refunds_listed = excluded.refunds_listed");
  if (!statement) return failure(statement.error());
  statement->bind(connection)
      .bind(std::int64_t{state.backfillStarted})
      .bind(state.eventSequence)
      .bind(state.ledgerSequence);
  statement->bind(state.syncedTo).bind(state.lastRelist).bind(state.lastChecked).bind(state.checkResult);
  statement->bind(state.serverCount).bind(state.lastError).bind(state.lastErrorKind).bind(state.lastErrorAt);
  statement->bind(state.refundsListed);
  if (Result<void> done = statement->run(); !done) return done;
  return writeRanges(database, connection, state);
}

}  // namespace paydeck
