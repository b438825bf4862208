#include "models/address/DestinationText.h"

#include <algorithm>
#include <array>

#include "models/address/NotAnAddress.h"
#include "models/address/PastedText.h"
#include "models/address/PaymentLink.h"

namespace paydeck {
namespace {

/// Compares the amount a link asks for with the refund.
void checkLinkAmount(const PaymentLink& link, FindingList& findings) {
  const auto& refund = findings.question().amount;
  if (!refund || (!link.amount && !link.atoms)) return;
  const Decimal asked = link.amount ? *link.amount : Decimal(*link.atoms, refund->asset.decimals);
  if (asked == refund->decimal()) return findings.pass("link_amount", "Amount in the link matches");
  findings.refuse("link_amount", "The link asks for " + asked.normalized().toString() + " " + refund->asset.symbol +
                                     ", the refund is " + refund->decimal().normalized().toString() + ".");
}

std::string tokenInWords(const Asset& asset) {
  return asset.symbol + " on " + networkInWords(asset.network);
}

/// Which known asset a link's contract is, for the words.
std::string contractInWords(const PaymentLink& link) {
  for (const Asset& asset : knownAssets()) {
    const std::string_view contract = tokenContract(asset);
    const bool same = std::equal(contract.begin(), contract.end(), link.contract.begin(), link.contract.end(),
                                 [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    if (!contract.empty() && same) return tokenInWords(asset);
  }
  return "another token";
}

void checkLinkAsset(const PaymentLink& link, FindingList& findings) {
  const Asset& asset = findings.question().asset;
  const Network* network = findNetwork(asset.network);
  if (network == nullptr) return;
  if (link.chainId && *link.chainId != network->chainId) {
    const auto all = knownNetworks();
    const auto other =
        std::find_if(all.begin(), all.end(), [&](const Network& n) { return n.chainId == *link.chainId; });
    const std::string name =
        other == all.end() ? "another network (chain " + std::to_string(*link.chainId) + ")" : std::string(other->name);
    findings.refuse("link_network", "This link is for " + name + ". " + findings.rightNetwork());
  }
  const bool namesAsset = link.amount || link.atoms || !link.contract.empty();
  if (!namesAsset || (link.scheme != "ethereum" && link.scheme != "solana")) return;
  const PaymentLink wanted{.contract = std::string(tokenContract(asset))};
  if (link.contract.empty() != wanted.contract.empty()) {
    const std::string what = link.contract.empty() ? "the network’s own coin" : contractInWords(link);
    findings.refuse("link_asset", "This link asks for " + what + ", the refund is " + tokenInWords(asset) + ".");
  } else if (!link.contract.empty() && contractInWords(link) != tokenInWords(asset)) {
    findings.refuse("link_asset",
                    "This link asks for " + contractInWords(link) + ", the refund is " + tokenInWords(asset) + ".");
  }
}

/// The address in a link; of a bitcoin: link on Lightning, the invoice it offers as well.
std::optional<std::string> readLink(const std::string& text, FindingList& findings) {
  const auto link = parsePaymentLink(text);
  if (!link) {
    findings.refuse(link.error().code, link.error().message);
    return std::nullopt;
  }
  findings.pass("link", "Read from a payment link");
  checkLinkAmount(*link, findings);
  checkLinkAsset(*link, findings);
  const Network* network = findNetwork(findings.question().asset.network);
  const bool lightning = network != nullptr && network->family == Network::Family::Lightning;
  return lightning && !link->lightning.empty() ? link->lightning : link->destination;
}

std::string reasonOf(const Error& error, const FindingList& findings) {
  if (error.code == "foreign_network") return error.message + " " + findings.rightNetwork();
  constexpr std::array<std::string_view, 4> kNothingToAsk{"private_key", "account_key", "empty", "too_long"};
  if (std::find(kNothingToAsk.begin(), kNothingToAsk.end(), error.code) != kNothingToAsk.end()) return error.message;
  return error.message + " Ask " + findings.customer() + " for it again.";
}

/// False when a character stands in the text that no address has.
bool checkCharacters(const PastedText& pasted, FindingList& findings) {
  if (looksLikeRecoveryPhrase(pasted.text)) {
    findings.refuse("recovery_phrase",
                    "This looks like a recovery phrase. Whoever has it can take the money: don’t paste it anywhere.");
    return false;
  }
  if (!pasted.odd) return true;
  findings.refuse("odd_character",
                  describeOddCharacter(*pasted.odd) +
                      " It has no place in an address: copy the address again from where it comes from.");
  return false;
}

}  // namespace

std::optional<ParsedDestination> readDestinationText(FindingList& findings) {
  const PastedText pasted = readPastedText(findings.question().text);
  if (!checkCharacters(pasted, findings)) return std::nullopt;
  if (pasted.trimmed && !pasted.text.empty()) findings.pass("trimmed", "Blanks around the address were left out");
  std::optional<std::string> text = pasted.text;
  if (isPaymentLink(pasted.text)) text = readLink(pasted.text, findings);
  if (!text) return std::nullopt;
  auto destination = parseDestination(*text);
  if (destination) return std::move(*destination);
  findings.refuse(destination.error().code, reasonOf(destination.error(), findings));
  return std::nullopt;
}

}  // namespace paydeck
