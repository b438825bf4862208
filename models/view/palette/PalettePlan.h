#pragma once

#include <vector>

#include "models/view/Formatter.h"
#include "models/view/palette/PaletteAction.h"
#include "models/view/palette/PaletteRow.h"
#include "models/view/palette/PaletteSearch.h"

namespace paydeck {

/// The palette's list for what was typed. `findings` may be of an earlier text while the next is looked up; none while
/// nothing was looked up yet. A text that begins with > shows actions only.
std::vector<PaletteRow> planPalette(const QString& text, const PaletteFindings* findings,
                                    const std::vector<PaletteAction>& actions, const Formatter& format);

/// Splits `title` around the first place where `text` occurs, without regard to case.
void splitAtMatch(const QString& title, const QString& text, PaletteRow& row);

}  // namespace paydeck
