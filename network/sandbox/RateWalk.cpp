#include "network/sandbox/RateWalk.h"

#include <array>

#include "network/sandbox/Atoms.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kMinute = 60'000;

struct Quoted {
  std::string_view symbol;
  std::int64_t microDollars;  ///< around which the price wanders
  std::int64_t swing;         ///< largest amplitude, parts per million
};

constexpr std::array kQuoted = {
    Quoted{"BTC", 102'600 * kMillion, 180'000},
    Quoted{"ETH", 3'425 * kMillion, 240'000},
    Quoted{"USDC", 1'000'000, 350},
    Quoted{"USDT", 1'000'000, 600},
    Quoted{"DAI", 1'000'000, 700},
    Quoted{"EURC", 1'160'900, 17'000},
    Quoted{"EUR", 1'160'900, 17'000},
    Quoted{"GBP", 1'331'200, 15'000},
    Quoted{"USD", 1'000'000, 0},
};

/// Smooth noise of -1,000,000 .. 1,000,000 that changes its mind once per period.
std::int64_t noise(std::uint64_t seed, std::int64_t millis, std::int64_t period) {
  const std::int64_t cell = millis / period;
  const auto corner = [&](std::int64_t c) {
    return static_cast<std::int64_t>(mixSeed(seed, static_cast<std::uint64_t>(c)) % (2 * kMillion + 1)) - kMillion;
  };
  const std::int64_t f = (millis % period) * kMillion / period;
  const std::int64_t weight = f * f / kMillion * (3 * kMillion - 2 * f) / kMillion;
  return (corner(cell) * (kMillion - weight) + corner(cell + 1) * weight) / kMillion;
}

std::int64_t microDollarsAt(std::uint64_t seed, std::string_view symbol, std::int64_t millis) {
  struct Octave {
    std::int64_t period;
    std::int64_t share;  ///< percent of the swing
  };
  static constexpr std::array kOctaves = {Octave{97 * 1440 * kMinute, 60}, Octave{13 * 1440 * kMinute, 26},
                                          Octave{31 * 60 * kMinute, 9}, Octave{137 * kMinute, 4},
                                          Octave{7 * kMinute, 1}};
  // EURC follows the euro, so it takes the euro's noise and adds a little of its own.
  const std::string_view walk = symbol == "EURC" ? "EUR" : symbol;
  for (const Quoted& quoted : kQuoted) {
    if (quoted.symbol != symbol) continue;
    const auto tag = static_cast<std::uint64_t>(walk[0]) * 131 + static_cast<std::uint64_t>(walk[1]) * 17 + walk.back();
    std::int64_t ppm = 0;
    for (std::size_t i = 0; i < kOctaves.size(); ++i) {
      const std::uint64_t octaveSeed = mixSeed(mixSeed(seed, tag), i);
      ppm += noise(octaveSeed, millis, kOctaves[i].period) * quoted.swing / kMillion * kOctaves[i].share / 100;
    }
    if (symbol == "EURC") ppm += noise(mixSeed(seed, 4711), millis, 41 * kMinute) * 400 / kMillion;
    return quoted.microDollars + static_cast<std::int64_t>(static_cast<Atoms>(quoted.microDollars) * ppm / kMillion);
  }
  return kMillion;
}

}  // namespace

RateValue rateAt(std::uint64_t seed, std::string_view symbol, std::string_view currency, std::int64_t unixMillis) {
  if (symbol == currency) return {1, 0};
  const std::int64_t asset = microDollarsAt(seed, symbol, unixMillis);
  const std::int64_t quote = microDollarsAt(seed, currency, unixMillis);
  const unsigned scale = asset > 100 * kMillion ? 2 : 4;
  return {static_cast<std::int64_t>(scaleNearest(asset, atomsPowerOfTen(scale), quote)), scale};
}

}  // namespace paydeck::sandbox
