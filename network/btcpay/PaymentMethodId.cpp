#include "network/btcpay/PaymentMethodId.h"

#include <algorithm>
#include <array>

namespace paydeck::btcpay {
namespace {

// Symbols of the chains BTCPay Server and its common plugins support; three of their letters look like ISO 4217.
constexpr std::array<std::string_view, 20> kCoins = {"BTC",  "SATS", "LTC", "DOGE", "DASH", "XMR",  "ZEC",
                                                     "LBTC", "BTG",  "BTX", "GRS",  "MONA", "VIA",  "LCAD",
                                                     "USDT", "ETH",  "DCR", "BCH",  "TRX",  "USDC"};

// Decimals for assets outside the registry: fixed, so that two amounts of one asset stay comparable. .NET decimals have
// at most 28 digits; no chain uses more than 18.
constexpr std::uint8_t kDecimalsWhenUnknown = 18;

}  // namespace

PaymentMethodId PaymentMethodId::parse(std::string_view id, std::string_view currency) {
  const auto dash = id.rfind('-');
  const std::string_view suffix = dash == std::string_view::npos ? std::string_view{} : id.substr(dash + 1);
  PaymentMethodId result;
  result.symbol = std::string(!currency.empty() ? currency : id.substr(0, dash));
  if (suffix == "LN" || suffix == "LNURL") {
    result.kind = MethodKind::Lightning;
    result.network = result.symbol == "BTC" ? "lightning" : std::string(id.substr(0, dash)) + "-LN";
  } else if (suffix == "CHAIN") {
    result.kind = MethodKind::Onchain;
    result.network = result.symbol == "BTC" && id == "BTC-CHAIN" ? "bitcoin" : std::string(id);
  } else {
    result.network = std::string(id);
  }
  return result;
}

Result<AssetAmount> PaymentMethodId::amount(std::string_view text) const {
  return AssetAmount::parse(text, symbol, network, kDecimalsWhenUnknown);
}

bool isCoin(std::string_view currency) { return std::find(kCoins.begin(), kCoins.end(), currency) != kCoins.end(); }

}  // namespace paydeck::btcpay
