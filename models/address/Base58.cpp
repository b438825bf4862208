#include "models/address/Base58.h"

#include <algorithm>
#include <array>

#include "models/address/Hashes.h"

namespace paydeck {
namespace {

constexpr std::string_view kAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::size_t kLongestText = 128;
constexpr std::size_t kChecksumSize = 4;

std::array<std::uint8_t, kChecksumSize> checksumOf(ByteView payload) {
  const Hash256 hash = sha256(sha256(payload));
  return {hash[0], hash[1], hash[2], hash[3]};
}

/// `number` (most significant digit last, in `toBase`) times `fromBase` plus `digit`.
void multiplyAdd(Bytes& number, unsigned fromBase, unsigned digit, unsigned toBase) {
  unsigned carry = digit;
  for (std::uint8_t& place : number) {
    carry += place * fromBase;
    place = static_cast<std::uint8_t>(carry % toBase);
    carry /= toBase;
  }
  for (; carry > 0; carry /= toBase) number.push_back(static_cast<std::uint8_t>(carry % toBase));
}

}  // namespace

std::optional<Bytes> decodeBase58(std::string_view text) {
  if (text.empty() || text.size() > kLongestText) return std::nullopt;
  Bytes number;
  for (const char c : text) {
    const auto digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    multiplyAdd(number, 58, static_cast<unsigned>(digit), 256);
  }
  const std::size_t zeros = std::min(text.find_first_not_of('1'), text.size());
  number.insert(number.end(), zeros, 0);
  std::reverse(number.begin(), number.end());
  return number;
}

std::string encodeBase58(ByteView bytes) {
  Bytes number;
  for (const std::uint8_t byte : bytes) multiplyAdd(number, 256, byte, 58);
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte != 0; });
  std::string text(static_cast<std::size_t>(first - bytes.begin()), kAlphabet.front());
  std::transform(number.rbegin(), number.rend(), std::back_inserter(text),
                 [](std::uint8_t digit) { return kAlphabet[digit]; });
  return text;
}

std::optional<Bytes> decodeBase58Check(std::string_view text) {
  auto all = decodeBase58(text);
  if (!all || all->size() <= kChecksumSize) return std::nullopt;
  const auto split = all->end() - static_cast<std::ptrdiff_t>(kChecksumSize);
  const auto checksum = checksumOf({all->begin(), split});
  if (!std::equal(checksum.begin(), checksum.end(), split)) return std::nullopt;
  all->erase(split, all->end());
  return all;
}

std::string encodeBase58Check(ByteView payload) {
  Bytes all(payload.begin(), payload.end());
  const auto checksum = checksumOf(payload);
  all.insert(all.end(), checksum.begin(), checksum.end());
  return encodeBase58(all);
}

}  // namespace paydeck
