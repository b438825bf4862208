#pragma once

#include <optional>

#include "models/address/Bytes.h"
#include "models/address/Hashes.h"

namespace paydeck {

/// The compressed public key (33 bytes) that made a recoverable signature: 64 bytes and a recovery id of 0 to 3.
std::optional<Bytes> recoverPublicKey(const Hash256& message, ByteView signature, unsigned recoveryId);

/// Whether the 64 bytes are the signature of that key (33 bytes). Signatures with a high S are not accepted (BIP-62).
bool isSignatureOf(const Hash256& message, ByteView signature, ByteView publicKey);

/// Whether 32 bytes are the x of a point (BIP-340). A Taproot output whose program is not can never be spent.
bool isXOnlyKey(ByteView bytes);

}  // namespace paydeck
