#include "network/json/JsonTape.h"

#include <algorithm>
#include <set>

namespace paydeck::json {

namespace {

constexpr std::size_t kLongestShownKey = 40;

bool isPlainName(std::string_view key) {
  return !key.empty() && key.size() <= kLongestShownKey && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

/// Keys come from outside and end up in messages and logs: anything unusual is cut to what is harmless there.
std::string shownKey(std::string_view key) {
  std::string shown = "\"";
  for (const char c : key.substr(0, kLongestShownKey)) {
    const bool harmless = c >= ' ' && c <= '~' && c != '"' && c != '\\';
    shown.push_back(harmless ? c : '?');
  }
  if (key.size() > kLongestShownKey) shown += "...";
  return shown + '"';
}

}  // namespace

std::string_view JsonTape::string(std::uint32_t index) const {
  const JsonNode& node = nodes_[index];
  if (node.has(JsonNode::kEscaped)) return decoded_[node.extra];
  return std::string_view(text_).substr(node.begin + 1, node.end - node.begin - 2);
}

bool JsonTape::keyEquals(std::uint32_t index, std::string_view name, std::uint32_t hash) const {
  const JsonNode& key = nodes_[index];
  if (!key.has(JsonNode::kEscaped) && key.extra != hash) return false;
  return string(index) == name;
}

std::string JsonTape::path(std::uint32_t index) const {
  std::string path;
  std::uint32_t at = 0;
  while (at != index) {
    const bool object = nodes_[at].kind == JsonKind::Object;
    std::uint32_t child = at + 1;
    for (std::size_t position = 0;; ++position) {
      const std::uint32_t value = object ? child + 1 : child;
      if (index < after(value)) {
        if (!object) {
          path += '[' + std::to_string(position) + ']';
        } else if (const auto key = string(child); isPlainName(key)) {
          if (!path.empty()) path += '.';
          path += key;
        } else {
          path += '[' + shownKey(key) + ']';
        }
        at = value;
        break;
      }
      child = after(value);
    }
  }
  return path;
}

std::string JsonTape::duplicateKey(std::uint32_t object) const {
  std::set<std::string_view> seen;
  for (std::uint32_t key = object + 1; key < after(object); key = after(key + 1)) {
    if (!seen.insert(string(key)).second) return shownKey(string(key));
  }
  return {};
}

}  // namespace paydeck::json
