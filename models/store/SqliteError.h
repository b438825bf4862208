#pragma once

#include <string>

#include "models/domain/Error.h"

struct sqlite3;

namespace paydeck {

/// Maps an SQLite result code to an Error in words. `what` completes "Paydeck could not ...", e.g. "read the payments".
Error sqliteError(int resultCode, const std::string& what);

/// The last error of a database handle.
Error sqliteError(sqlite3* handle, const std::string& what);

}  // namespace paydeck
