#include "models/address/LightningInvoice.h"

#include <algorithm>

#include "models/address/Bech32.h"
#include "models/address/InvoiceFields.h"
#include "models/address/InvoicePrefix.h"
#include "models/address/Refusal.h"
#include "models/address/Secp256k1.h"

namespace paydeck {
namespace {

constexpr std::size_t kLongestInvoice = 7089;  // what a QR code holds
constexpr std::size_t kTimeGroups = 7;
constexpr std::size_t kSignatureGroups = 104;

std::int64_t secondsOf(ByteView groups) {
  std::int64_t seconds = 0;
  for (const std::uint8_t group : groups) seconds = seconds * 32 + group;
  return seconds;
}

/// SHA-256 of the prefix and everything before the signature, filled with zero bits to whole bytes.
Hash256 signedHash(std::string_view prefix, ByteView groups) {
  Bytes message(prefix.begin(), prefix.end());
  Bytes padded(groups.begin(), groups.end());
  while (padded.size() * 5 % 8 != 0) padded.push_back(0);
  const std::size_t size = (groups.size() * 5 + 7) / 8;
  Bytes bytes = bytesOfGroups(padded).value_or(Bytes{});
  bytes.resize(size);
  message.insert(message.end(), bytes.begin(), bytes.end());
  return sha256(message);
}

/// The node that signed: the one the invoice names, whose signature it must be, or the one the signature gives.
Result<Bytes> payeeOf(const Hash256& hash, ByteView signatureGroups, const std::optional<Bytes>& named) {
  const auto bytes = bytesOfGroups(signatureGroups);
  if (bytes && bytes->size() == 65) {
    const auto signature = ByteView(*bytes).first(64);
    const auto recovered = recoverPublicKey(hash, signature, bytes->back());
    if (!named && recovered) return *recovered;
    if (named && isSignatureOf(hash, signature, *named)) return *named;
  }
  return refusal("invoice_signature", "The invoice’s signature doesn’t hold: it was changed after it was made.");
}

}  // namespace

Result<LightningInvoice> parseLightningInvoice(std::string_view text) {
  const auto decoded = decodeBech32(text, kLongestInvoice);
  if (!decoded) return failure(decoded.error());
  if (decoded->variant != Bech32Variant::Bech32) {
    return refusal("bech32_checksum", "Its checksum doesn’t match: a character is wrong or missing.");
  }
  const auto prefix = readInvoicePrefix(decoded->prefix);
  if (!prefix) return failure(prefix.error());
  const ByteView groups = decoded->groups;
  if (groups.size() < kTimeGroups + kSignatureGroups) {
    return refusal("invoice_fields", "The invoice is damaged: its end is missing.");
  }
  const ByteView content = groups.first(groups.size() - kSignatureGroups);
  const auto fields = readInvoiceFields(content.subspan(kTimeGroups));
  if (!fields) return failure(fields.error());
  const auto payee = payeeOf(signedHash(decoded->prefix, content), groups.last(kSignatureGroups), fields->payee);
  if (!payee) return failure(payee.error());

  LightningInvoice invoice;
  invoice.text = encodeBech32(*decoded);
  invoice.network = prefix->network;
  invoice.millisatoshi = prefix->millisatoshi;
  invoice.created = fromUnixSeconds(secondsOf(content.first(kTimeGroups)));
  invoice.lifetime = fields->lifetime.value_or(invoice.lifetime);
  invoice.paymentHash = *fields->paymentHash;
  invoice.description = fields->description.value_or(std::string{});
  invoice.descriptionHash = fields->descriptionHash;
  invoice.payee = *payee;
  return invoice;
}

}  // namespace paydeck
