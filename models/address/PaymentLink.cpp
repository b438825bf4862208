#include "models/address/PaymentLink.h"

#include <algorithm>
#include <array>

#include "models/address/LinkOptions.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr std::array<std::string_view, 5> kSchemes{"bitcoin", "ethereum", "solana", "lightning", "tron"};

std::string schemeOf(std::string_view text) {
  std::string scheme(text.substr(0, std::min(text.find(':'), std::size_t{12})));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return scheme;
}

tl::unexpected<Error> unreadableAmount() {
  return refusal("link_amount", "The amount in this payment link can’t be read.");
}

Result<void> readAmount(const LinkOptions& options, PaymentLink& link) {
  const auto text = options.value("amount");
  if (!text) return {};
  const auto amount = Decimal::parse(*text);
  if (!amount || amount->isNegative()) return unreadableAmount();
  link.amount = *amount;
  return {};
}

/// EIP-681 numbers: "2014000000000000000" or "2.014e18".
std::optional<Int256> readEip681Number(std::string_view text) {
  const auto e = std::min(text.find_first_of("eE"), text.size());
  const auto mantissa = Decimal::parse(text.substr(0, e));
  if (!mantissa || mantissa->isNegative()) return std::nullopt;
  unsigned exponent = 0;
  if (e < text.size()) {
    const std::string_view digits = text.substr(e + 1);
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    for (const char c : digits) {
      if (c < '0' || c > '9') return std::nullopt;
      exponent = exponent * 10 + static_cast<unsigned>(c - '0');
    }
  }
  const auto atoms = mantissa->normalized().atScale(exponent, Rounding::Exact);
  if (!atoms) return std::nullopt;
  return *atoms;
}

std::optional<std::uint64_t> readChainId(std::string_view text) {
  if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  std::uint64_t id = 0;
  for (const char c : text) id = id * 10 + static_cast<unsigned>(c - '0');
  return id;
}

Result<void> readEip681Call(std::string_view function, const LinkOptions& options, PaymentLink& link) {
  const bool transfer = function == "transfer";
  if (!function.empty() && !transfer) {
    return refusal("link_call", "This link calls a contract. Only plain payments and token transfers can be refunds.");
  }
  if (transfer) {
    link.contract = link.destination;
    link.destination = options.value("address").value_or("");
    if (options.value("value")) return refusal("link_call", "This link sends a coin along with a token transfer.");
  }
  if (const auto number = options.value(transfer ? "uint256" : "value")) {
    link.atoms = readEip681Number(*number);
    if (!link.atoms) return unreadableAmount();
  }
  return {};
}

Result<void> readEip681(std::string_view path, const LinkOptions& options, PaymentLink& link) {
  if (path.starts_with("pay-")) path.remove_prefix(4);
  const auto slash = std::min(path.find('/'), path.size());
  const std::string_view function = path.substr(std::min(slash + 1, path.size()));
  const std::string_view target = path.substr(0, slash);
  const auto at = std::min(target.find('@'), target.size());
  link.destination = target.substr(0, at);
  if (at < target.size()) {
    link.chainId = readChainId(target.substr(at + 1));
    if (!link.chainId) return refusal("link_chain", "The network in this payment link can’t be read.");
  }
  return readEip681Call(function, options, link);
}

Result<void> readPlain(std::string_view path, const LinkOptions& options, PaymentLink& link) {
  link.destination = path;
  for (const auto& [key, value] : options.all()) {
    if (key.starts_with("req-")) {
      return refusal("link_required",
                     "This payment link requires “" + key.substr(4, 20) + "”, which Paydeck can’t do.");
    }
  }
  if (link.scheme == "solana") {
    if (path.starts_with("https")) {
      return refusal("link_call", "This link asks a server what to sign. Only plain payments can be refunds.");
    }
    link.contract = options.value("spl-token").value_or("");
  }
  if (link.scheme == "bitcoin") link.lightning = options.value("lightning").value_or("");
  return readAmount(options, link);
}

}  // namespace

bool isPaymentLink(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  return std::find(kSchemes.begin(), kSchemes.end(), schemeOf(text)) != kSchemes.end();
}

Result<PaymentLink> parsePaymentLink(std::string_view text) {
  if (!isPaymentLink(text)) return refusal("link_scheme", "This isn’t a payment link Paydeck knows.");
  PaymentLink link;
  link.scheme = schemeOf(text);
  const std::string_view rest = text.substr(link.scheme.size() + 1);
  if (rest.starts_with("//")) return refusal("link_slashes", "A payment link has no // after " + link.scheme + ":.");
  if (rest.find('#') != std::string_view::npos)
    return refusal("link_damaged", "This payment link is damaged: it has a #.");
  const auto question = std::min(rest.find('?'), rest.size());
  const auto options = LinkOptions::parse(rest.substr(std::min(question + 1, rest.size())));
  if (!options) return failure(options.error());
  link.label = options->value("label").value_or("");
  link.message = options->value("message").value_or("");
  const std::string_view path = rest.substr(0, question);
  const auto read = link.scheme == "ethereum" ? readEip681(path, *options, link) : readPlain(path, *options, link);
  if (!read) return failure(read.error());
  return link;
}

}  // namespace paydeck
