#pragma once

#include <QString>
#include <optional>
#include <variant>

#include "models/view/Formatter.h"
#include "models/view/refunds/SheetFacts.h"
#include "models/view/refunds/SheetForm.h"

namespace paydeck {

/// The amount as read from the form.
struct SheetAmount {
  std::optional<std::variant<Money, AssetAmount>> amount{};  ///< none: nothing usable was entered
  QString error{};                                           ///< the reason in words; empty while nothing is entered
  std::optional<Money> value{};                              ///< in money; estimated when `amount` counts coins
  bool valueIsEstimate = false;
};

/// Which rate a question uses, as far as it is known here.
std::optional<ExchangeRate> rateInUse(const SheetForm& form, const SheetFacts& facts);

/// The asset the customer will get.
std::optional<Asset> chosenAsset(const SheetForm& form, const SheetFacts& facts);

/// Pure and fast enough for every keystroke. Strict: what cannot be read exactly is refused with the reason.
SheetAmount planSheetAmount(const SheetForm& form, const SheetFacts& facts, const Formatter& format);

}  // namespace paydeck
