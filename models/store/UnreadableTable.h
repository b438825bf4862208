#pragma once

#include "models/store/Database.h"
#include "models/store/UnreadableRows.h"

namespace paydeck {

/// Objects that could not be read and have not come readable since, newest first; at most `limit` of them are returned.
Result<UnreadableRows> readUnreadable(Database& database, unsigned limit);

}  // namespace paydeck
