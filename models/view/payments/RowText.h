#pragma once

#include <QString>

namespace paydeck {

/// What one row of the table says, ready to draw. Everything from outside is cut to a sensible length and free of
/// control characters; it is still shown as plain text only.
struct RowText {
  QString time{};
  QString customer{};
  bool anonymous = false;  ///< no name: an e-mail address or "No name" stands in
  QString order{};
  QString status{};
  QString statusTone{};
  QString statusIcon{};
  bool statusHollow = false;
  QString method{};        ///< "USDC", "Card"
  QString methodDetail{};  ///< "Polygon", "·· 4417"
  QString symbol{};        ///< for the glyph
  QString network{};
  QString cardBrand{};
  QString paid{};  ///< digits; "–" when nothing came
  QString paidUnit{};
  QString value{};          ///< digits in the order's currency
  QString valueUnit{};      ///< its code, when it is not the table's currency
  QString valueWithUnit{};  ///< "€1,248.00", for rows of two lines
  QString paidWithUnit{};
  QString timeAndOrder{};
  QString email{};
  QString hash{};
  QString spoken{};  ///< for a screen reader

  friend bool operator==(const RowText&, const RowText&) = default;
};

}  // namespace paydeck
