#pragma once

#include <string>
#include <vector>

#include "models/view/refunds/BulkRun.h"

namespace paydeck {

/// Pure: the result file of a bulk run: one line per line of the file, CSV as RFC 4180 with CRLF, UTF-8. Text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
std::string bulkResultCsv(const BulkPlan& plan, const std::vector<BulkProgress>& progress);

/// "sent", "not_sent", "cancelled", "held", ... for the file.
std::string_view bulkStateName(BulkProgress::State state);

}  // namespace paydeck
