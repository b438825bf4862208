#pragma once

#include <optional>
#include <string>

#include "models/address/ParsedDestination.h"

namespace paydeck {

/// What stands at an address that is no customer's wallet, for "This is …": "the contract of USDC on Base", "an address
/// that burns what it receives". By Paydeck's own list of tokens and of addresses nobody has the key of.
std::optional<std::string> tokenContractInWords(const ParsedDestination& destination);
std::optional<std::string> burnAddressInWords(const ParsedDestination& destination);

}  // namespace paydeck
