#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/address/Bytes.h"
#include "models/domain/Result.h"

namespace paydeck {

enum class Bech32Variant { Bech32, Bech32m };  ///< BIP-173, BIP-350

/// The longest text of BIP-173. Lightning invoices and LNURL are longer: give their own limit.
inline constexpr std::size_t kBech32Length = 90;

/// A text whose checksum holds: its part before the last "1" in lower case, and the 5-bit groups between it and the
/// checksum.
struct Bech32Text {
  std::string prefix;
  Bytes groups;
  Bech32Variant variant = Bech32Variant::Bech32;
};

/// Refuses mixed case, characters outside the alphabet, and a checksum of neither variant. The error's code is one of
/// "bech32_length", "bech32_separator", "bech32_character", "bech32_case", "bech32_checksum".
Result<Bech32Text> decodeBech32(std::string_view text, std::size_t longest = kBech32Length);
std::string encodeBech32(const Bech32Text& text);

/// 5-bit groups as bytes; none when more than four bits are left over or one of them is set (BIP-173).
std::optional<Bytes> bytesOfGroups(ByteView groups);
/// Bytes as 5-bit groups, the last filled with zero bits.
Bytes groupsOfBytes(ByteView bytes);

}  // namespace paydeck
