#pragma once

#include <optional>
#include <string_view>

#include "models/address/Bytes.h"

namespace paydeck {

/// 32 bytes in base 58, else none. There is no checksum: most typing mistakes give another address.
std::optional<Bytes> readSolanaAddress(std::string_view text);

/// Whether 32 bytes are a point of Ed25519 (RFC 8032, 5.1.3). Wallets are; accounts that a program derives never are,
/// so that nobody can hold a key of theirs.
bool isEd25519Point(ByteView bytes);

}  // namespace paydeck
