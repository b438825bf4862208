#pragma once

#include "models/view/refunds/SheetFacts.h"
#include "models/view/refunds/SheetTexts.h"

namespace paydeck {

/// What an entry of the outbox means for a person who just confirmed it or found it there. Pure.
SheetOutcome sheetOutcome(const OutboxEntry& entry, const SheetFacts& facts, const Formatter& format);

}  // namespace paydeck
