#pragma once

#include <optional>
#include <string>

#include "models/store/PaymentSql.h"

namespace paydeck {

/// The alternatives of a term on the narrow columns of `payments AS p`, not negated. A value of the wrong kind matches
/// nothing.
SqlCondition planNarrowCondition(const QueryTerm& term);

/// The index of `payments` that finds the rows of the term, if one can.
std::optional<std::string> indexFor(const QueryTerm& term);

/// Fiat amounts of any currency on one scale of four decimals; amounts beyond 64 bit are taken as the largest.
std::int64_t valueSortOf(std::int64_t minor, unsigned currencyDecimals);

}  // namespace paydeck
