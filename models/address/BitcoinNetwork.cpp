#include "models/address/BitcoinNetwork.h"

namespace paydeck {

std::string_view bitcoinNetworkName(BitcoinNetwork network) {
  switch (network) {
    case BitcoinNetwork::Main:
      return "Bitcoin";
    case BitcoinNetwork::Testnet:
      return "Bitcoin testnet";
    case BitcoinNetwork::Signet:
      return "Bitcoin signet";
    case BitcoinNetwork::Regtest:
      return "Bitcoin regtest";
  }
  return {};
}

std::optional<BitcoinNetwork> bitcoinNetworkOfPrefix(std::string_view prefix) {
  if (prefix == "bc") return BitcoinNetwork::Main;
  if (prefix == "tb") return BitcoinNetwork::Testnet;
  if (prefix == "tbs") return BitcoinNetwork::Signet;
  if (prefix == "bcrt") return BitcoinNetwork::Regtest;
  return std::nullopt;
}

}  // namespace paydeck
