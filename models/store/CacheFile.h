#pragma once

#include <memory>
#include <string>

#include "models/domain/Clock.h"
#include "models/store/Cache.h"
#include "models/store/Database.h"

namespace paydeck {

struct OpenedCacheFile {
  std::unique_ptr<Database> database{};
  CacheCondition condition{};
};

/// Opens the cache for writing. A damaged file is renamed to PATH.damaged-TIME (with its -wal and -shm) and a new one
/// made.
Result<OpenedCacheFile> openCacheFile(const std::string& path, const Clock& clock);

}  // namespace paydeck
