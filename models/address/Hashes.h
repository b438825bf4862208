#pragma once

#include <array>

#include "models/address/Bytes.h"

namespace paydeck {

using Hash256 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4), by OpenSSL.
Hash256 sha256(ByteView bytes);
/// Keccak-256 as Ethereum uses it: the padding from before FIPS 202.
Hash256 keccak256(ByteView bytes);

}  // namespace paydeck
