#pragma once

#include <span>
#include <string>

#include "models/store/Database.h"
#include "models/store/Migration.h"

namespace paydeck {

/// What a migration run did.
struct MigrationOutcome {
  int from = 0;
  int to = 0;
  std::string backup{};  ///< where the file was copied before it was changed; empty when nothing had to be kept
};

/// Brings a database to the newest version: all missing files and the number run in one transaction. A file with data
/// is copied first (PATH.backup-vN). NewerFile when a newer Paydeck wrote it: then it is not touched.
Result<MigrationOutcome> migrate(Database& database, std::span<const Migration> migrations, bool keepBackup);

/// Copies a database while it is in use.
Result<void> copyDatabase(Database& database, const std::string& target);

}  // namespace paydeck
