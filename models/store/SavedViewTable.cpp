#include "models/store/SavedViewTable.h"

#include "models/store/Transaction.h"

namespace paydeck {
namespace {

// Column names are Paydeck's own and have no line breaks.
std::string joinColumns(const std::vector<std::string>& columns) {
  std::string joined;
  for (const std::string& column : columns) joined += (joined.empty() ? "" : "\n") + column;
  return joined;
}

std::vector<std::string> splitColumns(std::string_view joined) {
  std::vector<std::string> columns;
  while (!joined.empty()) {
    const std::size_t end = joined.find('\n');
    columns.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + 1);
  }
  return columns;
}

}  // namespace

Result<std::vector<SavedView>> readSavedViews(Database& database) {
  Result<Statement> statement =
      database.prepare("SELECT id, name, query, columns, sort FROM saved_views ORDER BY position, id");
  if (!statement) return failure(statement.error());
  std::vector<SavedView> views;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    SavedView view;
    view.id = statement->text();
    view.name = statement->text();
    view.query = statement->text();
    view.columns = splitColumns(statement->view());
    view.sort = statement->text();
    views.push_back(std::move(view));
  }
  if (!row) return failure(row.error());
  return views;
}

Result<void> writeSavedView(Database& database, const SavedView& view) {
  Result<Statement> write = database.prepare(
      "INSERT INTO saved_views (id, position, name, query, columns, sort) "
      "VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM saved_views), ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "name = excluded.name, query = excluded.query, columns = excluded.columns, sort = excluded.sort");
  if (!write) return failure(write.error());
  write->bind(view.id).bind(view.name).bind(view.query).bind(joinColumns(view.columns)).bind(view.sort);
  return write->run();
}

Result<void> orderSavedViews(Database& database, const std::vector<std::string>& ids) {
  Result<Transaction> transaction = Transaction::beginWrite(database);
  if (!transaction) return failure(transaction.error());
  const auto behind = static_cast<std::int64_t>(ids.size());
  const std::string shift = "UPDATE saved_views SET position = position + " + std::to_string(behind);
  if (Result<void> done = database.execute(shift); !done) return done;
  Result<Statement> place = database.prepare("UPDATE saved_views SET position = ? WHERE id = ?");
  if (!place) return failure(place.error());
  std::int64_t position = 0;
  for (const std::string& id : ids) {
    place->bind(position++).bind(id);
    if (Result<void> done = place->run(); !done) return done;
  }
  return transaction->commit();
}

}  // namespace paydeck
