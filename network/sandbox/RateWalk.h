#pragma once

#include <cstdint>
#include <string_view>

namespace paydeck::sandbox {

/// value * 10^-scale units of the quote currency for one unit of the asset.
struct RateValue {
  std::int64_t value = 0;
  unsigned scale = 0;
};

/// Exchange rates that wander around believable values: a pure function of seed, asset, currency and time, so that
/// every moment of a history can be asked for in any order. A fiat symbol against itself is exactly 1.
RateValue rateAt(std::uint64_t seed, std::string_view symbol, std::string_view currency, std::int64_t unixMillis);

}  // namespace paydeck::sandbox
