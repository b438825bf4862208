#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/domain/Result.h"

namespace paydeck::http {

using Query = std::vector<std::pair<std::string, std::string>>;

/// The root of an API: an origin and perhaps a path. Every URL made from it stays below that root, so a credential
/// sent to it cannot reach another host.
class ApiBase {
 public:
  /// Takes https, and plain http only for this computer, a local network or an .onion address. User names, queries,
  /// fragments and dot segments are refused (ErrorKind::InvalidInput).
  static Result<ApiBase> parse(std::string_view url);

  /// Appends escaped path segments and an escaped query. A segment that is empty or only dots is refused.
  Result<std::string> url(std::span<const std::string> segments, const Query& query = {}) const;

  /// Without a trailing slash.
  const std::string& root() const { return root_; }
  const std::string& host() const { return host_; }

 private:
  ApiBase(std::string root, std::string host) : root_(std::move(root)), host_(std::move(host)) {}
  std::string root_;
  std::string host_;
};

/// RFC 3986 percent-encoding of everything but unreserved characters.
std::string percentEncoded(std::string_view text);

}  // namespace paydeck::http
