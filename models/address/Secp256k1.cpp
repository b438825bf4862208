#include "models/address/Secp256k1.h"

#include <secp256k1.h>
#include <secp256k1_extrakeys.h>
#include <secp256k1_recovery.h>

namespace paydeck {

std::optional<Bytes> recoverPublicKey(const Hash256& message, ByteView signature, unsigned recoveryId) {
  if (signature.size() != 64 || recoveryId > 3) return std::nullopt;
  const auto* context = secp256k1_context_static;
  secp256k1_ecdsa_recoverable_signature parsed;
  const int id = static_cast<int>(recoveryId);
  if (secp256k1_ecdsa_recoverable_signature_parse_compact(context, &parsed, signature.data(), id) != 1) {
    return std::nullopt;
  }
  secp256k1_pubkey key;
  if (secp256k1_ecdsa_recover(context, &key, &parsed, message.data()) != 1) return std::nullopt;
  Bytes bytes(33);
  std::size_t size = bytes.size();
  secp256k1_ec_pubkey_serialize(context, bytes.data(), &size, &key, SECP256K1_EC_COMPRESSED);
  return bytes;
}

bool isSignatureOf(const Hash256& message, ByteView signature, ByteView publicKey) {
  if (signature.size() != 64) return false;
  const auto* context = secp256k1_context_static;
  secp256k1_ecdsa_signature parsed;
  secp256k1_pubkey key;
  return secp256k1_ecdsa_signature_parse_compact(context, &parsed, signature.data()) == 1 &&
         secp256k1_ec_pubkey_parse(context, &key, publicKey.data(), publicKey.size()) == 1 &&
         secp256k1_ecdsa_verify(context, &parsed, message.data(), &key) == 1;
}

bool isXOnlyKey(ByteView bytes) {
  secp256k1_xonly_pubkey key;
  return bytes.size() == 32 && secp256k1_xonly_pubkey_parse(secp256k1_context_static, &key, bytes.data()) == 1;
}

}  // namespace paydeck
