#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <map>

#include "models/store/UnreadableRows.h"
#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"
#include "models/view/payments/PacedRead.h"

namespace paydeck {

/// What backends sent that could not be read: said on the payments page, with the texts as they came. GUI thread.
class UnreadableObjects : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(QString text READ text NOTIFY changed)      // what happened; empty: everything was read
  Q_PROPERTY(QString advice READ advice NOTIFY changed)  // what still works, what to do
  Q_PROPERTY(QString raw READ raw NOTIFY changed)        // the newest of them with the reason of each

 public:
  UnreadableObjects(ReadPool& pool, CacheNotifier& changes, const Formatter& format, QObject* parent = nullptr);

  QString text() const;
  QString advice() const;
  QString raw() const;
  void setNames(std::map<ConnectionId, QString> names);

 signals:
  void changed();

 private:
  QString nameOf(const ConnectionId& connection) const;
  /// The connections of the objects that were read back, by name.
  QStringList senders() const;

  const Formatter& format_;
  std::map<ConnectionId, QString> names_;
  UnreadableRows rows_;
  PacedRead<UnreadableRows> read_;
};

}  // namespace paydeck
