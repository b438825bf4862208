#pragma once

#include <string_view>
#include <vector>

#include "models/domain/Result.h"
#include "models/domain/TimelineEntry.h"

namespace paydeck::merchant {

/// {"data":[TimelineEntry]}, oldest first. An entry that cannot be read becomes a "note" that says so: a history with a
/// silent hole would be worse.
Result<std::vector<TimelineEntry>> timelineFromJson(std::string_view text);

}  // namespace paydeck::merchant
