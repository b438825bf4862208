#include "models/address/Base58Destination.h"

#include <algorithm>
#include <array>

#include "models/address/Base58.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

struct Foreign {
  std::size_t size;
  std::uint8_t first;
  std::uint8_t second;  ///< 0 with a size of 21: any
  std::string_view what;
};

// Version bytes as the projects' chain parameters give them.
constexpr std::array kForeign{
    Foreign{21, 0x30, 0, "Litecoin"}, Foreign{21, 0x32, 0, "Litecoin"}, Foreign{21, 0x1e, 0, "Dogecoin"},
    Foreign{21, 0x16, 0, "Dogecoin"}, Foreign{21, 0x4c, 0, "Dash"},     Foreign{21, 0x10, 0, "Dash"},
    Foreign{22, 0x1c, 0xb8, "Zcash"}, Foreign{22, 0x1c, 0xbd, "Zcash"},
};

ParsedDestination hashAddress(AddressKind kind, std::string_view text, const Bytes& payload) {
  ParsedDestination destination;
  destination.kind = kind;
  destination.canonical = text;
  destination.payload.assign(payload.begin() + 1, payload.end());
  return destination;
}

bool isPrivateKey(const Bytes& payload) {
  const bool size = payload.size() == 33 || (payload.size() == 34 && payload.back() == 1);
  return size && (payload.front() == 0x80 || payload.front() == 0xef);
}

Result<ParsedDestination> readVersion(std::string_view text, const Bytes& payload) {
  if (payload.size() == 21) {
    const std::uint8_t version = payload.front();
    if (version == 0x41) return hashAddress(AddressKind::Tron, text, payload);
    if (version == 0x00 || version == 0x05) return hashAddress(AddressKind::Bitcoin, text, payload);
    if (version == 0x6f || version == 0xc4) {
      auto destination = hashAddress(AddressKind::Bitcoin, text, payload);
      destination.bitcoinNetwork = BitcoinNetwork::Testnet;
      return destination;
    }
  }
  if (isPrivateKey(payload)) {
    return refusal("private_key", "This is a private key. Whoever has it can take the money: don’t paste it anywhere.");
  }
  if (payload.size() == 78) {
    return refusal("account_key", "This is the key of a whole wallet (xpub or xprv), not an address.");
  }
  const auto* foreign = std::find_if(kForeign.begin(), kForeign.end(), [&](const Foreign& f) {
    return f.size == payload.size() && f.first == payload[0] && (f.size == 21 || f.second == payload[1]);
  });
  if (foreign == kForeign.end())
    return refusal("foreign_network", "This address is of a network Paydeck doesn’t know.");
  return refusal("foreign_network", "This is a " + std::string(foreign->what) + " address.");
}

}  // namespace

std::optional<Result<ParsedDestination>> parseBase58Check(std::string_view text) {
  const auto payload = decodeBase58Check(text);
  if (!payload) return std::nullopt;
  return readVersion(text, *payload);
}

}  // namespace paydeck
