#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/domain/Result.h"
#include "network/http/BaseUrl.h"

namespace paydeck::http {

using Query = std::vector<std::pair<std::string, std::string>>;

/// The root of an API that gets a credential. Every URL made from it stays below that root, so the credential cannot
/// reach another host.
class ApiBase {
 public:
  /// As BaseUrl::parse, and plain http only for this computer, a local network or an .onion address: over plain http
  /// others on the way could read the credential. Errors: InvalidInput.
  static Result<ApiBase> parse(std::string_view url);

  /// Appends escaped path segments and an escaped query. A segment that is empty or only dots is refused.
  Result<std::string> url(std::span<const std::string> segments, const Query& query = {}) const;

  std::string root() const { return base_.toString(); }

 private:
  explicit ApiBase(BaseUrl base) : base_(std::move(base)) {}
  BaseUrl base_;
};

}  // namespace paydeck::http
