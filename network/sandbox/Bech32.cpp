#include "network/sandbox/Bech32.h"

#include <array>

namespace paydeck::sandbox {
namespace {

constexpr char kAlphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

class Polymod {
 public:
  void add(std::uint32_t value) {
    static constexpr std::array<std::uint32_t, 5> kGenerator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                             0x2a1462b3};
    const std::uint32_t top = sum_ >> 25;
    sum_ = ((sum_ & 0x1ffffff) << 5) ^ value;
    for (std::size_t i = 0; i < kGenerator.size(); ++i) {
      if (((top >> i) & 1U) != 0) sum_ ^= kGenerator[i];
    }
  }
  std::uint32_t value() const { return sum_; }

 private:
  std::uint32_t sum_ = 1;
};

}  // namespace

std::string bech32(std::string_view prefix, std::span<const std::uint8_t> groups, Bech32Variant variant) {
  Polymod polymod;
  for (const char c : prefix) polymod.add(static_cast<std::uint32_t>(c) >> 5);
  polymod.add(0);
  for (const char c : prefix) polymod.add(static_cast<std::uint32_t>(c) & 31U);
  std::string text(prefix);
  text.push_back('1');
  text.reserve(text.size() + groups.size() + 6);
  for (const std::uint8_t group : groups) {
    polymod.add(group);
    text.push_back(kAlphabet[group]);
  }
  for (int i = 0; i < 6; ++i) polymod.add(0);
  const std::uint32_t checksum = polymod.value() ^ (variant == Bech32Variant::Bech32 ? 1U : 0x2bc830a3U);
  for (unsigned i = 0; i < 6; ++i) text.push_back(kAlphabet[(checksum >> (5 * (5 - i))) & 31U]);
  return text;
}

std::vector<std::uint8_t> toFiveBitGroups(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> groups;
  groups.reserve((bytes.size() * 8 + 4) / 5);
  std::uint32_t pending = 0;
  unsigned bits = 0;
  for (const std::uint8_t byte : bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      groups.push_back(static_cast<std::uint8_t>((pending >> bits) & 31U));
    }
  }
  if (bits > 0) groups.push_back(static_cast<std::uint8_t>((pending << (5 - bits)) & 31U));
  return groups;
}

std::string segwitAddress(std::string_view prefix, std::uint8_t version, std::span<const std::uint8_t> program) {
  std::vector<std::uint8_t> groups = toFiveBitGroups(program);
  groups.insert(groups.begin(), version);
  return bech32(prefix, groups, version == 0 ? Bech32Variant::Bech32 : Bech32Variant::Bech32m);
}

}  // namespace paydeck::sandbox
