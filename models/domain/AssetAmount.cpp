#include "models/domain/AssetAmount.h"

#include "models/domain/Currency.h"

namespace paydeck {
namespace {

Result<AssetAmount> combine(const AssetAmount& a, const AssetAmount& b, bool subtract) {
  if (a.asset != b.asset) {
    return failure(ErrorKind::InvalidInput, a.asset.symbol + " on " + a.asset.network + " and " + b.asset.symbol +
                                                " on " + b.asset.network + " cannot be added without a rate.");
  }
  const auto sum = subtract ? a.atoms.minus(b.atoms) : a.atoms.plus(b.atoms);
  if (!sum) return failure(ErrorKind::InvalidInput, "The amount is larger than Paydeck can hold (256 bit).");
  return AssetAmount{*sum, a.asset};
}

}  // namespace

Result<AssetAmount> AssetAmount::parse(std::string_view amount, std::string_view symbol, std::string_view network,
                                       std::optional<std::uint8_t> decimals) {
  if (symbol.empty() || network.empty()) {
    return failure(ErrorKind::InvalidInput, "An amount needs an asset and a network.");
  }
  const auto value = Decimal::parse(amount);
  if (!value) return failure(value.error());
  Asset asset{std::string(symbol), std::string(network), 0};
  if (const auto known = findAsset(symbol, network)) {
    asset.decimals = known->decimals;
  } else if (const auto currency = Currency::parse(symbol); network == "card" && currency) {
    asset.decimals = static_cast<std::uint8_t>(currency->decimals());
  } else {
    asset.decimals = decimals.value_or(static_cast<std::uint8_t>(value->scale()));
  }
  // Some backends pad with zeros beyond the asset's decimals; only digits that would be lost are refused.
  const bool padded = value->scale() > asset.decimals;
  const auto atoms = (padded ? value->normalized() : *value).atScale(asset.decimals, Rounding::Exact);
  if (!atoms) return failure(atoms.error());
  return AssetAmount{*atoms, asset};
}

Result<AssetAmount> AssetAmount::plus(const AssetAmount& other) const {
  return combine(*this, other, false);
}
Result<AssetAmount> AssetAmount::minus(const AssetAmount& other) const {
  return combine(*this, other, true);
}

}  // namespace paydeck
