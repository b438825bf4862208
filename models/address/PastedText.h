#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// A character that has no place in an address, and where it stands: 1 is the first character of the text as given.
struct OddCharacter {
  char32_t code = 0;
  std::size_t position = 0;
  bool validUtf8 = true;
};

/// A text as typed or pasted. Spaces and line breaks around it are dropped, which `trimmed` says; nothing else is
/// changed.
struct PastedText {
  std::string text;
  bool trimmed = false;
  std::optional<OddCharacter> odd;  ///< the first one: anything outside printable ASCII, and blanks inside the text
};

PastedText readPastedText(std::string_view given);

/// "Character 7 is a zero-width space (U+200B)."
std::string describeOddCharacter(const OddCharacter& odd);

}  // namespace paydeck
