#pragma once

#include <string_view>

#include "models/domain/AssetAmount.h"
#include "models/domain/Money.h"

namespace paydeck {

/// An amount as a person types it into a refund, read strictly and never repaired: digits 0 to 9 with at most one
/// point, no more decimals than the unit has, more than zero, at most what can be refunded. Errors are InvalidInput
/// with the reason as a sentence for the field and a code: "amount_empty", "amount_blank", "amount_character",
/// "amount_comma", "amount_exponent", "amount_sign", "amount_zero_first", "amount_point", "amount_decimals",
/// "amount_zero", "amount_over", "amount_large".
Result<Money> readRefundAmount(std::string_view typed, const Money& refundable);
Result<AssetAmount> readRefundAmount(std::string_view typed, const AssetAmount& refundable);

}  // namespace paydeck
