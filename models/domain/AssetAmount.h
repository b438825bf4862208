#pragma once

#include <string>
#include <string_view>

#include "models/domain/Asset.h"
#include "models/domain/Decimal.h"

namespace paydeck {

/// An exact amount of one asset on one network, in atoms.
struct AssetAmount {
  Int256 atoms;
  Asset asset;

  /// Strict decimal text in whole units. An unknown asset takes the decimals of the text (or `decimals` when the
  /// backend says them); a known one refuses more decimals than it has.
  static Result<AssetAmount> parse(std::string_view amount, std::string_view symbol, std::string_view network,
                                   std::optional<std::uint8_t> decimals = std::nullopt);

  Decimal decimal() const { return Decimal(atoms, asset.decimals); }
  /// Full precision, no unit: "1448.800000".
  std::string toString() const { return decimal().toString(); }

  Result<AssetAmount> plus(const AssetAmount& other) const;
  Result<AssetAmount> minus(const AssetAmount& other) const;

  friend bool operator==(const AssetAmount&, const AssetAmount&) = default;
};

}  // namespace paydeck
