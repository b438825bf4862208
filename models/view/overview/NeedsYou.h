#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <vector>

#include "models/store/CacheReader.h"
#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"
#include "models/view/ReadPool.h"
#include "models/view/RefreshPace.h"
#include "models/view/RowsModel.h"

namespace paydeck {

/// What waits for a person: payments in a state nobody but a person can end, and connections that need signing in.
class NeedsYou : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by OverviewPage")
  Q_PROPERTY(paydeck::RowsModel* rows READ rows CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY changed)

 public:
  NeedsYou(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent = nullptr);

  RowsModel* rows() { return &rows_; }
  int count() const { return rows_.count(); }
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
  RefreshPace pace_;
};

}  // namespace paydeck
