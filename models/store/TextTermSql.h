#pragma once

#include <string>

#include "models/store/PaymentSql.h"

namespace paydeck {

/// The alternatives of a text term as a condition on `payment_texts AS t`, exact for every row, not negated.
SqlCondition planTextCondition(const QueryTerm& term);

/// The same as an FTS5 expression over payment_search. It may find too much (see searchIsApproximate), never too
/// little.
std::string planSearchExpression(const QueryTerm& term);

/// True when rows the search found must still be checked with planTextCondition.
bool searchIsApproximate(const QueryTerm& term);

}  // namespace paydeck
