#include "models/address/EvmAddress.h"

#include <algorithm>

#include "models/address/Hashes.h"

namespace paydeck {
namespace {

bool isHex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

char lower(char c) {
  return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string checksummed(std::string digits) {
  std::transform(digits.begin(), digits.end(), digits.begin(), lower);
  const Hash256 hash = keccak256({reinterpret_cast<const std::uint8_t*>(digits.data()), digits.size()});
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15U;
    if (nibble >= 8) digits[i] = upper(digits[i]);
  }
  return digits;
}

}  // namespace

std::optional<EvmAddress> readEvmAddress(std::string_view text) {
  if (text.size() != 42 || !text.starts_with("0x")) return std::nullopt;
  const std::string digits(text.substr(2));
  if (!std::all_of(digits.begin(), digits.end(), isHex)) return std::nullopt;
  const std::string right = checksummed(digits);
  const bool hasSmall = std::any_of(digits.begin(), digits.end(), [](char c) { return c >= 'a'; });
  const bool hasCapital = std::any_of(digits.begin(), digits.end(), [](char c) { return c >= 'A' && c <= 'F'; });
  EvmAddress address{"0x" + right, EvmCase::Contradicts};
  if (hasSmall != hasCapital) address.letters = EvmCase::NoChecksum;
  if (digits == right) address.letters = EvmCase::Matches;
  return address;
}

}  // namespace paydeck
