#include "models/refunds/BulkEncoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace paydeck {
namespace {

constexpr std::string_view kNotText = "This file isn’t text. Save it as CSV and load that.";

std::uint8_t byteAt(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

void append(std::string& text, std::uint32_t point) {
  const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    put(0x80U | ((point >> 6U) & 0x3FU));
  } else {
    put(0xF0U | (point >> 18U));
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
  }
  put(0x80U | (point & 0x3FU));
}

/// How many bytes follow a leading byte; none for one that cannot lead.
std::optional<std::size_t> followers(std::uint8_t lead) {
  if (lead < 0x80) return 0;
  if (lead >= 0xC2 && lead < 0xE0) return 1;
  if (lead >= 0xE0 && lead < 0xF0) return 2;
  if (lead >= 0xF0 && lead < 0xF5) return 3;
  return std::nullopt;
}

/// Overlong forms, surrogates and what lies beyond U+10FFFF.
bool isBadStart(std::uint8_t lead, std::uint8_t second) {
  return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
         (lead == 0xF4 && second > 0x8F);
}

bool isUtf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t lead = byteAt(bytes, i);
    const auto more = followers(lead);
    if (!more || i + *more >= bytes.size()) return false;
    if (*more > 0 && isBadStart(lead, byteAt(bytes, i + 1))) return false;
    for (std::size_t k = 1; k <= *more; ++k) {
      if ((byteAt(bytes, i + k) & 0xC0U) != 0x80U) return false;
    }
    i += *more;
  }
  return true;
}

Result<BulkText> fromUtf16(std::string_view bytes, bool bigEndian) {
  if (bytes.size() % 2 != 0) return failure(ErrorKind::InvalidInput, std::string(kNotText));
  const auto unit = [&](std::size_t at) {
    const std::uint32_t first = byteAt(bytes, at);
    const std::uint32_t second = byteAt(bytes, at + 1);
    return bigEndian ? first << 8U | second : second << 8U | first;
  };
  BulkText text{"UTF-16", {}};
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    std::uint32_t point = unit(i);
    const bool high = point >= 0xD800 && point < 0xDC00;
    if (high && i + 3 < bytes.size()) {
      const std::uint32_t low = unit(i + 2);
      if (low < 0xDC00 || low > 0xDFFF) return failure(ErrorKind::InvalidInput, std::string(kNotText));
      point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
      i += 2;
    } else if (point >= 0xD800 && point <= 0xDFFF) {
      return failure(ErrorKind::InvalidInput, std::string(kNotText));
    }
    append(text.utf8, point);
  }
  return text;
}

/// The 32 places where Windows-1252 differs from Latin-1; 0 has no meaning.
constexpr std::array<std::uint16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Result<BulkText> fromWindows(std::string_view bytes) {
  BulkText text{"Windows-1252", {}};
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    const std::uint32_t point = byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte;
    if (point == 0) return failure(ErrorKind::InvalidInput, std::string(kNotText));
    append(text.utf8, point);
  }
  return text;
}

/// Text of mostly ASCII in UTF-16 without a mark has a zero in every second byte.
bool hasZerosAt(std::string_view bytes, std::size_t first) {
  const std::size_t looked = std::min<std::size_t>(bytes.size(), 200);
  std::size_t zeros = 0;
  for (std::size_t i = first; i < looked; i += 2) zeros += bytes[i] == '\0' ? 1U : 0U;
  return looked >= 4 && zeros * 4 > looked;
}

}  // namespace

Result<BulkText> decodeBulkText(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return fromUtf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return fromUtf16(bytes.substr(2), true);
  if (hasZerosAt(bytes, 1)) return fromUtf16(bytes, false);
  if (hasZerosAt(bytes, 0)) return fromUtf16(bytes, true);
  if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("PK\x03\x04")) {
    return failure(ErrorKind::InvalidInput, std::string(kNotText));
  }
  if (isUtf8(bytes)) return BulkText{"UTF-8", std::string(bytes)};
  return fromWindows(bytes);
}

}  // namespace paydeck
