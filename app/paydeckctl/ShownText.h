#pragma once

#include <string>
#include <string_view>

namespace paydeck::ctl {

/// Text from outside, safe for a terminal: control characters and line breaks become blanks, direction marks vanish,
/// bytes that are not UTF-8 become U+FFFD. At most `columns` wide (0: any), cut with an ellipsis.
std::string shownText(std::string_view text, std::size_t columns = 0);

/// How many columns a terminal uses for it: two for East Asian wide and emoji, none for combining marks.
std::size_t columnsOf(std::string_view text);

}  // namespace paydeck::ctl
