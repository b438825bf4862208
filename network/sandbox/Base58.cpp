#include "network/sandbox/Base58.h"

#include <cryptopp/sha.h>

#include <array>
#include <vector>

namespace paydeck::sandbox {

std::string base58(std::span<const std::uint8_t> bytes) {
  static constexpr char kAlphabet[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  // Digits in base 58^5 keep the inner loop short; 58^5 * 2^8 fits 64 bits.
  constexpr std::uint64_t kLimb = 656356768;
  std::vector<std::uint64_t> limbs;
  std::size_t zeros = 0;
  while (zeros < bytes.size() && bytes[zeros] == 0) ++zeros;
  for (const std::uint8_t byte : bytes.subspan(zeros)) {
    std::uint64_t carry = byte;
    for (std::uint64_t& limb : limbs) {
      carry += limb << 8;
      limb = carry % kLimb;
      carry /= kLimb;
    }
    if (carry != 0) limbs.push_back(carry);
  }
  std::string reversed;
  for (std::uint64_t limb : limbs) {
    for (int i = 0; i < 5; ++i, limb /= 58) reversed.push_back(kAlphabet[limb % 58]);
  }
  while (!reversed.empty() && reversed.back() == kAlphabet[0]) reversed.pop_back();
  return std::string(zeros, kAlphabet[0]) + std::string(reversed.rbegin(), reversed.rend());
}

std::string base58Check(std::span<const std::uint8_t> bytes) {
  std::array<std::uint8_t, 32> first{};
  std::array<std::uint8_t, 32> second{};
  CryptoPP::SHA256().CalculateDigest(first.data(), bytes.data(), bytes.size());
  CryptoPP::SHA256().CalculateDigest(second.data(), first.data(), first.size());
  std::vector<std::uint8_t> all(bytes.begin(), bytes.end());
  all.insert(all.end(), second.begin(), second.begin() + 4);
  return base58(all);
}

}  // namespace paydeck::sandbox
