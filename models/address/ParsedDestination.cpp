#include "models/address/ParsedDestination.h"

#include <algorithm>

#include "models/address/Base58Destination.h"
#include "models/address/EvmAddress.h"
#include "models/address/LightningName.h"
#include "models/address/NotAnAddress.h"
#include "models/address/Refusal.h"
#include "models/address/SegwitAddress.h"
#include "models/address/SolanaAddress.h"

namespace paydeck {
namespace {

constexpr std::size_t kLongestText = 7089;  // what a QR code holds

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

Result<ParsedDestination> fromEvm(const EvmAddress& address) {
  if (address.letters == EvmCase::Contradicts) {
    return refusal("evm_checksum",
                   "Its checksum (capital and small letters, EIP-55) doesn’t match: a character is wrong.");
  }
  ParsedDestination destination;
  destination.kind = AddressKind::Evm;
  destination.canonical = address.canonical;
  destination.checksummed = address.letters == EvmCase::Matches;
  return destination;
}

Result<ParsedDestination> parseSegwit(std::string_view text) {
  const auto address = decodeSegwitAddress(text);
  if (!address) return failure(address.error());
  const auto network = bitcoinNetworkOfPrefix(address->prefix);
  if (!network) return refusal("segwit_prefix", "Its beginning isn’t that of a Bitcoin address.");
  ParsedDestination destination;
  destination.kind = AddressKind::Bitcoin;
  destination.canonical = encodeSegwitAddress(*address);
  destination.payload = address->program;
  destination.bitcoinNetwork = *network;
  destination.witnessVersion = address->version;
  return destination;
}

Result<ParsedDestination> parseInvoice(std::string_view text) {
  auto invoice = parseLightningInvoice(text);
  if (!invoice) return failure(invoice.error());
  ParsedDestination destination;
  destination.kind = AddressKind::LightningInvoice;
  destination.canonical = invoice->text;
  destination.bitcoinNetwork = invoice->network;
  destination.invoice = std::move(*invoice);
  return destination;
}

Result<ParsedDestination> fromSolana(std::string_view text, Bytes key) {
  ParsedDestination destination;
  destination.kind = AddressKind::Solana;
  destination.canonical = text;
  destination.payload = std::move(key);
  destination.checksummed = false;
  return destination;
}

bool startsLikeInvoice(std::string_view lower) {
  return lower.starts_with("lnbc") || lower.starts_with("lntb");
}

bool startsLikeSegwit(std::string_view lower) {
  return lower.starts_with("bc1") || lower.starts_with("tb1") || lower.starts_with("bcrt1");
}

}  // namespace

Result<ParsedDestination> parseDestination(std::string_view text) {
  if (text.empty()) return refusal("empty", "There is no address yet.");
  if (text.size() > kLongestText) return refusal("too_long", "This text is too long for an address.");
  if (const auto evm = readEvmAddress(text)) return fromEvm(*evm);
  const std::string lower = lowered(text);
  if (lower.starts_with("lnurl1")) return parseLnurl(text);
  if (lower.starts_with("lno1")) {
    return refusal("bolt12", "This is a BOLT 12 offer. Refunds need a Lightning invoice or a Lightning address.");
  }
  if (startsLikeInvoice(lower)) return parseInvoice(text);
  if (text.find('@') != std::string_view::npos) return parseLightningAddress(text);
  if (startsLikeSegwit(lower)) return parseSegwit(text);
  if (const auto base58 = parseBase58Check(text)) return *base58;
  if (auto key = readSolanaAddress(text)) return fromSolana(text, std::move(*key));
  return failure(explainNotAnAddress(text));
}

}  // namespace paydeck
