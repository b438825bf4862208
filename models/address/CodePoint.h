#pragma once

#include <cstddef>
#include <string_view>

namespace paydeck {

/// One character of a text in UTF-8. Bytes that are not UTF-8 are each one invalid character.
struct CodePoint {
  char32_t code = 0;
  std::size_t length = 1;
  bool valid = false;
};

/// The character that starts at byte `at`, which is inside the text. Overlong forms and surrogates are invalid.
CodePoint codePointAt(std::string_view text, std::size_t at);

bool isUtf8(std::string_view text);

}  // namespace paydeck
