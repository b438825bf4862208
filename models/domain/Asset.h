#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace paydeck {

/// What a payment is made in: a coin or token on one network, or a fiat currency on the "card" network. Two assets with
/// the same symbol on different networks are different assets and are never summed.
struct Asset {
  std::string symbol;         ///< "USDC", "BTC", "EUR"; as the backend writes it when unknown
  std::string network;        ///< network id such as "base", "bitcoin", "lightning", "card"; see findNetwork
  std::uint8_t decimals = 0;  ///< atoms per unit = 10^decimals

  friend auto operator<=>(const Asset&, const Asset&) = default;
};

/// A payment network Paydeck knows by name. Networks it does not know are kept as text and shown as they are.
struct Network {
  enum class Family { Bitcoin, Lightning, Evm, Solana, Tron, Card };
  std::string_view id;    ///< "polygon"
  std::string_view name;  ///< "Polygon"
  Family family;
  std::uint64_t chainId;            ///< EIP-155 chain id; 0 when not EVM
  unsigned usualConfirmations;      ///< what backends commonly wait for; a backend's own number wins
  std::string_view transactionUrl;  ///< public explorer, followed by the hash; empty when there is none
};

std::span<const Network> knownNetworks();
const Network* findNetwork(std::string_view id);

/// Every (symbol, network) pair Paydeck knows, with its decimals.
std::span<const Asset> knownAssets();
std::optional<Asset> findAsset(std::string_view symbol, std::string_view network);

/// Contract (EVM, Tron: address; Solana: mint) of a known token; empty for native coins and unknown assets.
std::string_view tokenContract(const Asset& asset);

}  // namespace paydeck
