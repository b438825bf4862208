#pragma once

#include <optional>
#include <string_view>

namespace paydeck {

/// Which Bitcoin an address or invoice is for. Testnet and signet share their address prefixes.
enum class BitcoinNetwork { Main, Testnet, Signet, Regtest };

/// "Bitcoin", "Bitcoin testnet", "Bitcoin signet", "Bitcoin regtest".
std::string_view bitcoinNetworkName(BitcoinNetwork network);

/// By the prefix of BIP-173 addresses and, after "ln", of BOLT 11 invoices: "bc", "tb", "tbs", "bcrt".
std::optional<BitcoinNetwork> bitcoinNetworkOfPrefix(std::string_view prefix);

}  // namespace paydeck
