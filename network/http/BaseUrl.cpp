#include "network/http/BaseUrl.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace paydeck::http {

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

tl::unexpected<Error> refuse(std::string_view what) {
  return failure(ErrorKind::InvalidInput, "This address can’t be used: " + std::string(what) + ".");
}

bool isHostByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isIpv6Byte(char c) {
  return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

bool isHost(std::string_view host) {
  if (host.empty() || host.size() > 255) return false;
  if (host.front() == '[') {
    return host.size() > 3 && host.back() == ']' && std::all_of(host.begin() + 1, host.end() - 1, isIpv6Byte);
  }
  return std::all_of(host.begin(), host.end(), isHostByte) && host.front() != '.' && host.front() != '-' &&
         host.find("..") == std::string_view::npos;
}

bool isPathByte(char c) {
  return c > ' ' && c <= '~' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

std::optional<std::uint16_t> portOf(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (code != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

/// Start of ":port" behind the host, or npos. A colon inside [..] belongs to the address.
std::size_t portColon(std::string_view authority) {
  const std::size_t bracket = authority.rfind(']');
  return authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
}

}  // namespace

Result<BaseUrl> BaseUrl::parse(std::string_view text) {
  BaseUrl url;
  const std::size_t mark = text.find("://");
  if (mark == std::string_view::npos) return refuse("it has to start with https://");
  url.scheme_ = lowered(text.substr(0, mark));
  if (url.scheme_ != "https" && url.scheme_ != "http") return refuse("it has to start with https://");
  text.remove_prefix(mark + 3);

  const std::size_t slash = std::min(text.find_first_of("/?#\\"), text.size());
  const std::string authority = lowered(text.substr(0, slash));
  std::string_view path = text.substr(slash);
  if (authority.find('@') != std::string::npos) return refuse("a user name or password doesn’t belong in it");
  if (path.find('?') != std::string_view::npos) return refuse("it has to end before the question mark");
  if (path.find('#') != std::string_view::npos) return refuse("it has to end before the #");
  if (!std::all_of(path.begin(), path.end(), isPathByte))
    return refuse("it contains a character that doesn’t belong there");

  const std::size_t colon = portColon(authority);
  url.host_ = authority.substr(0, colon);
  if (!isHost(url.host_)) return refuse("the name of the server is missing or misspelt");
  url.port_ = url.isSecure() ? 443 : 80;
  if (colon != std::string::npos) {
    const auto port = portOf(std::string_view(authority).substr(colon + 1));
    if (!port) return refuse("the port after the colon has to be a number from 1 to 65535");
    url.port_ = *port;
  }
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  url.path_ = path;
  return url;
}

bool BaseUrl::isLoopback() const {
  return host_ == "localhost" || host_ == "[::1]" ||
         (host_.starts_with("127.") && host_.find_first_not_of("0123456789.") == std::string::npos);
}

std::string BaseUrl::origin() const {
  const bool usual = port_ == (isSecure() ? 443 : 80);
  return scheme_ + "://" + host_ + (usual ? std::string{} : ':' + std::to_string(port_));
}

std::string originOf(std::string_view url) {
  const std::size_t mark = url.find("://");
  const std::size_t from = mark == std::string_view::npos ? 0 : mark + 3;
  const auto parsed = BaseUrl::parse(url.substr(0, std::min(url.find_first_of("/?#\\", from), url.size())));
  return parsed ? parsed->origin() : std::string{};
}

}  // namespace paydeck::http
