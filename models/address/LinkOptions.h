#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/domain/Result.h"

namespace paydeck {

/// The part of a link after "?": key=value pairs, percent-decoded (RFC 3986; "+" stays a plus).
class LinkOptions {
 public:
  /// Refuses damaged percent signs, text that isn't UTF-8 and an option that stands there twice ("reference" may).
  static Result<LinkOptions> parse(std::string_view query);

  std::optional<std::string> value(std::string_view key) const;
  const std::vector<std::pair<std::string, std::string>>& all() const { return options_; }

 private:
  std::vector<std::pair<std::string, std::string>> options_;
};

/// Everything outside the unreserved characters of RFC 3986 as %XX.
std::string percentEncode(std::string_view text);

}  // namespace paydeck
