#pragma once

#include <string_view>

#include "models/query/ParseContext.h"
#include "models/query/PaymentQuery.h"
#include "models/query/ValueComplaint.h"

namespace paydeck {

/// Reads `today`, `yesterday`, `7d` (today and the six days before), `24h`, `2w`, a year, month, day or RFC 3339
/// instant, comparisons and ranges of them. The last day of a range is part of it, an instant at its end is not.
tl::expected<TimeRange, ValueComplaint> readTime(std::string_view text, const ParseContext& context);

/// In days of the zone where both ends are days, else in UTC instants; empty for a range without bounds.
std::string formatTime(const TimeRange& range, const ZoneRules& zone);

}  // namespace paydeck
