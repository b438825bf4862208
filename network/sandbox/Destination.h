#pragma once

#include <string_view>

#include "network/sandbox/Rail.h"

namespace paydeck::sandbox {

/// True when the text has the form of a destination on the rail: checksum of mixed-case EVM addresses, alphabet, prefix
/// and length of the others. Whether anybody can spend there, nobody knows.
bool isDestinationOn(const Rail& rail, std::string_view text);

}  // namespace paydeck::sandbox
