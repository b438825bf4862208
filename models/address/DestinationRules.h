#pragma once

#include "models/address/FindingList.h"
#include "models/address/ParsedDestination.h"

namespace paydeck {

/// The rules a destination that could be read goes through, each by itself.
void checkNetworkFits(const ParsedDestination& destination, FindingList& findings);
void checkTyping(const ParsedDestination& destination, bool known, FindingList& findings);
void checkNobodysAddress(const ParsedDestination& destination, FindingList& findings);
void checkInvoice(const LightningInvoice& invoice, FindingList& findings);
/// Own, look-alike and first-use rules. True when a refund to this customer arrived there before, or the money came
/// from there.
bool checkAgainstKnown(const ParsedDestination& destination, FindingList& findings);

}  // namespace paydeck
