#pragma once

#include <QString>

namespace paydeck {

/// Text from outside, made harmless: control characters, line ends, direction overrides and invisible tags become
/// nothing or a blank, and after `longest` characters it ends in "…". Markup is not touched: show it as plain text.
QString plainUserText(const QString& text, qsizetype longest = 400);

/// plainUserText between U+2068 and U+2069, so that its writing direction stays its own. Empty stays empty.
QString isolatedUserText(const QString& text, qsizetype longest = 400);

/// Between U+2066 and U+2069: amounts, hashes, keys and query text in a right-to-left line.
QString isolateLeftToRight(const QString& text);

/// "CO" for "Chidi Okafor"; "?" when there is no letter.
QString initials(const QString& name);

}  // namespace paydeck
