#include "models/store/Migrator.h"

#include <sqlite3.h>

#include <filesystem>

#include "models/store/SqliteError.h"
#include "models/store/Transaction.h"

namespace paydeck {
namespace {

Result<void> checkVersion(const Database& database, std::int64_t version, int newest) {
  if (version <= newest) return {};
  return failure(ErrorKind::NewerFile, database.path() + " was written by a newer Paydeck (format " +
                                           std::to_string(version) + ", this one knows " + std::to_string(newest) +
                                           "). It was left as it is; start the newer Paydeck.");
}

Result<void> runOne(Database& database, const Migration& migration) {
  if (Result<void> done = database.execute(std::string(migration.sql)); !done) {
    Error error = done.error();
    error.message += " (while bringing it to format " + std::to_string(migration.number) + ")";
    return failure(std::move(error));
  }
  return database.execute("PRAGMA user_version = " + std::to_string(migration.number));
}

/// In one transaction each, and only if another process has not done it meanwhile.
Result<void> runMissing(Database& database, std::span<const Migration> migrations) {
  for (const Migration& migration : migrations) {
    Result<Transaction> transaction = Transaction::beginWrite(database);
    if (!transaction) return failure(transaction.error());
    const Result<std::int64_t> version = database.integer("PRAGMA user_version");
    if (!version) return failure(version.error());
    if (*version >= migration.number) continue;
    if (Result<void> done = runOne(database, migration); !done) return done;
    if (Result<void> done = transaction->commit(); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> copyDatabase(Database& database, const std::string& target) {
  sqlite3* copy = nullptr;
  int code = sqlite3_open_v2(target.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_backup* backup = sqlite3_backup_init(copy, "main", database.handle(), "main");
    if (backup != nullptr) {
      sqlite3_backup_step(backup, -1);
      sqlite3_backup_finish(backup);
    }
    code = sqlite3_errcode(copy);
  }
  sqlite3_close_v2(copy);
  if (code != SQLITE_OK) return failure(sqliteError(code, "copy " + database.path() + " before changing it"));
  return {};
}

Result<MigrationOutcome> migrate(Database& database, std::span<const Migration> migrations, bool keepBackup) {
  const int newest = migrations.empty() ? 0 : migrations.back().number;
  const Result<std::int64_t> version = database.integer("PRAGMA user_version");
  if (!version) return failure(version.error());
  if (Result<void> fine = checkVersion(database, *version, newest); !fine) return failure(fine.error());
  MigrationOutcome outcome{static_cast<int>(*version), newest, {}};
  if (*version == newest) return outcome;
  if (keepBackup && *version > 0) {
    outcome.backup = database.path() + ".backup-v" + std::to_string(*version);
    std::error_code ignored;
    std::filesystem::remove(outcome.backup, ignored);
    if (Result<void> done = copyDatabase(database, outcome.backup); !done) return failure(done.error());
  }
  if (Result<void> done = runMissing(database, migrations); !done) return failure(done.error());
  return outcome;
}

}  // namespace paydeck
