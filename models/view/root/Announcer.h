#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "models/view/CacheNotifier.h"
#include "models/view/root/AnnouncementPlan.h"
#include "models/view/root/LiveState.h"
#include "models/view/root/NoticeList.h"

namespace paydeck {

/// Says new payments, notices and troubles of connections to screen readers, politely: see planAnnouncement. Qt 6.4 has
/// no announcement event; an Alert of an item that carries the text is what readers speak. GUI thread.
class Announcer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QString text READ text NOTIFY textChanged)

 public:
  Announcer(CacheNotifier& changes, const NoticeList& notices, const LiveState& live, QObject* parent = nullptr);

  const QString& text() const { return text_; }
  /// The item whose accessible name is `text`.
  Q_INVOKABLE void speakThrough(QObject* item) { item_ = item; }

 signals:
  void textChanged();

 private:
  void hearBanner();
  void say();

  const LiveState& live_;
  AnnouncementFacts waiting_;
  QString banner_;
  QString text_;
  QElapsedTimer sinceLast_;
  QTimer later_;
  QPointer<QObject> item_;
};

}  // namespace paydeck
