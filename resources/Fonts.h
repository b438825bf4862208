#pragma once

#include <QStringList>

namespace paydeck {

/// Registers Paydeck's own typefaces and makes Paydeck Sans at 13 px the default font. Needs the QApplication; call it
/// before the first window. Returns the files that could not be loaded; empty when all is well.
QStringList loadFonts();

}  // namespace paydeck
