#include "models/view/refunds/SheetRates.h"

namespace paydeck {

std::optional<AssetAmount> coinsFor(const Money& value, const ExchangeRate& rate, const Asset& asset) {
  if (rate.quote != value.currency() || rate.value.isZero() || rate.value.isNegative()) return std::nullopt;
  const auto coins = value.decimal().dividedBy(rate.value, asset.decimals, Rounding::Down);
  if (!coins) return std::nullopt;
  const auto atoms = coins->atScale(asset.decimals, Rounding::Down);
  if (!atoms) return std::nullopt;
  return AssetAmount{*atoms, asset};
}

std::optional<Money> valueOf(const AssetAmount& coins, const ExchangeRate& rate) {
  const auto value = coins.decimal().times(rate.value);
  if (!value) return std::nullopt;
  const auto money = Money::fromDecimal(*value, rate.quote, Rounding::HalfEven);
  if (!money) return std::nullopt;
  return *money;
}

}  // namespace paydeck
