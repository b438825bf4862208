#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck::http {

/// Where a backend lives, e.g. https://pay.example.com/btcpay. Scheme and host in lower case, the path without a slash
/// at its end.
class BaseUrl {
 public:
  /// Strict: http or https, a host, no user name or password, no query, no fragment. Errors: InvalidInput.
  static Result<BaseUrl> parse(std::string_view text);

  const std::string& scheme() const { return scheme_; }
  const std::string& host() const { return host_; }  ///< an IPv6 address stands in brackets
  std::uint16_t port() const { return port_; }
  const std::string& path() const { return path_; }  ///< "" or "/btcpay"
  bool isSecure() const { return scheme_ == "https"; }
  /// This computer: localhost, 127.0.0.0/8 or [::1].
  bool isLoopback() const;
  /// Scheme, host and port when it is not the scheme's own: "https://pay.example.com:8443".
  std::string origin() const;
  std::string toString() const { return origin() + path_; }
  /// The base followed by a path that starts with a slash and is escaped already.
  std::string join(std::string_view escapedPath) const { return toString() + std::string(escapedPath); }

 private:
  std::string scheme_;
  std::string host_;
  std::uint16_t port_ = 0;
  std::string path_;
};

/// "https://host[:port]" of any absolute http(s) URL, as the key of a host; empty when it cannot be read.
std::string originOf(std::string_view url);

}  // namespace paydeck::http
