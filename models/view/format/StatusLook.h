#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "models/domain/PaymentStatus.h"

namespace paydeck {

/// How a payment status is drawn: word, tone and icon, always together (DESIGN.md section 8).
class StatusLook {
  Q_GADGET
  QML_VALUE_TYPE(statusLook)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(bool hollow MEMBER hollow)
  Q_PROPERTY(QString meaning MEMBER meaning)

 public:
  QString text;  ///< "Confirming 3/12"
  QString tone;  ///< a tone of Theme.tone()
  QString icon;  ///< a name for Icon
  bool hollow = false;
  QString meaning;  ///< one sentence for a tooltip
  friend bool operator==(const StatusLook&, const StatusLook&) = default;
};

/// `stale`: the connection is offline or behind; a status that can still change turns neutral and keeps its words.
StatusLook statusLook(const PaymentState& state, bool stale = false);

/// "Partially refunded", without counts.
QString statusWords(PaymentStatus status);

}  // namespace paydeck
