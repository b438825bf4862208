#include "models/store/CacheFile.h"

#include <filesystem>

#include "models/store/Migrator.h"

namespace paydeck {
namespace {

constexpr int kWriterCacheKilobytes = 48 * 1024;

Result<std::unique_ptr<Database>> openAndMigrate(const std::string& path) {
  DatabaseOptions options;
  options.cacheKilobytes = kWriterCacheKilobytes;
  options.largeTransactions = true;
  options.purpose = "write the local copy of the payments";
  Result<std::unique_ptr<Database>> database = Database::open(path, options);
  if (!database) return database;
  // No copy of the old file: it can be fetched again, and it may be larger than the space left.
  const Result<MigrationOutcome> migrated = migrate(**database, cacheMigrations(), false);
  if (!migrated) return failure(migrated.error());
  return database;
}

/// 2026-11-18T14:01:26.000Z without characters that some file systems refuse.
std::string fileNameTime(UtcTime time) {
  std::string text = formatRfc3339(time);
  std::erase_if(text, [](char c) { return c == ':' || c == '-' || c == '.'; });
  return text;
}

Result<std::string> moveAside(const std::string& path, UtcTime now) {
  const std::string copy = path + ".damaged-" + fileNameTime(now);
  std::error_code code;
  std::filesystem::rename(path, copy, code);
  if (code) {
    return failure(ErrorKind::Corrupt, "The local copy of the payments (" + path +
                                           ") is damaged and could not be moved aside: " + code.message() +
                                           ". Move or delete it; the payments are fetched again.");
  }
  for (const char* suffix : {"-wal", "-shm"}) {
    std::error_code ignored;
    std::filesystem::rename(path + suffix, copy + suffix, ignored);
  }
  return copy;
}

}  // namespace

Result<OpenedCacheFile> openCacheFile(const std::string& path, const Clock& clock) {
  OpenedCacheFile opened;
  std::error_code ignored;
  opened.condition.created = !std::filesystem::exists(path, ignored);
  Result<std::unique_ptr<Database>> database = openAndMigrate(path);
  if (!database && database.error().kind == ErrorKind::Corrupt) {
    const Result<std::string> copy = moveAside(path, clock.now());
    if (!copy) return failure(copy.error());
    opened.condition.rebuilt = true;
    opened.condition.damagedCopy = *copy;
    opened.condition.damage = database.error().message;
    database = openAndMigrate(path);
  }
  if (!database) return failure(database.error());
  opened.database = std::move(*database);
  return opened;
}

}  // namespace paydeck
