#pragma once

#include "models/store/Database.h"

namespace paydeck {

/// A transaction that is undone unless committed.
class Transaction {
 public:
  /// Takes the write lock at once, so that it never fails half way for a lock.
  static Result<Transaction> beginWrite(Database& database);
  /// One snapshot for several reads.
  static Result<Transaction> beginRead(Database& database);

  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&& other) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace paydeck
