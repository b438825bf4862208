#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace paydeck::sandbox {

/// Base58 with Bitcoin's alphabet, leading zero bytes as '1'. Used bare by Solana.
std::string base58(std::span<const std::uint8_t> bytes);

/// Base58 of the bytes and the first four bytes of their double SHA-256. Used by Tron and old Bitcoin addresses.
std::string base58Check(std::span<const std::uint8_t> bytes);

}  // namespace paydeck::sandbox
