#pragma once

#include <string_view>

#include "models/query/PaymentQuery.h"
#include "models/query/ValueComplaint.h"

namespace paydeck {

/// Reads `100`, `>100`, `<=5`, `10..50`, `10..`, each with an optional unit at the end (`0.5BTC`). Strict: no grouping,
/// sign or exponent. `field` is Amount or Value.
tl::expected<NumberRange, ValueComplaint> readNumber(std::string_view text, QueryField field);

/// True for `>1,500`: one number to the person, two values to the language. Better a mistake than everything over 1.
bool looksLikeGrouping(std::string_view before, std::string_view value);

/// The same in its shortest spelling; empty for a range without bounds.
std::string formatNumber(const NumberRange& range);

}  // namespace paydeck
