#pragma once

#include "models/view/refunds/SheetSummaryWords.h"

namespace paydeck {

/// Who else has to agree, as the backend enforces it; where it can't, that is what is said.
void writeSheetApproval(const SheetFacts& facts, const SheetAmount& amount, const Formatter& format,
                        SheetSummaryWords& out);

/// True when a second person has to agree, as far as is known.
bool sheetNeedsApproval(const SheetFacts& facts, const SheetAmount& amount);

}  // namespace paydeck
