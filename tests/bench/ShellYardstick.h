#pragma once

#include <cstdint>
#include <string>

#include "models/domain/Result.h"

namespace paydeck::bench {

struct Spent {
  double wallSeconds = 0;
  double cpuSeconds = 0;   ///< user and system, of all threads
};

/// The sqlite3 shell loading the rows of a finished cache into an empty database of the same schema (the program's own
/// migrations), in the same order, as an INSERT script in one transaction, search index included.
Result<Spent> loadWithShell(const std::string& cachePath, const std::string& folder);

}  // namespace paydeck::bench
