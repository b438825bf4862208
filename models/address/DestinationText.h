#pragma once

#include <optional>

#include "models/address/FindingList.h"
#include "models/address/ParsedDestination.h"

namespace paydeck {

/// From the text of a question to a destination: odd characters, blanks, payment links, the address itself. What is
/// wrong goes into `findings`.
std::optional<ParsedDestination> readDestinationText(FindingList& findings);

}  // namespace paydeck
