#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/Formatter.h"
#include "models/view/payments/PacedRead.h"
#include "models/view/payments/PageFigures.h"

namespace paydeck {

/// The footer of the payments page: how many payments are shown, of how many, and their sums per currency. GUI thread.
class PaymentsTotals : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(QString shownCount READ shownCount NOTIFY changed)  // "20"
  Q_PROPERTY(QString shownRest READ shownRest NOTIFY changed)    // "of 228 payments"
  Q_PROPERTY(QString requested READ requested NOTIFY changed)
  Q_PROPERTY(QString received READ received NOTIFY changed)
  Q_PROPERTY(QString currency READ currencyCode NOTIFY changed)  // the only one shown, else empty

 public:
  PaymentsTotals(ReadPool& pool, const Formatter& format, QObject* parent = nullptr);

  QString shownCount() const;
  QString shownRest() const;
  QString requested() const { return sums(totals_.shown.requestedMinor); }
  QString received() const { return sums(totals_.shown.receivedMinor); }
  const Currency& currency() const { return currency_; }
  QString currencyCode() const { return QString::fromStdString(currency_.code()); }

  /// Another question; `created` is its stretch of time alone.
  void ask(const PaymentQuery& query, const PaymentQuery& created);
  /// The cache changed.
  void again() { read_.again(); }

 signals:
  void changed();
  void currencyChanged();

 private:
  void receive(Result<PageTotals> totals);
  QString sums(const std::map<Currency, std::int64_t>& minor) const;

  const Formatter& format_;
  PageTotals totals_;
  bool known_ = false;
  Currency currency_;
  PacedRead<PageTotals> read_;
};

}  // namespace paydeck
