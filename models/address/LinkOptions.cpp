#include "models/address/LinkOptions.h"

#include <algorithm>

#include "models/address/CodePoint.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

std::optional<unsigned> hexValue(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

std::optional<std::string> percentDecode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = hexValue(text[i + 1]);
    const auto low = hexValue(text[i + 2]);
    if (!high || !low) return std::nullopt;
    out += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  if (!isUtf8(out)) return std::nullopt;
  return out;
}

bool isUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

Result<LinkOptions> LinkOptions::parse(std::string_view query) {
  LinkOptions options;
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    auto key = percentDecode(pair.substr(0, equals));
    auto value = percentDecode(pair.substr(std::min(equals + 1, pair.size())));
    if (!key || !value) return refusal("link_damaged", "This payment link is damaged: copy it again.");
    if (*key != "reference" && options.value(*key)) {
      return refusal("link_twice", "This payment link says “" + key->substr(0, 20) + "” twice.");
    }
    options.options_.emplace_back(std::move(*key), std::move(*value));
  }
  return options;
}

std::optional<std::string> LinkOptions::value(std::string_view key) const {
  const auto it = std::find_if(options_.begin(), options_.end(), [&](const auto& o) { return o.first == key; });
  if (it == options_.end()) return std::nullopt;
  return it->second;
}

std::string percentEncode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (isUnreserved(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15U];
  }
  return out;
}

}  // namespace paydeck
