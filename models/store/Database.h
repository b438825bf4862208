#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "models/domain/Result.h"
#include "models/store/Statement.h"

struct sqlite3;
struct sqlite3_stmt;

namespace paydeck {

/// ReadOnly still opens the file for writing where it can, because readers of a WAL take part in its shared memory;
/// every write through it is refused.
enum class OpenMode { ReadOnly, ReadWrite, ReadWriteCreate };

struct DatabaseOptions {
  OpenMode mode = OpenMode::ReadWriteCreate;
  int cacheKilobytes = 4096;       ///< page cache of this connection
  int busyMilliseconds = 5000;     ///< how long to wait for another process's write
  bool durable = false;            ///< a commit survives a power cut too, at the price of waiting for the disk
  bool largeTransactions = false;  ///< the writer: a longer WAL between checkpoints
  std::string purpose = "use the workspace";  ///< completes "Paydeck could not ..."
};

/// One connection to one SQLite file. Not thread-safe; pass it between threads only while nobody uses it.
class Database {
 public:
  /// The one place where a database file is opened: WAL, foreign keys, synchronous NORMAL (FULL when durable), busy
  /// timeout, Paydeck's SQL functions. Encryption at rest would be added here.
  static Result<std::unique_ptr<Database>> open(const std::string& path, const DatabaseOptions& options = {});

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// A statement from the cache of prepared statements, or a newly prepared one.
  Result<Statement> prepare(std::string_view sql);
  /// Runs one or more statements without results.
  Result<void> execute(const std::string& sql);
  /// The first column of the first row; NotFound when there is none.
  Result<std::int64_t> integer(std::string_view sql);
  Result<std::string> text(std::string_view sql);
  /// Rows changed by the last statement.
  std::int64_t changes() const;

  sqlite3* handle() const { return handle_; }
  const std::string& purpose() const { return purpose_; }
  const std::string& path() const { return path_; }

 private:
  friend class Statement;
  Database(std::string path, std::string purpose) : path_(std::move(path)), purpose_(std::move(purpose)) {}
  void keep(std::string sql, sqlite3_stmt* handle);

  sqlite3* handle_ = nullptr;
  std::string path_;
  std::string purpose_;
  std::unordered_map<std::string, sqlite3_stmt*> idle_{};
};

}  // namespace paydeck
