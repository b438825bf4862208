#include "models/address/Hashes.h"

#include <cryptopp/keccak.h>
#include <openssl/sha.h>

namespace paydeck {

Hash256 sha256(ByteView bytes) {
  Hash256 hash{};
  SHA256(bytes.data(), bytes.size(), hash.data());
  return hash;
}

Hash256 keccak256(ByteView bytes) {
  Hash256 hash{};
  CryptoPP::Keccak_256 keccak;
  keccak.CalculateDigest(hash.data(), bytes.data(), bytes.size());
  return hash;
}

}  // namespace paydeck
