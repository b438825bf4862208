#include "models/store/Database.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "models/store/SqlFunctions.h"
#include "models/store/SqliteError.h"

namespace paydeck {
namespace {

constexpr std::size_t kMaxIdleStatements = 128;
constexpr int kReaderCheckpointPages = 1000;
constexpr int kWriterCheckpointPages = 8000;  // 32 MB of WAL: fewer pages are written twice during a backfill

int openFlags(OpenMode mode) {
  constexpr int kCommon = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case OpenMode::ReadOnly:
    case OpenMode::ReadWrite:
      return kCommon | SQLITE_OPEN_READWRITE;
    case OpenMode::ReadWriteCreate:
      break;
  }
  return kCommon | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

std::string settingsFor(const DatabaseOptions& options) {
  std::string sql =
      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;"
      "PRAGMA secure_delete = OFF;";
  sql += "PRAGMA cache_size = -" + std::to_string(options.cacheKilobytes) + ";";
  if (options.mode == OpenMode::ReadOnly) return sql + "PRAGMA query_only = ON;";
  sql += "PRAGMA journal_size_limit = 67108864;";
  sql += options.durable ? "PRAGMA synchronous = FULL;" : "PRAGMA synchronous = NORMAL;";
  const int pages = options.largeTransactions ? kWriterCheckpointPages : kReaderCheckpointPages;
  return sql + "PRAGMA wal_autocheckpoint = " + std::to_string(pages) + ";";
}

/// SQLite does not wait for its busy timeout while another opener of a new file turns the journal over.
Result<void> useWriteAheadLog(Database& database, int patienceMilliseconds) {
  constexpr std::chrono::milliseconds kPause{5};
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{patienceMilliseconds};
  while (true) {
    Result<void> done = database.execute("PRAGMA journal_mode = WAL");
    const bool busy = !done && done.error().kind == ErrorKind::Busy;
    if (!busy || std::chrono::steady_clock::now() >= until) return done;
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

Database::~Database() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, const DatabaseOptions& options) {
  std::unique_ptr<Database> database(new Database(path, options.purpose));
  const int code = sqlite3_open_v2(path.c_str(), &database->handle_, openFlags(options.mode), nullptr);
  if (code != SQLITE_OK) return failure(sqliteError(code, "open " + path));
  sqlite3_busy_timeout(database->handle_, options.busyMilliseconds);
  sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (options.mode != OpenMode::ReadOnly) {
    Result<void> done = useWriteAheadLog(*database, options.busyMilliseconds);
    if (!done) return failure(done.error());
  }
  if (Result<void> done = database->execute(settingsFor(options)); !done) return failure(done.error());
  if (Result<void> done = registerSqlFunctions(database->handle_); !done) return failure(done.error());
  return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
  std::string key(sql);
  if (const auto found = idle_.find(key); found != idle_.end()) {
    sqlite3_stmt* statement = found->second;
    idle_.erase(found);
    return Statement(*this, statement, std::move(key));
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, key.c_str(), static_cast<int>(key.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  if (code != SQLITE_OK) return failure(sqliteError(handle_, purpose()));
  return Statement(*this, statement, std::move(key));
}

void Database::keep(std::string sql, sqlite3_stmt* handle) {
  if (idle_.size() >= kMaxIdleStatements || !idle_.emplace(std::move(sql), handle).second) {
    sqlite3_finalize(handle);
  }
}

Result<void> Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return failure(sqliteError(handle_, purpose()));
}

Result<std::int64_t> Database::integer(std::string_view sql) {
  Result<Statement> statement = prepare(sql);
  if (!statement) return failure(statement.error());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return failure(ErrorKind::NotFound, "There is no such row.");
  return statement->integer();
}

Result<std::string> Database::text(std::string_view sql) {
  Result<Statement> statement = prepare(sql);
  if (!statement) return failure(statement.error());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return failure(ErrorKind::NotFound, "There is no such row.");
  return statement->text();
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(handle_);
}

}  // namespace paydeck
