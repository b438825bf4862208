#pragma once

#include <string>

#include "models/domain/Payment.h"
#include "models/query/PaymentQuery.h"

namespace paydeck::test {

/// What a query means, written down a second time in the plainest way, for ASCII texts.
bool matchesNaively(const PaymentQuery& query, const Payment& payment);

}  // namespace paydeck::test
