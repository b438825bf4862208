#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QUrl>

#include "models/view/payments/PacedRead.h"
#include "models/view/payments/PaymentColumns.h"
#include "models/view/payments/PaymentDetail.h"
#include "models/view/payments/PaymentExport.h"
#include "models/view/payments/PaymentFilter.h"
#include "models/view/payments/PaymentListWindow.h"
#include "models/view/payments/PaymentsLive.h"
#include "models/view/payments/PaymentsTotals.h"
#include "models/view/payments/RowTextWriter.h"
#include "models/view/payments/SavedViewTabs.h"
#include "models/view/payments/UnreadableObjects.h"

namespace paydeck {

/// The payments page: tabs, filter, list, opened payment, footer. GUI thread.
class PaymentsPage : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the root object has it")
  Q_PROPERTY(paydeck::SavedViewTabs* tabs READ tabs CONSTANT)
  Q_PROPERTY(paydeck::PaymentFilter* filter READ filter CONSTANT)
  Q_PROPERTY(paydeck::PaymentListModel* model READ model CONSTANT)
  Q_PROPERTY(paydeck::PaymentListWindow* list READ list CONSTANT)
  Q_PROPERTY(paydeck::PaymentDetail* detail READ detail CONSTANT)
  Q_PROPERTY(paydeck::PaymentColumns* columns READ columns CONSTANT)
  Q_PROPERTY(paydeck::PaymentExport* exporter READ exporter CONSTANT)
  Q_PROPERTY(paydeck::PaymentsTotals* totals READ totals CONSTANT)
  Q_PROPERTY(paydeck::UnreadableObjects* unreadable READ unreadable CONSTANT)
  Q_PROPERTY(Content content READ content NOTIFY contentChanged)
  Q_PROPERTY(QString sortColumn READ sortColumn NOTIFY sortChanged)  // time, customer, status, value
  Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortChanged)
  Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectedChanged)
  Q_PROPERTY(bool updating READ isUpdating NOTIFY liveChanged)
  Q_PROPERTY(QString loadingText READ loadingText NOTIFY liveChanged)
  Q_PROPERTY(int loadedPercent READ loadedPercent NOTIFY liveChanged)
  Q_PROPERTY(QString narrowText READ narrowText NOTIFY narrowestChanged)
  Q_PROPERTY(QString narrowTerm READ narrowTerm NOTIFY narrowestChanged)  // "amount:>5000"; empty: remove all
  Q_PROPERTY(QString errorText READ errorText NOTIFY contentChanged)
  Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY contentChanged)
  Q_PROPERTY(bool slow READ isSlow NOTIFY contentChanged)
  Q_PROPERTY(bool canSaveView READ canSaveView NOTIFY contentChanged)

 public:
  enum class Content { Loading, Rows, FirstUse, NoResults, Failed };
  Q_ENUM(Content)

  PaymentsPage(ReadPool& pool, CacheNotifier& changes, Formatter& format, SavedViewStorage& savedViews,
               QObject* parent = nullptr);

  void setLive(PaymentsLive live);
  void setFetchTimeline(PaymentDetail::FetchTimeline fetch) { detail_.setFetchTimeline(std::move(fetch)); }
  /// Opens a payment that need not be in the list: from a feed, a search, a notice.
  void openPayment(PaymentKey key);

  SavedViewTabs* tabs() { return &tabs_; }
  PaymentFilter* filter() { return &filter_; }
  PaymentListModel* model() { return &model_; }
  PaymentListWindow* list() { return &list_; }
  PaymentDetail* detail() { return &detail_; }
  PaymentColumns* columns() { return &columns_; }
  PaymentExport* exporter() { return &exporter_; }
  PaymentsTotals* totals() { return &totals_; }
  UnreadableObjects* unreadable() { return &unreadable_; }
  Content content() const;
  QString sortColumn() const;
  bool sortDescending() const;
  QString selectedText() const;
  bool isUpdating() const { return live_.updating; }
  QString loadingText() const { return live_.loading; }
  int loadedPercent() const { return live_.loadedPercent; }
  QString narrowText() const;
  QString narrowTerm() const;
  QString errorText() const;
  QString errorDetail() const;
  bool isSlow() const { return slow_; }
  bool canSaveView() const;

  /// A key pressed while the list or the panel has the focus (Qt::Key, Qt::KeyboardModifiers). Letters only when the
  /// person has not turned them off. False: not one of this page's keys.
  Q_INVOKABLE bool press(int key, int modifiers, bool letters = true);
  Q_INVOKABLE void chooseTab(int index);
  Q_INVOKABLE void nextTab(int by);
  Q_INVOKABLE void sortBy(const QString& column);
  Q_INVOKABLE void saveView(const QString& name);
  Q_INVOKABLE void openCurrent();
  Q_INVOKABLE void closeDetail();
  /// Esc: closes the panel, then the selection, then the filter. False when there was nothing to go back from.
  Q_INVOKABLE bool goBack();
  Q_INVOKABLE void stepDetail(int by);
  Q_INVOKABLE void removeNarrowest();
  Q_INVOKABLE void searchAllTime() { filter_.setCreated({}); }
  Q_INVOKABLE void exportTo(const QUrl& file);
  Q_INVOKABLE QString exportFileName() const;
  Q_INVOKABLE void copyText(const QString& text);
  /// C: the ids of the selected payments, else of the current one.
  Q_INVOKABLE void copyIds();
  Q_INVOKABLE void copyHash();
  /// Asks for the refund of the selected payments, else of the current one.
  Q_INVOKABLE void refundCurrent();
  Q_INVOKABLE void openExplorer();
  Q_INVOKABLE void filterByCustomer();

 signals:
  void contentChanged();
  void sortChanged();
  void selectedChanged();
  void liveChanged();
  void narrowestChanged();
  void refundWanted(qint64 key);                                     ///< R
  void refundsWanted(const std::vector<paydeck::PaymentKey>& keys);  ///< R with several selected
  void filterWanted();                                               ///< F or /
  void said(const QString& text);  ///< "Copied LA-20430": for a short notice and a screen reader

 private:
  bool pressMovement(int key, bool shift);
  bool pressLetter(int key, bool shift);
  void connectParts();
  void showQuestion();
  void askCounts();
  void askNarrowest();
  void rewrite();
  QString dayTitle(std::int64_t day) const;

  ReadPool& pool_;
  Formatter& format_;
  PaymentsLive live_;
  SavedViewTabs tabs_;
  PaymentFilter filter_;
  RowTextWriter texts_;
  PaymentListModel model_;
  PaymentListWindow list_;
  PaymentDetail detail_;
  PaymentColumns columns_;
  PaymentExport exporter_;
  PaymentsTotals totals_;
  UnreadableObjects unreadable_;
  PaymentQuery query_;
  PaymentSort sort_ = PaymentSort::Newest;
  bool answered_ = false;
  bool slow_ = false;
  QTimer slowTimer_;
  Narrowest narrowest_;
  PacedRead<std::vector<std::int64_t>> countsRead_;
  PacedRead<Narrowest> narrowestRead_;
  PacedRead<KnownValues> valuesRead_;
};

}  // namespace paydeck
