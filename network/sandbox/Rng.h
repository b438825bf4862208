#pragma once

#include <cstdint>
#include <string_view>

namespace paydeck::sandbox {

/// Mixes two numbers into one that looks random: the way from a seed to the seed of a part (SplitMix64's finaliser).
constexpr std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t part) {
  std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (part + 1);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

/// The same number for the same text on every machine (FNV-1a).
constexpr std::uint64_t seedOfText(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

/// SplitMix64: small, fast and the same on every machine. Not for secrets.
class Rng {
 public:
  explicit Rng(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mixSeed(state_++, 0); }
  /// 0 .. bound-1; bound > 0.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
  }
  bool chance(unsigned permille) { return below(1000) < permille; }

 private:
  std::uint64_t state_;
};

}  // namespace paydeck::sandbox
