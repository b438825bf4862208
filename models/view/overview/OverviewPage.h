#pragma once

#include <QtQml/qqmlregistration.h>
#include <QDate>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"
#include "models/view/ReadPool.h"
#include "models/view/RowsModel.h"
#include "models/view/overview/LiveFeed.h"
#include "models/view/overview/NeedsYou.h"
#include "models/view/overview/OverviewFacts.h"
#include "models/view/overview/OverviewPeriod.h"
#include "models/view/overview/OverviewTexts.h"

namespace paydeck {

/// The overview: figures of a period beside those of the one before, all from the cache.
class OverviewPage : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the root")
  Q_PROPERTY(State state READ state NOTIFY changed)
  Q_PROPERTY(QString error READ error NOTIFY changed)
  Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed)
  Q_PROPERTY(bool byWeek READ byWeek WRITE setByWeek NOTIFY changed)
  Q_PROPERTY(bool byCount READ byCount WRITE setByCount NOTIFY changed)
  Q_PROPERTY(bool hourly READ hourly NOTIFY changed)
  Q_PROPERTY(QString firstDayText READ firstDayText NOTIFY changed)
  Q_PROPERTY(QString lastDayText READ lastDayText NOTIFY changed)
  Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
  Q_PROPERTY(QString comparedText READ comparedText NOTIFY changed)
  Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY changed)
  Q_PROPERTY(QStringList currencies READ currencies NOTIFY changed)
  Q_PROPERTY(int currencyIndex READ currencyIndex NOTIFY changed)
  Q_PROPERTY(QString otherCurrenciesText READ otherCurrenciesText NOTIFY changed)
  Q_PROPERTY(QString finishedText READ finishedText NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* kpis READ kpis CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* methods READ methods CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* outcomes READ outcomes CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* successRates READ successRates CONSTANT)
  Q_PROPERTY(QVariantList outcomeParts READ outcomeParts NOTIFY changed)
  Q_PROPERTY(QVariantList points READ points NOTIFY pointsChanged)
  Q_PROPERTY(QVariantList axisLabels READ axisLabels NOTIFY pointsChanged)
  Q_PROPERTY(paydeck::LiveFeed* feed READ feed CONSTANT)
  Q_PROPERTY(paydeck::NeedsYou* needs READ needs CONSTANT)

 public:
  enum State { Loading, Ready, Empty, Failed };
  Q_ENUM(State)

  OverviewPage(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent = nullptr);

  State state() const { return state_; }
  const QString& error() const { return error_; }
  int period() const { return static_cast<int>(choice_.kind); }
  void setPeriod(int period);
  bool byWeek() const { return choice_.granularity == Granularity::Week; }
  void setByWeek(bool byWeek);
  bool byCount() const { return byCount_; }
  void setByCount(bool byCount);
  bool hourly() const { return plan_.granularity == Granularity::Hour; }
  QString firstDayText() const { return plan_.firstDay.toString(Qt::ISODate); }
  QString lastDayText() const { return plan_.lastDay.toString(Qt::ISODate); }
  QString periodText() const { return texts_.periodText(plan_); }
  QString comparedText() const { return texts_.comparedText(plan_); }
  QString currency() const { return QString::fromStdString(figures_.currency.code()); }
  void setCurrency(const QString& code);
  QStringList currencies() const;
  int currencyIndex() const { return static_cast<int>(currencies().indexOf(currency())); }
  QString otherCurrenciesText() const { return texts_.otherCurrencies(figures_); }
  QString finishedText() const;
  RowsModel* kpis() { return &kpis_; }
  RowsModel* methods() { return &methods_; }
  RowsModel* outcomes() { return &outcomes_; }
  RowsModel* successRates() { return &successRates_; }
  QVariantList points() const;
  /// [{share (per mille), tone}] of the outcome bar.
  QVariantList outcomeParts() const;
  const QVariantList& axisLabels() const { return axisLabels_; }
  LiveFeed* feed() { return &feed_; }
  NeedsYou* needs() { return &needs_; }

  /// Both days belong to the period; refused when one is not a date.
  bool setCustomPeriod(const QDate& from, const QDate& to);
  /// As a person types them: 2026-11-18.
  Q_INVOKABLE bool setCustomPeriodText(const QString& from, const QString& to) {
    return setCustomPeriod(QDate::fromString(from.trimmed(), Qt::ISODate),
                           QDate::fromString(to.trimmed(), Qt::ISODate));
  }
  Q_INVOKABLE void refresh();
  /// The chart as tab-separated values, header included.
  Q_INVOKABLE QString chartAsTsv() const;

 signals:
  void changed();
  void pointsChanged();

 private:
  struct Reading;
  void show(const Reading& reading);
  void showMethods();

  ReadPool& pool_;
  const Formatter& format_;
  OverviewTexts texts_;
  PeriodChoice choice_;
  OverviewPeriod plan_;
  Currency wanted_;
  OverviewFigures figures_;
  State state_ = Loading;
  QString error_;
  bool byCount_ = false;
  RowsModel kpis_;
  RowsModel methods_;
  RowsModel outcomes_;
  RowsModel successRates_;
  QList<ChartPoint> points_;
  QVariantList axisLabels_;
  LiveFeed feed_;
  NeedsYou needs_;
  QTimer soon_;
  std::uint64_t asked_ = 0;
  bool reading_ = false;
};

}  // namespace paydeck
