#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>

#include "models/view/BackgroundCalls.h"
#include "models/view/RowsModel.h"
#include "models/view/connections/ConnectionActions.h"

namespace paydeck {

/// A permission or fact of the account, as a row of the form.
struct ConnectFormRow {
  Q_GADGET
  QML_VALUE_TYPE(connectFormRow)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString id MEMBER id)
  Q_PROPERTY(bool checked MEMBER checked)

 public:
  QString icon;
  QString text;
  QString detail;
  QString tone;
  QString id;
  bool checked = false;
  friend bool operator==(const ConnectFormRow&, const ConnectFormRow&) = default;
};

/// The form that connects a backend, in three steps: Connect (address and key), Check (what the key may do, which
/// stores), Protect (where the key will live). Used by onboarding and by Settings, Connections, Add.
class ConnectForm : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by page controllers")
  Q_PROPERTY(Step step READ step NOTIFY changed)
  Q_PROPERTY(Provider provider READ provider WRITE setProvider NOTIFY changed)
  Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
  Q_PROPERTY(QString addressError READ addressError NOTIFY changed)
  Q_PROPERTY(QString addressHint READ addressHint NOTIFY changed)
  Q_PROPERTY(QString key READ key WRITE setKey NOTIFY changed)
  Q_PROPERTY(QString keyError READ keyError NOTIFY changed)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
  Q_PROPERTY(QString error READ error NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(bool waitingForBrowser READ waitingForBrowser NOTIFY changed)
  Q_PROPERTY(bool canContinue READ canContinue NOTIFY changed)
  Q_PROPERTY(QString serverText READ serverText NOTIFY changed)
  Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* permissions READ permissions CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* stores READ stores CONSTANT)
  Q_PROPERTY(bool keyStoreIsPersistent READ keyStoreIsPersistent CONSTANT)
  Q_PROPERTY(QString keyStoreText READ keyStoreText CONSTANT)

 public:
  enum Step { Connect, Check, Protect };
  Q_ENUM(Step)
  enum Provider { Sandbox, Merchant, BtcPay };
  Q_ENUM(Provider)

  explicit ConnectForm(ConnectionActions& actions, QObject* parent = nullptr);

  Step step() const { return step_; }
  Provider provider() const { return provider_; }
  void setProvider(Provider provider);
  const QString& address() const { return address_; }
  void setAddress(const QString& address);
  const QString& addressError() const { return addressError_; }
  QString addressHint() const;
  const QString& key() const { return key_; }
  void setKey(const QString& key);
  const QString& keyError() const { return keyError_; }
  const QString& name() const { return name_; }
  void setName(const QString& name);
  const QString& error() const { return error_; }
  bool busy() const { return busy_; }
  bool waitingForBrowser() const { return waitingForBrowser_; }
  bool canContinue() const;
  QString serverText() const;
  QString accountText() const;
  RowsModel* permissions() { return &permissions_; }
  RowsModel* stores() { return &stores_; }
  bool keyStoreIsPersistent() const { return actions_.keyStoreIsPersistent(); }
  QString keyStoreText() const { return QString::fromStdString(actions_.keyStoreDescription()); }

  /// Goes one step on: checks the connection, asks to protect it, stores it.
  Q_INVOKABLE void next();
  Q_INVOKABLE void back();
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void authorizeInBrowser();
  Q_INVOKABLE void toggleStore(const QString& id);
  Q_INVOKABLE void reset();

 signals:
  void changed();
  void connected(const QString& connectionId);
  void browserRequested(const QUrl& url);

 private:
  ConnectionConfig config() const;
  void startCheck();
  void showAccount(const Result<AccountInfo>& account);
  void showFailure(const Error& error);
  void store();
  void finish(const Result<ConnectionConfig>& added);
  bool validate();

  ConnectionActions& actions_;
  Step step_ = Connect;
  Provider provider_ = Sandbox;
  QString address_;
  QString addressError_;
  QString key_;
  QString keyError_;
  QString name_;
  QString error_;
  bool busy_ = false;
  bool waitingForBrowser_ = false;
  AccountInfo account_;
  RowsModel permissions_;
  RowsModel stores_;
  BackgroundCalls calls_;
};

}  // namespace paydeck
