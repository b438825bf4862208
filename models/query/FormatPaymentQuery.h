#pragma once

#include <string>

#include "models/query/PaymentQuery.h"
#include "models/query/ZoneRules.h"

namespace paydeck {

/// Prints a query so that parsing it in the same zone gives the same query (spans apart, unless it was printed before).
/// Times relative to now are printed as the days or instants they meant. Values without bounds are left out.
std::string formatPaymentQuery(const PaymentQuery& query, const ZoneRules& zone);

/// The same terms without their places in a text, to compare queries by meaning.
PaymentQuery withoutSpans(PaymentQuery query);

}  // namespace paydeck
