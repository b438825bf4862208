#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/address/Bytes.h"

namespace paydeck {

/// What the letters of an EVM address say (EIP-55: the case of each letter is one bit of a checksum).
enum class EvmCase {
  Matches,      ///< every letter as EIP-55 wants it; also an address that has no letters
  NoChecksum,   ///< only small or only capital letters: a typing mistake can't be noticed
  Contradicts,  ///< mixed case with another checksum: a character is wrong
};

struct EvmAddress {
  std::string canonical;  ///< with EIP-55's letters
  EvmCase letters = EvmCase::NoChecksum;
};

/// "0x" and 40 hexadecimal digits, else none.
std::optional<EvmAddress> readEvmAddress(std::string_view text);

}  // namespace paydeck
