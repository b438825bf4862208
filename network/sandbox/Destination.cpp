#include "network/sandbox/Destination.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "network/sandbox/AddressForge.h"

namespace paydeck::sandbox {
namespace {

constexpr std::string_view kBase58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view kBech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

bool isMadeOf(std::string_view text, std::string_view alphabet) {
  return text.find_first_not_of(alphabet) == std::string_view::npos;
}

int nibbleOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool isEvm(std::string_view text) {
  if (text.size() != 42 || text.substr(0, 2) != "0x") return false;
  std::array<std::uint8_t, 20> bytes{};
  bool lower = false;
  bool upper = false;
  for (std::size_t i = 0; i < 40; ++i) {
    const char c = text[i + 2];
    const int nibble = nibbleOf(c);
    if (nibble < 0) return false;
    lower = lower || (c >= 'a' && c <= 'f');
    upper = upper || (c >= 'A' && c <= 'F');
    bytes[i / 2] = static_cast<std::uint8_t>((bytes[i / 2] << 4) | nibble);
  }
  return !(lower && upper) || evmAddress(bytes) == text;
}

bool isBitcoin(std::string_view text) {
  if (text.substr(0, 3) == "bc1") return text.size() >= 42 && text.size() <= 62 && isMadeOf(text.substr(3), kBech32);
  return text.size() >= 26 && text.size() <= 35 && (text[0] == '1' || text[0] == '3') && isMadeOf(text, kBase58);
}

bool isLightning(std::string_view text) {
  if (text.substr(0, 4) == "lnbc")
    return text.size() > 100 && isMadeOf(text.substr(4), "0123456789abcdefghijklmnopqrstuvwxyz");
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find_first_of(" \t\n") == std::string_view::npos;
}

}  // namespace

bool isDestinationOn(const Rail& r, std::string_view text) {
  if (r.kind == MethodKind::Card) return text == "card";
  if (r.kind == MethodKind::Lightning) return isLightning(text);
  if (r.network == "bitcoin") return isBitcoin(text);
  if (r.network == "tron") return text.size() == 34 && text[0] == 'T' && isMadeOf(text, kBase58);
  if (r.network == "solana") return text.size() >= 32 && text.size() <= 44 && isMadeOf(text, kBase58);
  return isEvm(text);
}

}  // namespace paydeck::sandbox
