#include "models/address/DestinationRules.h"

#include "models/address/SolanaAddress.h"
#include "models/address/SpecialAddress.h"

namespace paydeck {
namespace {

void checkBitcoinNetwork(const ParsedDestination& destination, FindingList& findings) {
  if (destination.bitcoinNetwork == BitcoinNetwork::Main) return;
  findings.refuse("test_network", "This is " + std::string(addressKindInWords(destination.kind)) + " of " +
                                      std::string(bitcoinNetworkName(destination.bitcoinNetwork)) +
                                      ", where coins have no value. " + findings.rightNetwork());
}

/// On Lightning or on chain: the two ways of bitcoin are mixed up most.
std::string adviceFor(Network::Family family) {
  if (family == Network::Family::Lightning) return " Refunds on Lightning need an invoice or a Lightning address.";
  return {};
}

}  // namespace

void checkNetworkFits(const ParsedDestination& destination, FindingList& findings) {
  const Network* network = findNetwork(findings.question().asset.network);
  if (network == nullptr) {
    return findings.refuse("network_unknown", "Paydeck can’t check addresses on " +
                                                  networkInWords(findings.question().asset.network) + ".");
  }
  if (network->family == Network::Family::Card) {
    return findings.refuse("network", "A card refund goes back to the card. It needs no address.");
  }
  if (familyOf(destination.kind) != network->family) {
    return findings.refuse("network", "This is " + std::string(addressKindInWords(destination.kind)) + ". " +
                                          findings.rightNetwork() + adviceFor(network->family));
  }
  checkBitcoinNetwork(destination, findings);
  if (!findings.isRefused()) findings.pass("network", "Network matches, " + std::string(network->name));
}

void checkTyping(const ParsedDestination& destination, bool known, FindingList& findings) {
  if (destination.checksummed) return findings.pass("checksum", "Checksum is valid");
  if (known) return;
  const std::string compared = "I compared every character with what " + findings.customer() + " sent";
  switch (destination.kind) {
    case AddressKind::Evm:
      return findings.confirm("no_checksum",
                              "This address is written without a checksum, so a mistyped character can’t be noticed.",
                              compared);
    case AddressKind::Solana:
      return findings.confirm("no_checksum",
                              "Solana addresses have no checksum, so a mistyped character can’t be noticed.", compared);
    default:
      return findings.pass("asked_later", "The invoice comes from " + destination.host + " when the refund is sent");
  }
}

void checkNobodysAddress(const ParsedDestination& destination, FindingList& findings) {
  if (const auto contract = tokenContractInWords(destination)) {
    return findings.refuse("token_contract", "This is " + *contract + ". Money sent there is lost.");
  }
  if (const auto burns = burnAddressInWords(destination)) {
    return findings.refuse("burn", "This is " + *burns + ". Money sent there is lost.");
  }
  if (destination.kind == AddressKind::Solana && !isEd25519Point(destination.payload)) {
    return findings.confirm("program_address",
                            "This address belongs to a program of Solana, not to a wallet. It may be a token account.",
                            findings.customer(true) + " receives with this address");
  }
  findings.pass("not_contract", "Not a known token contract");
}

}  // namespace paydeck
