#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "models/view/payments/PaymentsLive.h"
#include "models/view/refunds/BulkRefunds.h"
#include "models/view/refunds/QueueBatch.h"
#include "models/view/refunds/QueueModel.h"
#include "models/view/refunds/QueuePolicies.h"
#include "models/view/refunds/QueueSource.h"
#include "models/view/refunds/QueueTexts.h"
#include "models/view/refunds/RefundDetail.h"

namespace paydeck {

/// The refund queue: tabs, search, rows, the opened refund and what may be done with it. GUI thread.
class RefundsPage : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QVariantList tabRows READ tabRows NOTIFY tabsChanged)
  Q_PROPERTY(int tab READ tab NOTIFY changed)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  Q_PROPERTY(paydeck::QueueModel* model READ model CONSTANT)
  Q_PROPERTY(paydeck::RefundDetail* detail READ detail CONSTANT)
  Q_PROPERTY(paydeck::QueueBatch* batch READ batch CONSTANT)
  Q_PROPERTY(paydeck::QueuePolicies* policies READ policies CONSTANT)
  Q_PROPERTY(paydeck::BulkRefunds* bulk READ bulk CONSTANT)
  Q_PROPERTY(Content content READ content NOTIFY changed)
  Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
  Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
  Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)
  Q_PROPERTY(QString deniedText READ deniedText NOTIFY changed)
  Q_PROPERTY(QString columnCurrency READ columnCurrency NOTIFY changed)
  Q_PROPERTY(QString stateColumn READ stateColumn NOTIFY changed)
  Q_PROPERTY(QString sumName READ sumName NOTIFY changed)
  Q_PROPERTY(QString sum READ sum NOTIFY changed)
  Q_PROPERTY(QString selectedText READ selectedText NOTIFY changed)
  Q_PROPERTY(int approvable READ approvable NOTIFY changed)
  Q_PROPERTY(bool offline READ isOffline NOTIFY changed)
  Q_PROPERTY(int waitingForYou READ waitingForYou NOTIFY changed)

 public:
  enum Content { Rows, Loading, Empty, NoResults, Failed, Denied };
  Q_ENUM(Content)

  /// All of them outlive the page.
  RefundsPage(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent = nullptr);

  /// Names and states of the connections; whenever they change.
  void setLive(PaymentsLive live);

  /// {text, count, urgent}
  const QVariantList& tabRows() const { return tabs_; }
  int tab() const { return static_cast<int>(question_.tab); }
  QString search() const { return QString::fromStdString(question_.search); }
  void setSearch(const QString& text);
  QueueModel* model() { return &model_; }
  RefundDetail* detail() { return &detail_; }
  QueueBatch* batch() { return &batch_; }
  QueuePolicies* policies() { return &policies_; }
  BulkRefunds* bulk() { return &bulk_; }

  Content content() const;
  QString emptyTitle() const;
  QString emptyText() const;
  QString errorText() const;
  QString errorDetail() const;
  QString deniedText() const;
  QString columnCurrency() const;
  QString stateColumn() const;
  QString sumName() const;
  QString sum() const;
  QString selectedText() const;
  /// How many of the selected rows the person may approve.
  int approvable() const;
  bool isOffline() const { return live_.offlineSince.has_value(); }
  /// For the badge in the navigation.
  int waitingForYou() const { return waitingForYou_; }

  Q_INVOKABLE void chooseTab(int index);
  Q_INVOKABLE void nextTab(int by);
  Q_INVOKABLE void openCurrent();
  Q_INVOKABLE void openRow(int row);
  Q_INVOKABLE void closeDetail();
  Q_INVOKABLE void step(int by);
  Q_INVOKABLE bool goBack();
  Q_INVOKABLE void retry();
  /// A key of the page; false when it means nothing here. `letters`: single letters are on.
  Q_INVOKABLE bool press(int key, int modifiers, bool letters, bool repeated = false);

  // What may be done with the opened refund. Each opens a step or sends what is on screen, once.
  Q_INVOKABLE void beginApprove();
  Q_INVOKABLE void beginReject();
  Q_INVOKABLE void beginResolve();
  /// Ctrl+Enter: sends the opened step; without one, opens what the row waits for.
  Q_INVOKABLE void send();
  Q_INVOKABLE void askPerson();
  Q_INVOKABLE void withdraw();
  Q_INVOKABLE void editEntry();
  Q_INVOKABLE void cancelEntry();
  Q_INVOKABLE void discardEntry();
  /// A person looked at the backend: the refund's id there, or empty for "it was not sent".
  Q_INVOKABLE void resolveEntry(const QString& refund);
  Q_INVOKABLE void copyText(const QString& text);

 signals:
  void changed();
  void searchChanged();
  void tabsChanged();
  void searchWanted();
  /// The comment field of the opened step.
  void commentWanted();
  /// Something for a toast.
  void said(const QString& text);
  /// The refund sheet, on that outbox entry.
  void editWanted(const QString& entry);

 private:
  void askAbilities();
  void rebuild();
  void showRows(const std::vector<QueueGroupPlan>& groups);
  void followCurrent();
  void writeTabs();
  void decide(bool approve);
  void receiveDecision(const std::string& key, bool approve, const Result<Refund>& answer);
  void receiveEntry(const Result<OutboxEntry>& answer, const QString& done);
  void advanceFrom(const std::string& key);
  std::vector<QueueItem> selectedItems() const;
  const RefundAbility& abilityOf(const QueueItem& item) const;
  bool isStale(const QueueItem& item) const { return live_.stale.contains(item.connection()); }
  bool pressMovement(int key);
  bool pressLetter(int key, bool shift);

  RefundActions& actions_;
  const Formatter& format_;
  RefundAbilities abilities_;
  QueueQuestion question_;
  QueueSource source_;
  QVariantList tabs_;
  QueueModel model_;
  RefundDetail detail_;
  QueueBatch batch_;
  QueuePolicies policies_;
  BulkRefunds bulk_;
  PaymentsLive live_;
  Currency columnCurrency_;
  QueueSums sums_;
  int waitingForYou_ = 0;
  QTimer minute_;
};

}  // namespace paydeck
