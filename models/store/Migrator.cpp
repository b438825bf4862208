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

/// Through a connection of its own, since the one that is about to write can't be copied; it sees what was committed.
Result<std::string> backUp(const std::string& path, std::int64_t version) {
  DatabaseOptions options;
  options.mode = OpenMode::ReadOnly;
  const Result<std::unique_ptr<Database>> committed = Database::open(path, options);
  if (!committed) return failure(committed.error());
  const std::string backup = path + ".backup-v" + std::to_string(version);
  std::error_code ignored;
  std::filesystem::remove(backup, ignored);
  if (Result<void> done = copyDatabase(**committed, backup); !done) return failure(done.error());
  return backup;
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
  if (*version == newest) return MigrationOutcome{newest, newest, {}};
  // All of it in one transaction, the backup too: nobody ever sees a file between two formats, and of several programs
  // that open an old file one upgrades it and the others wait.
  Result<Transaction> transaction = Transaction::beginWrite(database);
  if (!transaction) return failure(transaction.error());
  const Result<std::int64_t> now = database.integer("PRAGMA user_version");
  if (!now) return failure(now.error());
  if (Result<void> fine = checkVersion(database, *now, newest); !fine) return failure(fine.error());
  MigrationOutcome outcome{static_cast<int>(*now), newest, {}};
  if (keepBackup && *now > 0 && *now < newest) {
    Result<std::string> backup = backUp(database.path(), *now);
    if (!backup) return failure(backup.error());
    outcome.backup = std::move(*backup);
  }
  for (const Migration& migration : migrations) {
    if (*now >= migration.number) continue;
    if (Result<void> done = runOne(database, migration); !done) return failure(done.error());
  }
  if (Result<void> done = transaction->commit(); !done) return failure(done.error());
  return outcome;
}

}  // namespace paydeck
