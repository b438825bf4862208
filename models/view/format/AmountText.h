#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// An amount for a screen: number and unit apart, so that the unit can be quieter and the digits line up. A headline
/// has its number split before the decimal sign.
class AmountText {
  Q_GADGET
  QML_VALUE_TYPE(amountText)
  Q_PROPERTY(QString number MEMBER number)
  Q_PROPERTY(QString unit MEMBER unit)
  Q_PROPERTY(QString lead MEMBER lead)
  Q_PROPERTY(QString tail MEMBER tail)
  Q_PROPERTY(QString text READ text)

 public:
  QString number;  ///< "1,448.80"; "–" when there is none
  QString unit;    ///< "USDC", "sat", "EUR"
  QString lead;    ///< "€1,248"
  QString tail;    ///< ".00", with the symbol where the locale writes it behind

  QString text() const { return unit.isEmpty() ? number : number + QChar(0xA0) + unit; }
  friend bool operator==(const AmountText&, const AmountText&) = default;
};

}  // namespace paydeck
