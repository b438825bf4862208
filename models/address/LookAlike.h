#pragma once

#include "models/address/ParsedDestination.h"

namespace paydeck {

/// Two different addresses of one kind that a person who compares only their ends takes for the same: that is how
/// poisoned histories work. Ends are counted after the part that all addresses of the kind share (0x, bc1q, T).
bool looksAlike(const ParsedDestination& a, const ParsedDestination& b);

}  // namespace paydeck
