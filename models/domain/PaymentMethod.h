#pragma once

#include <string>
#include <string_view>

namespace paydeck {

enum class MethodKind { Onchain, Lightning, Card, Unknown };

std::string_view methodKindName(MethodKind kind);  ///< "onchain", "lightning", "card", "unknown"
MethodKind methodKindFromName(std::string_view name);

/// How the customer pays. `symbol` and `network` are those of the asset; empty while the payer has not chosen.
struct PaymentMethod {
  MethodKind kind = MethodKind::Unknown;
  std::string symbol{};
  std::string network{};
  std::string cardBrand{};  ///< "visa", "mastercard"; empty unless a card
  std::string cardLast4{};

  friend bool operator==(const PaymentMethod&, const PaymentMethod&) = default;
};

}  // namespace paydeck
