#pragma once

#include <optional>
#include <string>

#include "models/address/AddressKind.h"
#include "models/address/BitcoinNetwork.h"
#include "models/address/LightningInvoice.h"

namespace paydeck {

/// A destination whose form and checksum hold. Whether money should go there is checkDestination's question.
struct ParsedDestination {
  AddressKind kind = AddressKind::Evm;
  std::string canonical;    ///< the one way Paydeck writes it: EIP-55 letters, Bech32 and Lightning in lower case
  Bytes payload;            ///< key, key hash, script hash or witness program; empty for Lightning
  bool checksummed = true;  ///< a mistyped character would have been noticed
  BitcoinNetwork bitcoinNetwork = BitcoinNetwork::Main;  ///< of Bitcoin and of Lightning invoices
  std::optional<unsigned> witnessVersion;                ///< of segwit addresses
  std::optional<LightningInvoice> invoice;
  std::string host;  ///< the server that is asked for an invoice: of Lightning addresses and LNURL
};

/// Reads printable ASCII text as an address, a Lightning invoice, a Lightning address or an LNURL. What it refuses it
/// names: another network, a key, a wrong checksum. Nothing is repaired.
Result<ParsedDestination> parseDestination(std::string_view text);

}  // namespace paydeck
