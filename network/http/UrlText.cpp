#include "network/http/UrlText.h"

#include <algorithm>

namespace paydeck::http {

namespace {

bool isUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

std::string escaped(std::string_view text, bool keepDots) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (isUnreserved(c) && (keepDots || c != '.')) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kHex[byte >> 4]);
    out.push_back(kHex[byte & 0x0F]);
  }
  return out;
}

}  // namespace

std::string escapeSegment(std::string_view text) {
  // "." and ".." would be folded away as steps in the path.
  const bool onlyDots = std::all_of(text.begin(), text.end(), [](char c) { return c == '.'; });
  return escaped(text, !onlyDots);
}

std::string escapeQuery(std::string_view text) {
  return escaped(text, true);
}

std::string queryText(const std::vector<std::pair<std::string, std::string>>& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    out += out.empty() ? '?' : '&';
    out += escapeQuery(name) + '=' + escapeQuery(value);
  }
  return out;
}

}  // namespace paydeck::http
