#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "models/domain/Clock.h"
#include "models/view/format/AddressText.h"
#include "models/view/format/AmountFormat.h"
#include "models/view/format/StatusLook.h"
#include "models/view/format/TimeFormat.h"
#include "models/view/format/UserText.h"

namespace paydeck {

/// The one place that turns values into the text of a screen: locale, the workspace's time zone and "now" together.
/// GUI thread. Emits `changed` when earlier texts are no longer right: another locale or zone, or a new day began.
class Formatter : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed)

 public:
  Formatter(const Clock& clock, const QLocale& locale, const QTimeZone& zone, QObject* parent = nullptr);

  const AmountFormat& amounts() const { return amounts_; }
  const TimeFormat& times() const { return times_; }
  const QLocale& locale() const { return amounts_.numbers().locale(); }
  const QTimeZone& zone() const { return times_.zone(); }
  UtcTime now() const { return clock_.now(); }
  void setZone(const QTimeZone& zone);

  QString money(const Money& money) const { return amounts_.money(money); }
  QString count(std::int64_t n) const { return amounts_.numbers().integer(Int256(n)); }
  QString time(UtcTime time) const { return times_.relative(time, now()); }
  QString fullTime(UtcTime time) const { return times_.full(time); }
  QString age(UtcTime time) const { return times_.age(time, now()); }
  QString zoneName() const { return times_.zoneName(now()); }

  Q_INVOKABLE QString shortHash(const QString& hash) const { return paydeck::shortHash(hash); }
  Q_INVOKABLE paydeck::AddressText address(const QString& address) const { return addressInGroups(address); }
  Q_INVOKABLE QString userText(const QString& text) const { return isolatedUserText(text); }
  Q_INVOKABLE QString initials(const QString& name) const { return paydeck::initials(name); }
  /// What goes to the clipboard: without isolates and other invisible characters.
  Q_INVOKABLE QString forClipboard(const QString& text) const { return plainUserText(text, 100'000); }

 signals:
  void changed();

 private:
  void waitForMidnight();

  const Clock& clock_;
  AmountFormat amounts_;
  TimeFormat times_;
  QDate today_;
  QTimer midnight_;
};

}  // namespace paydeck
