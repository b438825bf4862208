#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck::btcpay {

/// "2.4.1", "2.3.0-rc2", "2.4.1+commit": what follows the numbers is ignored.
struct ServerVersion {
  unsigned major = 0;
  unsigned minor = 0;
  unsigned patch = 0;

  static std::optional<ServerVersion> parse(std::string_view text);
  std::string toString() const;
  friend auto operator<=>(const ServerVersion&, const ServerVersion&) = default;
};

/// The first server whose routes and payment method ids ("BTC-CHAIN") Paydeck reads.
inline constexpr ServerVersion kOldestSupported{2, 0, 0};
/// From here invoices can be listed with their payment methods in one call.
inline constexpr ServerVersion kListsPaymentMethods{2, 3, 6};

}  // namespace paydeck::btcpay
