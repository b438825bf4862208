#pragma once

#include <optional>

#include "models/domain/AssetAmount.h"
#include "models/domain/Money.h"
#include "models/domain/Payment.h"

namespace paydeck {

// Estimates made here, until the backend's quote says it. Exact decimals; none when it cannot be worked out.

/// How many coins that value buys, cut: nobody is promised more than they get.
std::optional<AssetAmount> coinsFor(const Money& value, const ExchangeRate& rate, const Asset& asset);

/// What the coins are worth, to the nearest minor unit.
std::optional<Money> valueOf(const AssetAmount& coins, const ExchangeRate& rate);

}  // namespace paydeck
