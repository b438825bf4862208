#include "models/address/DestinationCheck.h"

#include "models/address/DestinationRules.h"
#include "models/address/DestinationText.h"

namespace paydeck {

DestinationVerdict checkDestination(const DestinationQuestion& question) {
  FindingList findings(question);
  DestinationVerdict verdict;
  verdict.destination = readDestinationText(findings);
  if (verdict.destination) checkNetworkFits(*verdict.destination, findings);
  // Of another network's address the other rules would only say what doesn't matter.
  if (verdict.destination && !findings.isRefused()) {
    const ParsedDestination& destination = *verdict.destination;
    checkNobodysAddress(destination, findings);
    if (destination.invoice) checkInvoice(*destination.invoice, findings);
    const bool known = checkAgainstKnown(destination, findings);
    checkTyping(destination, known, findings);
  }
  verdict.findings = findings.sorted();
  return verdict;
}

}  // namespace paydeck
