#include "network/sandbox/AddressForge.h"

#include <cryptopp/keccak.h>

#include <algorithm>
#include <array>

#include "network/sandbox/Base58.h"
#include "network/sandbox/Bech32.h"

namespace paydeck::sandbox {
namespace {

template <std::size_t N>
std::array<std::uint8_t, N> randomBytes(Rng& rng) {
  std::array<std::uint8_t, N> bytes{};
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < N; ++i, word >>= 8) {
    if (i % 8 == 0) word = rng.next();
    bytes[i] = static_cast<std::uint8_t>(word);
  }
  return bytes;
}

std::string hex(std::span<const std::uint8_t> bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text.push_back(kDigits[byte >> 4]);
    text.push_back(kDigits[byte & 15]);
  }
  return text;
}

}  // namespace

std::string evmAddress(std::span<const std::uint8_t> twentyBytes) {
  std::string text = hex(twentyBytes);
  std::array<std::uint8_t, 32> hash{};
  CryptoPP::Keccak_256 keccak;
  keccak.Update(reinterpret_cast<const CryptoPP::byte*>(text.data()), text.size());
  keccak.Final(hash.data());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned nibble = (i % 2 == 0) ? hash[i / 2] >> 4 : hash[i / 2] & 15U;
    if (nibble >= 8 && text[i] >= 'a') text[i] = static_cast<char>(text[i] - 'a' + 'A');
  }
  return "0x" + text;
}

std::string tronAddress(std::span<const std::uint8_t> twentyBytes) {
  std::array<std::uint8_t, 21> bytes{};
  bytes[0] = 0x41;
  std::copy(twentyBytes.begin(), twentyBytes.end(), bytes.begin() + 1);
  return base58Check(bytes);
}

std::string forgeAddress(const Rail& rail, Rng& rng) {
  if (rail.network == "bitcoin") {
    return rng.chance(300) ? segwitAddress("bc", 1, randomBytes<32>(rng))
                           : segwitAddress("bc", 0, randomBytes<20>(rng));
  }
  if (rail.network == "tron") return tronAddress(randomBytes<20>(rng));
  if (rail.network == "solana") return base58(randomBytes<32>(rng));
  if (rail.kind == MethodKind::Onchain) return evmAddress(randomBytes<20>(rng));
  return {};
}

std::string forgeTransactionHash(const Rail& rail, Rng& rng) {
  if (rail.network == "solana") return base58(randomBytes<64>(rng));
  if (rail.kind == MethodKind::Card) return "ch_" + forgeHex(rng, 12);
  const bool plain = rail.network == "bitcoin" || rail.network == "tron" || rail.kind == MethodKind::Lightning;
  return (plain ? "" : "0x") + forgeHex(rng, 32);
}

std::string forgeHex(Rng& rng, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes * 2) text += hex(randomBytes<4>(rng));
  text.resize(bytes * 2);
  return text;
}

}  // namespace paydeck::sandbox
