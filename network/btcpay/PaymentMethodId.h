#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/AssetAmount.h"
#include "models/domain/PaymentMethod.h"

namespace paydeck::btcpay {

/// What a payment method id such as "BTC-CHAIN", "BTC-LN" or "BTC-LNURL" means. Ids of plugins Paydeck does not know
/// keep the id itself as the network, so that two of them are never summed.
struct PaymentMethodId {
  MethodKind kind = MethodKind::Unknown;
  std::string symbol{};
  std::string network{};

  /// `currency` is the method's own currency field; empty: taken from the id.
  static PaymentMethodId parse(std::string_view id, std::string_view currency);

  Result<AssetAmount> amount(std::string_view text) const;
};

/// True for currencies an invoice can be written in that are coins, not ISO 4217 money: "BTC", "SATS", "LTC".
bool isCoin(std::string_view currency);

}  // namespace paydeck::btcpay
