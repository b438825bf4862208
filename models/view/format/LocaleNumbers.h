#pragma once

#include <QLocale>
#include <QString>

#include "models/domain/Decimal.h"

namespace paydeck {

/// Writes exact numbers with a locale's digits, grouping and decimal sign. Text in, text out: no binary fraction ever
/// stands in between. Negative numbers carry U+2212.
class LocaleNumbers {
 public:
  explicit LocaleNumbers(const QLocale& locale);

  const QLocale& locale() const { return locale_; }
  QString integer(const Int256& value) const;
  /// Exactly `decimals` digits after the point; more are cut towards zero, missing ones are filled with zeros.
  QString cut(const Decimal& value, unsigned decimals) const;
  /// All digits the value has, without trailing zeros.
  QString whole(const Decimal& value) const;
  const QString& decimalSign() const { return decimalSign_; }
  bool rightToLeft() const { return locale_.textDirection() == Qt::RightToLeft; }

 private:
  QString write(const Int256& magnitude, unsigned decimals, bool negative) const;
  QString localDigits(const std::string& digits) const;
  QString grouped(const QString& digits) const;

  QLocale locale_;
  QString decimalSign_;
  QString groupSign_;
  qsizetype lastGroup_ = 3;      ///< digits in the group next to the decimal sign
  qsizetype otherGroups_ = 3;    ///< digits in the groups before it (2 in Hindi)
  qsizetype leastForGroup_ = 1;  ///< digits that must stand before the first sign (2 in Spanish)
};

}  // namespace paydeck
