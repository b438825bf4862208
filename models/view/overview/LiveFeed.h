#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"
#include "models/view/ReadPool.h"
#include "models/view/RefreshPace.h"
#include "models/view/RowsModel.h"

namespace paydeck {

/// The newest payments, newest first, refreshed as they arrive; can be held still.
class LiveFeed : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by OverviewPage")
  Q_PROPERTY(paydeck::RowsModel* rows READ rows CONSTANT)
  Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY changed)
  Q_PROPERTY(QString rateText READ rateText NOTIFY changed)
  Q_PROPERTY(QString todayText READ todayText NOTIFY changed)

 public:
  LiveFeed(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent = nullptr);

  RowsModel* rows() { return &rows_; }
  bool paused() const { return paused_; }
  void setPaused(bool paused);
  const QString& rateText() const { return rateText_; }
  const QString& todayText() const { return todayText_; }
  /// A status that can still change is drawn as old news while nothing is live.
  void setStale(bool stale);
  void refresh() { pace_.now(); }

 signals:
  void changed();

 private:
  struct Reading;
  void read();
  void show(const Reading& reading);

  ReadPool& pool_;
  const Formatter& format_;
  RowsModel rows_;
  QString rateText_;
  QString todayText_;
  bool paused_ = false;
  bool stale_ = false;
  RefreshPace pace_;
};

}  // namespace paydeck
