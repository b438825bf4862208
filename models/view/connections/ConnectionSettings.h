#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "models/view/BackgroundCalls.h"
#include "models/view/connections/ConnectForm.h"
#include "models/view/connections/ConnectionActions.h"

namespace paydeck {

/// What Settings, Connections lets a person do with one connection, and how the last of it went.
class ConnectionSettings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the root")
  Q_PROPERTY(QString busyConnection READ busyConnection NOTIFY changed)
  Q_PROPERTY(QString failedConnection READ failedConnection NOTIFY changed)
  Q_PROPERTY(QString error READ error NOTIFY changed)
  Q_PROPERTY(paydeck::ConnectForm* form READ form CONSTANT)
  Q_PROPERTY(bool keyStoreIsPersistent READ keyStoreIsPersistent CONSTANT)
  Q_PROPERTY(QString keyStoreText READ keyStoreText CONSTANT)

 public:
  explicit ConnectionSettings(ConnectionActions& actions, QObject* parent = nullptr);

  const QString& busyConnection() const { return busy_; }
  const QString& failedConnection() const { return failed_; }
  const QString& error() const { return error_; }
  ConnectForm* form() { return &form_; }
  bool keyStoreIsPersistent() const { return actions_.keyStoreIsPersistent(); }
  QString keyStoreText() const { return QString::fromStdString(actions_.keyStoreDescription()); }

  Q_INVOKABLE void rename(const QString& id, const QString& name);
  Q_INVOKABLE void disconnectFrom(const QString& id);
  Q_INVOKABLE void wipeLocalCopy(const QString& id);
  Q_INVOKABLE void reauthorise(const QString& id, const QString& key);
  Q_INVOKABLE void dismissError();

 signals:
  void changed();
  void done(const QString& id, const QString& what);

 private:
  template <class Action>
  void act(const QString& id, const QString& what, Action action);

  ConnectionActions& actions_;
  QString busy_;
  QString failed_;
  QString error_;
  ConnectForm form_;
  BackgroundCalls calls_;
};

}  // namespace paydeck
