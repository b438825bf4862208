#include "network/sandbox/Rail.h"

#include <algorithm>
#include <array>

namespace paydeck::sandbox {
namespace {

constexpr MethodKind kChain = MethodKind::Onchain;
constexpr std::int64_t kStartOf2026 = 1767225600000;

// The order is stored in sandbox files: append only.
constexpr std::array kRails = {
    Rail{"USDC", "polygon", 6, kChain, 170, 12, 3, 2100, 81'000'000, 2},
    Rail{"USDC", "base", 6, kChain, 150, 12, 3, 2000, 40'200'000, 2},
    Rail{"USDC", "solana", 6, kChain, 90, 32, 8, 400, 390'400'000, 2},
    Rail{"USDC", "ethereum", 6, kChain, 50, 12, 2, 12000, 24'136'000, 2},
    Rail{"USDC", "arbitrum", 6, kChain, 50, 12, 4, 250, 416'600'000, 2},
    Rail{"USDT", "tron", 6, kChain, 110, 19, 4, 3000, 78'800'000, 2},
    Rail{"USDT", "ethereum", 6, kChain, 30, 12, 2, 12000, 24'136'000, 2},
    Rail{"EURC", "base", 6, kChain, 35, 12, 3, 2000, 40'200'000, 2},
    Rail{"EURC", "ethereum", 6, kChain, 15, 12, 2, 12000, 24'136'000, 2},
    Rail{"DAI", "ethereum", 18, kChain, 20, 12, 2, 12000, 24'136'000, 18},
    Rail{"BTC", "bitcoin", 8, kChain, 60, 2, 1, 600000, 930'300, 8},
    Rail{"BTC", "lightning", 11, MethodKind::Lightning, 60, 0, 1, 600000, 930'300, 8},
    Rail{"ETH", "ethereum", 18, kChain, 40, 12, 2, 12000, 24'136'000, 6},
    Rail{"EUR", "card", 2, MethodKind::Card, 120, 0, 1, 0, 0, 2},
    Rail{"USD", "card", 2, MethodKind::Card, 0, 0, 1, 0, 0, 2},
    Rail{"GBP", "card", 2, MethodKind::Card, 0, 0, 1, 0, 0, 2},
};

}  // namespace

std::span<const Rail> rails() {
  return kRails;
}
const Rail& rail(RailIndex index) {
  return kRails[index];
}

RailIndex findRail(std::string_view symbol, std::string_view network) {
  const auto it = std::find_if(kRails.begin(), kRails.end(),
                               [&](const Rail& r) { return r.symbol == symbol && r.network == network; });
  return static_cast<RailIndex>(it - kRails.begin());
}

std::int64_t blockHeightAt(const Rail& r, std::int64_t unixMillis) {
  if (r.blockMillis == 0) return 0;
  return std::max<std::int64_t>(1, r.baseHeight + (unixMillis - kStartOf2026) / r.blockMillis);
}

}  // namespace paydeck::sandbox
