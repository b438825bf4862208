#include "models/store/UnreadableTable.h"

namespace paydeck {
namespace {

// A payment that was read after its unreadable report has replaced it.
constexpr const char* kStillUnreadable =
    "FROM unreadable_objects AS u JOIN connections AS c ON c.number = u.connection WHERE NOT EXISTS "
    "(SELECT 1 FROM payment_texts AS t WHERE t.connection = u.connection AND t.id = u.id "
    "AND t.fetched_at > u.fetched_at)";

}  // namespace

Result<UnreadableRows> readUnreadable(Database& database, unsigned limit) {
  const std::string still = kStillUnreadable;
  const Result<std::int64_t> count = database.integer("SELECT count(*) " + still);
  if (!count) return failure(count.error());
  Result<Statement> statement = database.prepare("SELECT c.id, u.id, u.reason, u.raw, u.fetched_at " + still +
                                                 " ORDER BY u.fetched_at DESC, c.id, u.id, u.raw LIMIT ?");
  if (!statement) return failure(statement.error());
  statement->bind(limit);
  UnreadableRows rows{*count, {}};
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    UnreadableRow object;
    object.connection = ConnectionId(statement->text());
    object.object.id = statement->text();
    object.object.reason = statement->text();
    object.object.raw = statement->text();
    object.fetchedAt = statement->time();
    rows.newest.push_back(std::move(object));
  }
  if (!row) return failure(row.error());
  return rows;
}

}  // namespace paydeck
