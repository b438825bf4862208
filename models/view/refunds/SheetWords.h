#pragma once

#include <array>

#include "models/view/refunds/SheetAmount.h"
#include "models/view/refunds/SheetTexts.h"

namespace paydeck {

// What the form of the refund sheet says. Pure: the same facts make the same words.

/// "Ingrid Halvorsen paid €412.00 with 478.29 USDC on Base, today 13:24".
QString sheetPaidLine(const Payment& payment, const Formatter& format);

/// "Ingrid", or "The customer" to begin a sentence with, or "the customer".
QString sheetCustomer(const Payment& payment, bool start);

SheetAmountText sheetAmountText(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                const Formatter& format);

/// Rate now, rate at payment.
std::array<SheetRateCard, 2> sheetRateCards(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                            const Formatter& format);

/// "About 0.02 USDC, arrives in 10 s".
QString sheetFeeLine(const SheetFacts& facts, const Formatter& format);

/// {text, symbol, network, note} of each asset that can be sent, the paid one first.
QVariantList sheetAssets(const SheetFacts& facts);

}  // namespace paydeck
