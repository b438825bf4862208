#pragma once

#include <cstddef>
#include <string_view>

namespace paydeck {

/// One code point of a text: U+FFFD and a length of one byte where the bytes are not valid UTF-8.
struct Utf8Char {
  char32_t code = 0;
  std::size_t length = 0;
  bool valid = true;
};

/// The code point that starts at byte `at`; `at` must be inside the text.
Utf8Char utf8At(std::string_view text, std::size_t at);

/// The largest position not after `at` that does not split a code point.
std::size_t utf8Boundary(std::string_view text, std::size_t at);

/// Separates words: blanks of any kind, line breaks, control characters.
bool isBlank(char32_t code);

/// Takes no room and changes how the text around it is drawn: bidirectional controls, zero-width spaces, byte order
/// marks.
bool isInvisibleMark(char32_t code);

}  // namespace paydeck
