#include "models/address/Bech32.h"

#include <algorithm>
#include <array>

#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr std::string_view kAlphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t kChecksumSize = 6;
constexpr std::uint32_t kBech32mConstant = 0x2bc830a3;

constexpr std::uint32_t constantOf(Bech32Variant variant) {
  return variant == Bech32Variant::Bech32 ? 1U : kBech32mConstant;
}

/// The checksum of BIP-173: the remainder of a polynomial over GF(32).
class Remainder {
 public:
  void add(unsigned value) {
    constexpr std::array<std::uint32_t, 5> kGenerator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = sum_ >> 25;
    sum_ = ((sum_ & 0x1ffffffU) << 5) ^ value;
    for (unsigned i = 0; i < kGenerator.size(); ++i) {
      if (((top >> i) & 1U) != 0) sum_ ^= kGenerator[i];
    }
  }
  void addPrefix(std::string_view prefix) {
    for (const char c : prefix) add(static_cast<unsigned char>(c) >> 5);
    add(0);
    for (const char c : prefix) add(static_cast<unsigned char>(c) & 31U);
  }
  void addGroups(ByteView groups) {
    for (const std::uint8_t group : groups) add(group);
  }
  std::uint32_t value() const { return sum_; }

 private:
  std::uint32_t sum_ = 1;
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isMixedCase(std::string_view text) {
  const auto in = [](char first, char last) { return [=](char c) { return c >= first && c <= last; }; };
  return std::any_of(text.begin(), text.end(), in('a', 'z')) && std::any_of(text.begin(), text.end(), in('A', 'Z'));
}

Result<Bytes> groupsOf(std::string_view part) {
  Bytes groups;
  groups.reserve(part.size());
  for (const char c : part) {
    const auto value = kAlphabet.find(c);
    if (value == std::string_view::npos) {
      return refusal("bech32_character", std::string("“") + c + "” can’t stand in this kind of address.");
    }
    groups.push_back(static_cast<std::uint8_t>(value));
  }
  return groups;
}

}  // namespace

Result<Bech32Text> decodeBech32(std::string_view text, std::size_t longest) {
  if (text.size() > longest) return refusal("bech32_length", "It is longer than this kind of address can be.");
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c >= 33 && c <= 126; });
  if (!printable) return refusal("bech32_character", "It contains a character that can’t stand in an address.");
  if (isMixedCase(text)) return refusal("bech32_case", "It mixes small and capital letters.");
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  const auto split = lowered.rfind('1');
  if (split == std::string::npos || split == 0) return refusal("bech32_separator", "Its beginning is missing.");
  const auto groups = groupsOf(std::string_view(lowered).substr(split + 1));
  if (!groups) return failure(groups.error());
  if (groups->size() < kChecksumSize) return refusal("bech32_length", "It is too short: its end is missing.");
  Remainder remainder;
  remainder.addPrefix(std::string_view(lowered).substr(0, split));
  remainder.addGroups(*groups);
  for (const auto variant : {Bech32Variant::Bech32, Bech32Variant::Bech32m}) {
    if (remainder.value() != constantOf(variant)) continue;
    const auto end = groups->end() - static_cast<std::ptrdiff_t>(kChecksumSize);
    return Bech32Text{lowered.substr(0, split), Bytes(groups->begin(), end), variant};
  }
  return refusal("bech32_checksum", "Its checksum doesn’t match: a character is wrong or missing.");
}

std::string encodeBech32(const Bech32Text& text) {
  Remainder remainder;
  remainder.addPrefix(text.prefix);
  remainder.addGroups(text.groups);
  for (std::size_t i = 0; i < kChecksumSize; ++i) remainder.add(0);
  const std::uint32_t checksum = remainder.value() ^ constantOf(text.variant);
  std::string out = text.prefix + '1';
  for (const std::uint8_t group : text.groups) out += kAlphabet[group & 31U];
  for (unsigned i = kChecksumSize; i-- > 0;) out += kAlphabet[(checksum >> (5 * i)) & 31U];
  return out;
}

std::optional<Bytes> bytesOfGroups(ByteView groups) {
  Bytes bytes;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const std::uint8_t group : groups) {
    held = (held << 5) | group;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    held &= (1U << bits) - 1;
  }
  if (bits > 4 || held != 0) return std::nullopt;
  return bytes;
}

Bytes groupsOfBytes(ByteView bytes) {
  Bytes groups;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const std::uint8_t byte : bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5;) {
      bits -= 5;
      groups.push_back(static_cast<std::uint8_t>((held >> bits) & 31U));
    }
    held &= (1U << bits) - 1;
  }
  if (bits > 0) groups.push_back(static_cast<std::uint8_t>((held << (5 - bits)) & 31U));
  return groups;
}

}  // namespace paydeck
