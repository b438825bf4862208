#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "network/sandbox/Rail.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// 0x address of 20 bytes with the EIP-55 checksum.
std::string evmAddress(std::span<const std::uint8_t> twentyBytes);
/// Base58Check address of 20 bytes (T...).
std::string tronAddress(std::span<const std::uint8_t> twentyBytes);

/// A made-up address on the rail's network with a valid checksum, or "" where there are none. Nobody has its key.
std::string forgeAddress(const Rail& rail, Rng& rng);

/// A made-up transaction id in the network's form.
std::string forgeTransactionHash(const Rail& rail, Rng& rng);

/// Lower-case hex of random bytes.
std::string forgeHex(Rng& rng, std::size_t bytes);

}  // namespace paydeck::sandbox
