#pragma once

#include <string>
#include <string_view>

#include "models/domain/Refund.h"
#include "models/domain/Result.h"

namespace paydeck {

/// Everything of a refund but its connection and raw object.
std::string packRefund(const Refund& refund);
/// Fills in what packRefund kept. Corrupt when the bytes are not its work.
Result<void> unpackRefund(std::string_view packed, Refund& refund);

}  // namespace paydeck
