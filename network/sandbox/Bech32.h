#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paydeck::sandbox {

enum class Bech32Variant { Bech32, Bech32m };

/// Human-readable part, separator, 5-bit groups and checksum (BIP-173, BIP-350).
std::string bech32(std::string_view prefix, std::span<const std::uint8_t> groups, Bech32Variant variant);

/// Splits bytes into 5-bit groups, the last padded with zero bits.
std::vector<std::uint8_t> toFiveBitGroups(std::span<const std::uint8_t> bytes);

/// A SegWit address: version 0 in bech32, later versions in bech32m.
std::string segwitAddress(std::string_view prefix, std::uint8_t version, std::span<const std::uint8_t> program);

}  // namespace paydeck::sandbox
