#pragma once

#include <string>
#include <string_view>

#include "models/domain/Payment.h"
#include "models/domain/Result.h"

namespace paydeck {

/// The parts of a payment that only its detail page shows and that no list filters or sorts by.
std::string packPaymentDetails(const Payment& payment);

/// Fills those parts in; Corrupt when the bytes cannot be read.
Result<void> unpackPaymentDetails(std::string_view packed, Payment& payment);

}  // namespace paydeck
