#include "models/view/refunds/SheetTransactionHash.h"

#include <algorithm>

#include "models/address/Base58.h"

namespace paydeck {
namespace {

constexpr std::size_t kHexDigits = 64;
constexpr std::size_t kSignatureBytes = 64;

bool isHex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

std::string inSmallLetters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return text;
}

Result<std::string> hexHash(const std::string& text, bool prefixed, std::string_view network) {
  const bool hasPrefix = text.rfind("0x", 0) == 0;
  if (hasPrefix != prefixed) {
    return failure(ErrorKind::InvalidInput, "A transaction on " + std::string(network) +
                                                (prefixed ? " begins with 0x." : " does not begin with 0x."));
  }
  const std::string digits = prefixed ? text.substr(2) : text;
  if (!isHex(digits)) return failure(ErrorKind::InvalidInput, "A hash has only the digits 0 to 9 and a to f.");
  if (digits.size() != kHexDigits) {
    return failure(ErrorKind::InvalidInput,
                   "A hash has 64 digits, this one has " + std::to_string(digits.size()) + ".");
  }
  return inSmallLetters(text);
}

Result<std::string> signature(const std::string& text) {
  const auto bytes = decodeBase58(text);
  if (!bytes || bytes->size() != kSignatureBytes) {
    return failure(ErrorKind::InvalidInput, "A Solana transaction is named by a signature of 87 or 88 characters.");
  }
  return text;
}

}  // namespace

Result<std::string> checkTransactionHash(const std::string& text, const Asset& asset) {
  if (text.empty()) return failure(ErrorKind::InvalidInput, "Enter the hash of the transaction.");
  const Network* network = findNetwork(asset.network);
  if (network == nullptr || network->family == Network::Family::Card) {
    return failure(ErrorKind::InvalidInput, "Paydeck doesn’t know how a transaction is named there.");
  }
  if (network->family == Network::Family::Solana) return signature(text);
  return hexHash(text, network->family == Network::Family::Evm, network->name);
}

}  // namespace paydeck
