#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paydeck::http {

/// Escapes everything but the unreserved characters of RFC 3986, so the text stays one path segment ("a/b" -> "a%2Fb",
/// ".." -> "%2E%2E").
std::string escapeSegment(std::string_view text);

/// Escapes a query name or value ("a b&c" -> "a%20b%26c").
std::string escapeQuery(std::string_view text);

/// "?a=1&b=2" with both sides escaped; empty for no parameters.
std::string queryText(const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace paydeck::http
