#include "models/address/DestinationRules.h"
#include "models/address/LookAlike.h"

namespace paydeck {
namespace {

using Role = KnownAddress::Role;
using Sender = KnownAddress::Sender;

/// The addresses of a question that are the destination, and the one it could be taken for.
struct Acquaintance {
  const KnownAddress* own = nullptr;
  const KnownAddress* contract = nullptr;
  const KnownAddress* paidFrom = nullptr;
  const KnownAddress* sentToCustomer = nullptr;
  const KnownAddress* sentToOthers = nullptr;
  const KnownAddress* lookAlike = nullptr;
  std::string lookAlikeText;

  bool isKnown() const { return paidFrom != nullptr || sentToCustomer != nullptr || sentToOthers != nullptr; }
};

const KnownAddress*& slotOf(Acquaintance& found, Role role) {
  switch (role) {
    case Role::Own:
      return found.own;
    case Role::Contract:
      return found.contract;
    case Role::PaidFrom:
      return found.paidFrom;
    case Role::SentToCustomer:
      return found.sentToCustomer;
    case Role::SentToOthers:
      break;
  }
  return found.sentToOthers;
}

Acquaintance acquaintanceOf(const ParsedDestination& destination, const std::vector<KnownAddress>& all) {
  Acquaintance found;
  for (const KnownAddress& known : all) {
    const auto parsed = parseDestination(known.text);
    if (!parsed) continue;
    if (parsed->canonical == destination.canonical) {
      slotOf(found, known.role) = &known;
    } else if (found.lookAlike == nullptr && looksAlike(*parsed, destination)) {
      found.lookAlike = &known;
      found.lookAlikeText = parsed->canonical;
    }
  }
  return found;
}

std::string named(const KnownAddress& known) {
  return known.label.empty() ? std::string{} : " (" + known.label + ")";
}

std::string whatItIs(const KnownAddress& known, const FindingList& findings) {
  switch (known.role) {
    case Role::Own:
      return "your own address" + named(known);
    case Role::PaidFrom:
      return "the address " + findings.customer() + " paid from";
    case Role::SentToCustomer:
      return "an address " + findings.customer() + " had a refund sent to";
    case Role::SentToOthers:
      return "an address others were paid at" + named(known);
    case Role::Contract:
      break;
  }
  return "a contract" + named(known);
}

void checkLookAlike(const Acquaintance& found, FindingList& findings) {
  if (found.lookAlike == nullptr) return;
  const std::string text = "This address begins and ends like " + whatItIs(*found.lookAlike, findings) + ", " +
                           found.lookAlikeText + ", but is another one. Fraudsters make such addresses.";
  if (!found.isKnown()) return findings.refuse("look_alike", text);
  findings.confirm("look_alike", text, "I compared the whole address, not only its ends");
}

void checkSender(const KnownAddress& paidFrom, FindingList& findings) {
  const std::string customer = findings.customer(true);
  if (paidFrom.sender == Sender::Exchange) {
    return findings.confirm(
        "sender_exchange",
        customer + " paid from an exchange. Money sent back there may not reach " + findings.customer() + "’s account.",
        customer + " said that this address takes refunds");
  }
  if (paidFrom.sender == Sender::Contract) {
    return findings.confirm("sender_contract",
                            customer + " paid through a contract. Money sent back there may be lost.",
                            customer + " said that this address takes refunds");
  }
  findings.pass("paid_from", customer + " paid from this address");
}

void checkFirstUse(const ParsedDestination& destination, const Acquaintance& found, FindingList& findings) {
  const std::string given = findings.customer(true) + " gave me this address and I checked it";
  if (found.sentToCustomer != nullptr) {
    findings.pass("used_before", "An earlier refund to " + findings.customer() + " arrived here");
  } else if (found.sentToOthers != nullptr) {
    findings.confirm(
        "others_address",
        "Somebody else was paid at this address" + named(*found.sentToOthers) + ", not " + findings.customer() + ".",
        given);
  } else if (found.paidFrom == nullptr && destination.kind != AddressKind::LightningInvoice) {
    findings.confirm("first_use", "First refund to this address", given);
  }
}

}  // namespace

bool checkAgainstKnown(const ParsedDestination& destination, FindingList& findings) {
  const Acquaintance found = acquaintanceOf(destination, findings.question().known);
  if (found.own != nullptr) {
    findings.refuse("own_address",
                    "This is your own address" + named(*found.own) + ". The money would come back to you.");
    return false;
  }
  if (found.contract != nullptr && found.paidFrom == nullptr) {
    findings.refuse("contract",
                    "This is a contract" + named(*found.contract) + ", not a wallet. Money sent there is lost.");
  }
  checkLookAlike(found, findings);
  if (found.paidFrom != nullptr) checkSender(*found.paidFrom, findings);
  checkFirstUse(destination, found, findings);
  return found.paidFrom != nullptr || found.sentToCustomer != nullptr;
}

}  // namespace paydeck
