#include "network/http/ApiBase.h"

#include <array>
#include <optional>

#include "network/http/UrlText.h"

namespace paydeck::http {
namespace {

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
  const int a = (*ip)[0];
  const int b = (*ip)[1];
  return a == 127 || a == 10 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b <= 31);
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

tl::unexpected<Error> refuse(std::string_view what) {
  return failure(ErrorKind::InvalidInput, "This address can’t be used: " + std::string(what) + ".");
}

}  // namespace

Result<ApiBase> ApiBase::parse(std::string_view url) {
  auto base = BaseUrl::parse(url);
  if (!base) return failure(std::move(base.error()));
  if (!pathIsClean(base->path())) return refuse("its path has an empty or dotted part");
  if (!base->isSecure() && !isNearby(base->host())) {
    return refuse("over http others on the way could read your key. Use https://");
  }
  return ApiBase(std::move(*base));
}

Result<std::string> ApiBase::url(std::span<const std::string> segments, const Query& query) const {
  std::string path;
  for (const std::string& segment : segments) {
    if (isDots(segment)) return failure(ErrorKind::InvalidInput, "“" + segment + "” is not an id.");
    path += "/" + escapeSegment(segment);
  }
  return base_.join(path) + queryText(query);
}

}  // namespace paydeck::http
