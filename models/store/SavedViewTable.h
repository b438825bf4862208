#pragma once

#include <string>
#include <vector>

#include "models/store/Database.h"
#include "models/store/SavedView.h"

namespace paydeck {

/// The saved views of workspace.db in the person's order.
Result<std::vector<SavedView>> readSavedViews(Database& database);
/// Adds it at the end, or replaces the one with the same id.
Result<void> writeSavedView(Database& database, const SavedView& view);
/// Ids that are not there are skipped; views not named follow in their old order.
Result<void> orderSavedViews(Database& database, const std::vector<std::string>& ids);

}  // namespace paydeck
