#pragma once

#include <QVariantList>

#include "models/view/refunds/SheetAmount.h"
#include "models/view/refunds/SheetTexts.h"

namespace paydeck {

/// The summary column: headline, key-value lines {label, number, unit, strong}, legend {label, value, part}, and who
/// may approve {name, initials}.
struct SheetSummaryWords {
  SheetSummary head{};
  QVariantList lines{};
  QVariantList legend{};
  QVariantList approvers{};
};

/// Pure. Figures come from the quote; until it is there they are worked out here and marked "~".
SheetSummaryWords makeSheetSummary(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                   const Formatter& format);

}  // namespace paydeck
