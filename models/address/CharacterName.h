#pragma once

#include <optional>
#include <string>

namespace paydeck {

/// The ASCII character a foreign one is taken for by the eye: Cyrillic а for "a", full-width ０ for "0"; else none.
std::optional<char> looksLike(char32_t code);

/// Takes no room or changes the order in which its surroundings are drawn.
bool isInvisible(char32_t code);

/// What a person should call a character that has no place in an address or an amount, with its code:
/// "a zero-width space (U+200B)", "a Cyrillic letter that looks like “a” (U+0430)".
std::string characterName(char32_t code);

}  // namespace paydeck
