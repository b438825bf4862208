#include "models/address/SolanaAddress.h"

#include <cryptopp/integer.h>
#include <cryptopp/nbtheory.h>

#include <algorithm>

#include "models/address/Base58.h"

namespace paydeck {

using CryptoPP::Integer;

std::optional<Bytes> readSolanaAddress(std::string_view text) {
  if (text.size() < 32 || text.size() > 44) return std::nullopt;
  auto bytes = decodeBase58(text);
  if (!bytes || bytes->size() != 32) return std::nullopt;
  return bytes;
}

bool isEd25519Point(ByteView bytes) {
  if (bytes.size() != 32) return false;
  // x² = (y² - 1) / (d·y² + 1) has a root exactly when (y² - 1)·(d·y² + 1) is a square, for the denominator is never 0.
  static const Integer prime = Integer::Power2(255) - Integer(19L);
  static const Integer d = (prime - (Integer(121665L) * Integer(121666L).InverseMod(prime)) % prime) % prime;
  Bytes bigEndian(bytes.rbegin(), bytes.rend());
  bigEndian.front() &= 0x7f;  // the sign of x
  const Integer y(bigEndian.data(), bigEndian.size());
  const Integer square = (y * y) % prime;
  const Integer numerator = (square + prime - Integer::One()) % prime;
  const Integer denominator = (d * square + Integer::One()) % prime;
  const Integer product = (numerator * denominator) % prime;
  return product.IsZero() || CryptoPP::Jacobi(product, prime) == 1;
}

}  // namespace paydeck
