#include "models/store/SearchIndex.h"

#include "models/store/SearchText.h"

namespace paydeck {
namespace {

constexpr std::string_view kReadColumns =
    "SELECT key, id, order_ref, customer_name, customer_id, customer_email, hashes, addresses FROM payment_texts ";

SearchEntry readEntry(Statement& row) {
  SearchEntry entry;
  entry.key = row.integer();
  entry.id = row.text();
  entry.orderRef = row.text();
  entry.customerName = row.text();
  entry.customerId = row.text();
  entry.customerEmail = row.text();
  entry.hashes = row.text();
  entry.addresses = row.text();
  return entry;
}

Result<void> runEntry(Database& database, std::string_view sql, const SearchEntry& entry) {
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return failure(statement.error());
  const SearchColumns columns = searchColumns(entry.customerName, entry.customerId, entry.hashes, entry.addresses);
  statement->bind(entry.key).bindBorrowed(entry.id).bindBorrowed(entry.orderRef).bindBorrowed(columns.customer);
  statement->bindBorrowed(entry.customerEmail).bindBorrowed(columns.tx).bindBorrowed(columns.address);
  return statement->run();
}

}  // namespace

Result<std::optional<SearchEntry>> readSearchEntry(Database& database, PaymentKey key) {
  Result<Statement> statement = database.prepare(std::string(kReadColumns) + "WHERE key = ?");
  if (!statement) return failure(statement.error());
  statement->bind(key);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  return readEntry(*statement);
}

Result<void> addSearchEntry(Database& database, const SearchEntry& entry) {
  return runEntry(database,
                  "INSERT INTO payment_search (rowid, id, order_ref, customer, email, tx, address) "
                  "VALUES (?,?,?,?,?,?,?)",
                  entry);
}

Result<void> removeSearchEntry(Database& database, const SearchEntry& entry) {
  return runEntry(database,
                  "INSERT INTO payment_search (payment_search, rowid, id, order_ref, customer, email, tx, address) "
                  "VALUES ('delete',?,?,?,?,?,?,?)",
                  entry);
}

Result<void> removeSearchEntries(Database& database, std::int64_t connection) {
  Result<Statement> rows = database.prepare(std::string(kReadColumns) + "WHERE connection = ? ORDER BY key");
  if (!rows) return failure(rows.error());
  rows->bind(connection);
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    if (Result<void> done = removeSearchEntry(database, readEntry(*rows)); !done) return done;
  }
  if (!row) return failure(row.error());
  return {};
}

Result<void> rebuildSearchIndex(Database& database) {
  if (Result<void> done = database.execute("INSERT INTO payment_search (payment_search) VALUES ('delete-all')");
      !done) {
    return done;
  }
  Result<Statement> rows = database.prepare(std::string(kReadColumns) + "ORDER BY key");
  if (!rows) return failure(rows.error());
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    if (Result<void> done = addSearchEntry(database, readEntry(*rows)); !done) return done;
  }
  if (!row) return failure(row.error());
  return {};
}

}  // namespace paydeck
