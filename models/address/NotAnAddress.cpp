#include "models/address/NotAnAddress.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "models/address/Bech32.h"

namespace paydeck {
namespace {

constexpr std::string_view kBase58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view kHex = "0123456789abcdefABCDEF";
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kCashAddress = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

Error because(std::string_view code, std::string message) {
  return Error{.kind = ErrorKind::InvalidInput, .message = std::move(message), .code = std::string(code)};
}

Error foreign(std::string_view network) {
  return because("foreign_network", "This is a " + std::string(network) + " address.");
}

bool consistsOf(std::string_view text, std::string_view alphabet) {
  return text.find_first_not_of(alphabet) == std::string_view::npos;
}

bool within(std::size_t value, std::size_t least, std::size_t most) {
  return value >= least && value <= most;
}

std::optional<Error> explainHex(std::string_view text) {
  const bool prefixed = text.starts_with("0x");
  const std::string_view digits = prefixed ? text.substr(2) : text;
  if (text.starts_with("0X")) return because("evm_prefix", "An EVM address starts with 0x, with a small x.");
  if (!prefixed && (!consistsOf(text, kHex) || (text.size() != 40 && text.size() != 64))) return std::nullopt;
  if (const auto at = digits.find_first_not_of(kHex); at != std::string_view::npos) {
    return because("evm_character", std::string("Character ") + std::to_string(at + 3) + ", “" + digits[at] +
                                        "”, can’t stand in an EVM address: it has the digits 0 to 9 and a to f.");
  }
  if (digits.size() == 64) {
    return because("hash_or_key", "This is a transaction hash or a private key, not an address.");
  }
  if (!prefixed) return because("evm_prefix", "An EVM address starts with 0x.");
  return because("evm_length", "An EVM address has 40 digits after 0x, this text has " + std::to_string(digits.size()) +
                                   ": a part is missing or too much.");
}

std::optional<Error> explainBech32(std::string_view text) {
  const auto decoded = decodeBech32(text, 200);
  if (!decoded) return std::nullopt;
  const std::string& prefix = decoded->prefix;
  if (prefix == "ltc") return foreign("Litecoin");
  if (prefix == "addr") return foreign("Cardano");
  if (prefix == "cosmos") return foreign("Cosmos");
  if (prefix == "nsec") return because("private_key", "This is a private key of Nostr. Don’t paste it anywhere.");
  return because("foreign_network", "This address starts with " + prefix.substr(0, 20) +
                                        "1, which belongs to a network Paydeck doesn’t know.");
}

std::optional<Error> explainOtherNetwork(std::string_view text) {
  const std::size_t size = text.size();
  const bool base58 = consistsOf(text, kBase58);
  if (text.front() == 'r' && base58 && within(size, 25, 35)) {
    return because("foreign_network", "This is an XRP Ledger address.");
  }
  if (text.front() == 'G' && size == 56 && consistsOf(text, kBase32)) return foreign("Stellar");
  if ((text.front() == '4' || text.front() == '8') && base58 && (size == 95 || size == 106)) return foreign("Monero");
  if ((text.starts_with("EQ") || text.starts_with("UQ")) && size == 48 && consistsOf(text, kBase64Url)) {
    return foreign("TON");
  }
  const bool cash = text.starts_with("bitcoincash:");
  const std::string_view body = cash ? text.substr(12) : text;
  if (cash || (body.size() == 42 && (body.front() == 'q' || body.front() == 'p') && consistsOf(body, kCashAddress))) {
    return foreign("Bitcoin Cash");
  }
  return std::nullopt;
}

std::optional<Error> explainName(std::string_view text) {
  constexpr std::array<std::string_view, 6> kEndings{".eth", ".sol", ".crypto", ".x", ".base", ".btc"};
  const bool name = std::any_of(kEndings.begin(), kEndings.end(), [&](auto end) { return text.ends_with(end); });
  if (!name) return std::nullopt;
  return because("name", "This is a name. Names can change hands: ask for the address itself.");
}

/// Text of base 58 in the size of an address that starts like one.
std::optional<Error> explainBase58(std::string_view text) {
  const bool bitcoin = (text.front() == '1' || text.front() == '3') && within(text.size(), 24, 36);
  const bool tron = text.front() == 'T' && within(text.size(), 32, 36);
  if (!bitcoin && !tron) return std::nullopt;
  const std::string what = tron ? "a Tron" : "a Bitcoin";
  if (const auto at = text.find_first_not_of(kBase58); at != std::string_view::npos) {
    return because("base58_character", "This looks like " + what + " address, but character " + std::to_string(at + 1) +
                                           ", “" + text[at] + "”, never stands in one.");
  }
  return because("base58_checksum", "This looks like " + what +
                                        " address, but its checksum doesn’t match: a character is wrong or missing.");
}

}  // namespace

Error explainNotAnAddress(std::string_view text) {
  using Explain = std::optional<Error> (*)(std::string_view);
  constexpr std::array<Explain, 5> kExplanations{explainHex, explainBech32, explainOtherNetwork, explainName,
                                                 explainBase58};
  if (!text.empty()) {
    for (const Explain explain : kExplanations) {
      if (auto error = explain(text)) return *error;
    }
  }
  return because("unknown", "This isn’t an address Paydeck knows.");
}

bool looksLikeRecoveryPhrase(std::string_view text) {
  std::size_t words = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= 'a' && c <= 'z') {
      ++length;
    } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      if (length > 0 && !within(length, 3, 8)) return false;
      words += length > 0 ? 1 : 0;
      length = 0;
    } else {
      return false;
    }
  }
  return words >= 12;
}

}  // namespace paydeck
