#pragma once

#include "models/view/refunds/DestinationInput.h"
#include "models/view/refunds/SheetAmount.h"

namespace paydeck {

/// The last button of the sheet: what it says and why it is off.
struct SheetSend {
  QString text{};  ///< "Send for approval", "Send refund", "Queue refund"
  QString icon{};
  QString reason{};  ///< empty: it may be pressed
  bool allowed() const { return reason.isEmpty(); }
};

/// Pure. `destination` has been judged for these facts.
SheetSend planSheetSend(const SheetFacts& facts, const SheetAmount& amount, const DestinationInput& destination,
                        const Formatter& format);

}  // namespace paydeck
