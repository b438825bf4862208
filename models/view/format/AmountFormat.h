#pragma once

#include <QString>
#include <optional>

#include "models/domain/AssetAmount.h"
#include "models/domain/Money.h"
#include "models/view/format/AmountText.h"
#include "models/view/format/LocaleNumbers.h"

namespace paydeck {

/// Amounts as DESIGN.md section 12 writes them. Digits are cut, never rounded up; an amount that is not zero never
/// looks like zero. Amounts of right-to-left languages are isolated left-to-right.
class AmountFormat {
 public:
  explicit AmountFormat(const QLocale& locale) : numbers_(locale) {}

  const LocaleNumbers& numbers() const { return numbers_; }
  /// "€1,248.00", "−€149.00"; a currency without a symbol by its code: "CHF 1,248.00".
  QString money(const Money& money) const;
  /// "1,248.00", for a column that names the currency; "–" for none.
  QString bare(const std::optional<Money>& money) const;
  /// Money with its code as the unit: number "1,248.00", unit "EUR", lead "€1,248", tail ".00".
  AmountText moneyParts(const Money& money) const;
  /// Coins with their unit: "1,448.80" "USDC", "133,918" "sat".
  AmountText coin(const AssetAmount& amount) const;
  /// "1,448.80 USDC on Polygon".
  QString coinOnNetwork(const AssetAmount& amount) const;
  /// Full precision without grouping, as Copy gives it: "1448.800000 USDC".
  static QString forCopy(const AssetAmount& amount);
  static QString forCopy(const Money& money);
  /// With a sign also when positive: "+149.00".
  QString signedBare(const Money& money) const;
  /// "11.7%" of a per mille value (117).
  QString percent(std::int64_t perMille) const;
  /// "94k", "1.5M": axes only.
  QString axis(std::int64_t minor, const Currency& currency) const;

 private:
  QString withSymbol(const QString& number, const Currency& currency, bool negative) const;
  QString isolated(const QString& text) const;

  LocaleNumbers numbers_;
};

/// How many decimals a screen shows of an asset: USDC 2, BTC 8, ETH 6, Lightning whole sat (unit "sat").
unsigned shownDecimals(const Asset& asset);

/// "€"; empty when the currency is written by its code.
QString currencySymbol(const Currency& currency);

/// "Polygon"; a network Paydeck does not know by its own word.
QString networkName(std::string_view network);

/// "USDC on Polygon", "BTC on Lightning", "Card".
QString assetOnNetwork(const Asset& asset);

}  // namespace paydeck
