#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <vector>

#include "models/query/CompletePaymentQuery.h"
#include "models/query/ParsePaymentQuery.h"
#include "models/view/Formatter.h"
#include "models/view/payments/KnownValues.h"

namespace paydeck {

/// The filter bar: terms that became chips and the text being typed, in the filter language. The `created:` term
/// belongs to the date button and is no chip. GUI thread.
class PaymentFilter : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString typed READ typed NOTIFY typedChanged)
  Q_PROPERTY(QVariantList chips READ chips NOTIFY changed)              // {field, value, faulty, mistake, begin}
  Q_PROPERTY(QVariantList offers READ offers NOTIFY offersChanged)      // {label, detail, count, icon, tone}
  Q_PROPERTY(QString mistake READ mistake NOTIFY mistakeChanged)        // of the text being typed
  Q_PROPERTY(int mistakeBegin READ mistakeBegin NOTIFY mistakeChanged)  // in characters of `typed`
  Q_PROPERTY(int mistakeEnd READ mistakeEnd NOTIFY mistakeChanged)
  Q_PROPERTY(QString created READ created NOTIFY changed)  // "today", "7d"; empty: all time
  Q_PROPERTY(QString createdLabel READ createdLabel NOTIFY changed)

 public:
  explicit PaymentFilter(const Formatter& format, QObject* parent = nullptr);

  QString text() const;
  QString typed() const { return typed_; }
  QVariantList chips() const;
  QVariantList offers() const;
  QString mistake() const { return mistake_; }
  int mistakeBegin() const { return mistakeBegin_; }
  int mistakeEnd() const { return mistakeEnd_; }
  QString created() const;
  QString createdLabel() const;

  /// What the text selects now; terms with mistakes are left out. Connections are named by id.
  PaymentQuery query() const;
  /// The same without its creation time.
  PaymentQuery queryWithoutCreated() const;
  /// Only its creation time.
  PaymentQuery createdOnly() const;
  void setConnections(std::vector<ConnectionName> connections);
  void setKnownValues(KnownValues values);

  Q_INVOKABLE void setText(const QString& text);
  /// `cursor` is a position in `typed`. A blank after a finished term makes it a chip.
  Q_INVOKABLE void setTyped(const QString& typed, int cursor);
  Q_INVOKABLE void commit();
  Q_INVOKABLE void removeChip(int begin);
  /// Backspace before any text: the last chip becomes text again.
  Q_INVOKABLE void takeBackLast();
  /// Puts an offer into the text; returns where the cursor goes.
  Q_INVOKABLE int acceptOffer(int index);
  Q_INVOKABLE void clear();
  /// "today", "7d", "30d", "2026-11", "2026-11-01..2026-11-18"; empty for all time.
  Q_INVOKABLE void setCreated(const QString& value);
  /// This month as a value for setCreated.
  Q_INVOKABLE QString thisMonth() const;
  /// Two dates as they are typed (2026-11-01); empty when both make a range, else what is wrong.
  Q_INVOKABLE QString setCreatedRange(const QString& from, const QString& to);
  /// Only payments of one customer.
  Q_INVOKABLE void showOnlyCustomer(const QString& name, const QString& email);
  /// Removes the chip that leaves the fewest payments; see PaymentsPage::narrowest.
  Q_INVOKABLE void removeTermAt(int index);

 signals:
  void changed();  ///< the query may select other payments
  void typedChanged();
  void offersChanged();
  void mistakeChanged();

 private:
  ParsedQuery parsed(const QString& text) const;
  void makeOffers(int cursor);
  void setTypedText(const QString& typed);
  void lookForMistakes();

  const Formatter& format_;
  std::string committed_;
  QString typed_;
  std::vector<QueryOffer> offers_;
  QString mistake_;
  int mistakeBegin_ = 0;
  int mistakeEnd_ = 0;
  std::vector<ConnectionName> connections_;
  KnownValues values_;
  QTimer mistakeTimer_;
};

}  // namespace paydeck
