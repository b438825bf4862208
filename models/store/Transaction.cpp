#include "models/store/Transaction.h"

#include <sqlite3.h>

#include <utility>

namespace paydeck {

Result<Transaction> Transaction::beginWrite(Database& database) {
  if (Result<void> done = database.execute("BEGIN IMMEDIATE"); !done) return failure(done.error());
  return Transaction(database);
}

Result<Transaction> Transaction::beginRead(Database& database) {
  if (Result<void> done = database.execute("BEGIN"); !done) return failure(done.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // A failed statement may have rolled back already; then there is nothing to undo.
  if (database_ != nullptr && sqlite3_get_autocommit(database_->handle()) == 0) (void)database_->execute("ROLLBACK");
}

Result<void> Transaction::commit() {
  Result<void> done = database_->execute("COMMIT");
  if (done) database_ = nullptr;
  return done;
}

}  // namespace paydeck
