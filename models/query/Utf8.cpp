#include "models/query/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace paydeck {
namespace {

constexpr Utf8Char kInvalid{U'\uFFFD', 1, false};

std::size_t lengthOf(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead <= 0xDFU) return 2;
  if (lead >= 0xE0U && lead <= 0xEFU) return 3;
  if (lead >= 0xF0U && lead <= 0xF4U) return 4;
  return 0;
}

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

Utf8Char utf8At(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lengthOf(lead);
  if (length == 1) return {lead, 1, true};
  if (length == 0 || at + length > text.size()) return kInvalid;
  std::uint32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!isContinuation(text[at + i])) return kInvalid;
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  const bool overlong = (length == 3 && code < 0x800U) || (length == 4 && code < 0x10000U);
  const bool surrogate = code >= 0xD800U && code <= 0xDFFFU;
  if (overlong || surrogate || code > 0x10FFFFU) return kInvalid;
  return {static_cast<char32_t>(code), length, true};
}

std::size_t utf8Boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t earliest = at > 3 ? at - 3 : 0;
  std::size_t position = at;
  while (position > earliest && isContinuation(text[position])) --position;
  return position;
}

bool isBlank(char32_t code) {
  return code <= U' ' || (code >= 0x7F && code <= 0xA0) || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isInvisibleMark(char32_t code) {
  return code == 0x00AD || code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

}  // namespace paydeck
