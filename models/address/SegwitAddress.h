#pragma once

#include <string>
#include <string_view>

#include "models/address/Bytes.h"
#include "models/domain/Result.h"

namespace paydeck {

/// A witness program (BIP-141) as BIP-173 and BIP-350 write it: Bech32 for version 0, Bech32m from version 1.
struct SegwitAddress {
  std::string prefix;  ///< "bc", "tb", "bcrt"; any other is read too, the caller decides
  unsigned version = 0;
  Bytes program;

  friend bool operator==(const SegwitAddress&, const SegwitAddress&) = default;
};

/// Error codes: those of decodeBech32, "segwit_version", "segwit_program", "segwit_variant".
Result<SegwitAddress> decodeSegwitAddress(std::string_view text);
std::string encodeSegwitAddress(const SegwitAddress& address);

}  // namespace paydeck
