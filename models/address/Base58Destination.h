#pragma once

#include <optional>

#include "models/address/ParsedDestination.h"

namespace paydeck {

/// Base58Check text by its version: Bitcoin P2PKH and P2SH, Tron; other networks and keys are refused by name. None
/// when the checksum doesn't hold.
std::optional<Result<ParsedDestination>> parseBase58Check(std::string_view text);

}  // namespace paydeck
