#pragma once

#include <string>
#include <string_view>

#include "models/domain/AssetAmount.h"

namespace paydeck {

/// What somebody is asked to pay with a wallet of their own: where a backend has no refunds, the merchant pays by hand.
struct PaymentRequest {
  std::string destination{};  ///< canonical, as checkDestination returned it
  AssetAmount amount{};       ///< more than zero
  std::string label{};        ///< whom it is for; EIP-681 and Lightning have no place for it

  friend bool operator==(const PaymentRequest&, const PaymentRequest&) = default;
};

/// As text for a wallet or a QR code: EIP-681 for coins and tokens of EVM networks, BIP-21, Solana Pay, and
/// "lightning:" with a BOLT 11 invoice over exactly the amount. Refuses (Unsupported) Tron, which has no such standard,
/// Lightning addresses, and tokens whose contract Paydeck doesn't know.
Result<std::string> paymentRequestUri(const PaymentRequest& request);

/// Reads what paymentRequestUri writes, and other people's requests that name a known asset and an amount.
/// Amounts are exact; an EIP-681 request has to name its chain.
Result<PaymentRequest> parsePaymentRequestUri(std::string_view uri);

}  // namespace paydeck
