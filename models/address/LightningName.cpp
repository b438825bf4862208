#include "models/address/LightningName.h"

#include <algorithm>

#include "models/address/Bech32.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr std::size_t kLongestLnurl = 2000;

bool isLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isLabel(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return isLetterOrDigit(c) || c == '-'; });
}

/// A host name with at least two labels whose last one is not a number.
bool isHostName(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  std::size_t labels = 0;
  std::string_view last;
  for (std::string_view rest = host;;) {
    const auto dot = rest.find('.');
    last = rest.substr(0, dot);
    if (!isLabel(last)) return false;
    ++labels;
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  return labels >= 2 && std::any_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isUserName(std::string_view user) {
  return !user.empty() && user.size() <= 64 && std::all_of(user.begin(), user.end(), [](char c) {
    return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '+';
  });
}

tl::unexpected<Error> notALink() {
  return refusal("lnurl_content", "This LNURL doesn’t lead to an https address.");
}

/// The host of an https address, or of an http address of a Tor service.
std::optional<std::string> hostOf(std::string_view url) {
  const bool secure = url.starts_with("https://");
  if (!secure && !url.starts_with("http://")) return std::nullopt;
  url.remove_prefix(secure ? 8 : 7);
  std::string_view host = url.substr(0, url.find_first_of("/?#"));
  if (const auto colon = host.find(':'); colon != std::string_view::npos) host = host.substr(0, colon);
  if (!isHostName(host) || (!secure && !host.ends_with(".onion"))) return std::nullopt;
  return std::string(host);
}

}  // namespace

Result<ParsedDestination> parseLightningAddress(std::string_view text) {
  const auto at = text.find('@');
  const std::string_view user = text.substr(0, at);
  const std::string_view host = text.substr(std::min(text.size(), at + 1));
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return refusal("lightning_address_case", "A Lightning address has only small letters.");
  }
  if (!isUserName(user)) return refusal("lightning_address_user", "The part before the @ isn’t a Lightning user name.");
  if (!isHostName(host)) return refusal("lightning_address_host", "The part after the @ isn’t a host name.");
  ParsedDestination destination;
  destination.kind = AddressKind::LightningAddress;
  destination.canonical = text;
  destination.checksummed = false;
  destination.host = host;
  return destination;
}

Result<ParsedDestination> parseLnurl(std::string_view text) {
  const auto decoded = decodeBech32(text, kLongestLnurl);
  if (!decoded) return failure(decoded.error());
  const auto bytes = bytesOfGroups(decoded->groups);
  if (decoded->prefix != "lnurl" || decoded->variant != Bech32Variant::Bech32 || !bytes) return notALink();
  const std::string url(bytes->begin(), bytes->end());
  if (!std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7f'; })) return notALink();
  const auto host = hostOf(url);
  if (!host) return notALink();
  if (url.find("tag=login") != std::string::npos) {
    return refusal("lnurl_login", "This LNURL logs somebody in. It can’t receive money.");
  }
  if (url.find("tag=withdraw") != std::string::npos) {
    return refusal("lnurl_withdraw", "This LNURL pays money out. It can’t receive any.");
  }
  ParsedDestination destination;
  destination.kind = AddressKind::Lnurl;
  destination.canonical = encodeBech32(*decoded);
  destination.host = *host;
  return destination;
}

}  // namespace paydeck
