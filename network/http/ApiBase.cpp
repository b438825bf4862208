#include "network/http/ApiBase.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace paydeck::http {
namespace {

tl::unexpected<Error> badAddress(std::string_view why) {
  return failure(ErrorKind::InvalidInput, "This server address cannot be used: " + std::string(why) +
                                              ". Expected a form such as https://pay.example.com.");
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::optional<std::array<int, 4>> ipv4(std::string_view host) {
  std::array<int, 4> parts{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto dot = host.find('.');
    const std::string_view part = host.substr(0, dot);
    if (part.empty() || part.size() > 3 || (i < 3) == (dot == std::string_view::npos)) return std::nullopt;
    for (const char c : part) {
      if (c < '0' || c > '9') return std::nullopt;
      parts[i] = parts[i] * 10 + (c - '0');
    }
    if (parts[i] > 255) return std::nullopt;
    host = i < 3 ? host.substr(dot + 1) : std::string_view{};
  }
  return parts;
}

// The same idea of "near enough for plain http" as BTCPay Server has: loopback, private networks, Tor.
bool isNearby(const std::string& host) {
  if (host == "localhost" || host == "[::1]" || host.ends_with(".onion") || host.ends_with(".local")) return true;
  const auto ip = ipv4(host);
  if (!ip) return false;
  const auto [a, b, c, d] = *ip;
  return a == 127 || a == 10 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b <= 31);
}

bool isHostCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

/// The host of "host", "host:port" or "[v6]:port"; none when it is not one.
std::optional<std::string> hostOf(std::string_view authority) {
  const bool v6 = authority.starts_with('[');
  const auto end = v6 ? authority.find(']') : authority.find(':');
  if (v6 && end == std::string_view::npos) return std::nullopt;
  const std::string host = lowered(authority.substr(0, v6 ? end + 1 : end));
  std::string_view rest = authority.substr(host.size());
  if (!rest.empty()) {
    rest.remove_prefix(1);
    const bool digits = std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (authority[host.size()] != ':' || rest.empty() || rest.size() > 5 || !digits) return std::nullopt;
  }
  const bool plain = std::all_of(host.begin(), host.end(), isHostCharacter);
  if (host.empty() || (!v6 && !plain)) return std::nullopt;
  return host;
}

bool isDots(std::string_view segment) { return segment.empty() || segment == "." || segment == ".."; }

bool pathIsClean(std::string_view path) {
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto slash = path.find('/');
    if (isDots(path.substr(0, slash))) return false;
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
  }
  return true;
}

}  // namespace

std::string percentEncoded(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '-' || c == '.' || c == '_' || c == '~') {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return result;
}

Result<ApiBase> ApiBase::parse(std::string_view url) {
  const bool odd = std::any_of(url.begin(), url.end(), [](char c) { return c <= ' ' || c == 0x7f || c == '\\'; });
  if (odd) return badAddress("it holds blanks or control characters");
  while (url.ends_with('/')) url.remove_suffix(1);
  const auto colon = url.find("://");
  const std::string scheme = colon == std::string_view::npos ? "" : lowered(url.substr(0, colon));
  if (scheme != "https" && scheme != "http") return badAddress("it does not start with https://");
  if (url.find_first_of("?#") != std::string_view::npos) return badAddress("it holds a query or a fragment");
  const std::string_view rest = url.substr(colon + 3);
  const auto slash = rest.find('/');
  const std::string_view authority = rest.substr(0, slash);
  if (authority.find('@') != std::string_view::npos) return badAddress("it holds a user name");
  const auto host = hostOf(authority);
  if (!host) return badAddress("it has no readable host name");
  const std::string_view path = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
  if (!pathIsClean(path)) return badAddress("its path has empty or dot segments");
  if (scheme == "http" && !isNearby(*host)) {
    return badAddress("over plain http others on the way could read your key; use https");
  }
  return ApiBase(scheme + "://" + lowered(authority) + std::string(path), *host);
}

Result<std::string> ApiBase::url(std::span<const std::string> segments, const Query& query) const {
  std::string result = root_;
  for (const std::string& segment : segments) {
    if (isDots(segment)) return failure(ErrorKind::InvalidInput, "\"" + segment + "\" is not an id.");
    result += '/';
    result += percentEncoded(segment);
  }
  char separator = '?';
  for (const auto& [name, value] : query) {
    result += separator;
    result += percentEncoded(name) + "=" + percentEncoded(value);
    separator = '&';
  }
  return result;
}

}  // namespace paydeck::http
