#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/Decimal.h"

namespace paydeck {

/// A payment link as written: bitcoin: (BIP-21), ethereum: (EIP-681), solana: (Solana Pay), lightning:, tron:. The
/// destination in it is not checked yet.
struct PaymentLink {
  std::string scheme{};             ///< in small letters, without the colon
  std::string destination{};        ///< of a token transfer: who receives, not the contract
  std::optional<Decimal> amount{};  ///< in whole units
  std::optional<Int256> atoms{};    ///< EIP-681 counts in atoms
  std::optional<std::uint64_t> chainId{};
  std::string contract{};  ///< token contract or mint; empty for the network's own coin
  std::string label{};
  std::string message{};
  std::string lightning{};  ///< the invoice a bitcoin: link offers as well

  friend bool operator==(const PaymentLink&, const PaymentLink&) = default;
};

/// True for text that starts with the scheme of a payment link, in any case.
bool isPaymentLink(std::string_view text);

/// Refuses what it doesn't fully understand: required options (req-), other contract calls, an amount twice.
Result<PaymentLink> parsePaymentLink(std::string_view text);

}  // namespace paydeck
