#include "network/json/JsonText.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace paydeck::json {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::optional<std::uint32_t> hexUnit(std::string_view raw, std::size_t at) {
  if (at + 4 > raw.size()) return std::nullopt;
  std::uint32_t unit = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = raw[i];
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<std::uint32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
    unit = unit * 16 + digit;
  }
  return unit;
}

void appendUtf8(std::string& out, std::uint32_t point) {
  const auto byte = [&out](std::uint32_t value) { out.push_back(static_cast<char>(value)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0 | (point >> 6));
    byte(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    byte(0xE0 | (point >> 12));
    byte(0x80 | ((point >> 6) & 0x3F));
    byte(0x80 | (point & 0x3F));
  } else {
    byte(0xF0 | (point >> 18));
    byte(0x80 | ((point >> 12) & 0x3F));
    byte(0x80 | ((point >> 6) & 0x3F));
    byte(0x80 | (point & 0x3F));
  }
}

/// Reads \uXXXX (and its second half) whose digits start at `at`; returns the index after it, 0 when malformed.
std::size_t decodeUnicode(std::string_view raw, std::size_t at, JsonText& out) {
  const auto first = hexUnit(raw, at);
  if (!first) return 0;
  at += 4;
  std::uint32_t point = *first;
  if (point >= 0xD800 && point < 0xDC00 && raw.substr(at, 2) == "\\u") {
    const auto second = hexUnit(raw, at + 2);
    if (!second) return 0;
    if (*second >= 0xDC00 && *second < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (*second - 0xDC00);
      at += 6;
    }
  }
  if (point == 0 || (point >= 0xD800 && point < 0xE000)) {
    out.exact = false;
    out.text.append(kReplacement);
  } else {
    appendUtf8(out.text, point);
  }
  return at;
}

char simpleEscape(char letter) {
  switch (letter) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '/':
      return '/';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

std::size_t skipDigits(std::string_view token, std::size_t at) {
  while (at < token.size() && token[at] >= '0' && token[at] <= '9') ++at;
  return at;
}

}  // namespace

bool decodeJsonString(std::string_view raw, JsonText& out) {
  out.text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t escape = std::min(raw.find('\\', at), raw.size());
    out.text.append(raw, at, escape - at);
    if (escape == raw.size()) return true;
    if (escape + 1 >= raw.size()) return false;
    const char letter = raw[escape + 1];
    if (letter == 'u') {
      at = decodeUnicode(raw, escape + 2, out);
      if (at == 0) return false;
      continue;
    }
    const char plain = simpleEscape(letter);
    if (plain == '\0') return false;
    out.text.push_back(plain);
    at = escape + 2;
  }
  return true;
}

bool isJsonNumber(std::string_view token) {
  std::size_t at = !token.empty() && token[0] == '-' ? 1 : 0;
  const std::size_t whole = at;
  at = skipDigits(token, at);
  if (at == whole || (token[whole] == '0' && at > whole + 1)) return false;
  if (at < token.size() && token[at] == '.') {
    const std::size_t fraction = at + 1;
    at = skipDigits(token, fraction);
    if (at == fraction) return false;
  }
  if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
    ++at;
    if (at < token.size() && (token[at] == '+' || token[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = skipDigits(token, exponent);
    if (at == exponent) return false;
  }
  return at == token.size();
}

std::uint32_t hashKey(std::string_view key) {
  // The first and the last eight bytes and the length tell the keys of real APIs apart.
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  const std::size_t part = std::min<std::size_t>(key.size(), 8);
  if (part != 0) {
    std::memcpy(&head, key.data(), part);
    std::memcpy(&tail, key.data() + key.size() - part, part);
  }
  std::uint64_t mix = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ key.size()) * 0xD6E8FEB86659FD93ULL;
  mix ^= mix >> 32;
  return static_cast<std::uint32_t>(mix);
}

}  // namespace paydeck::json
