#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/root/SettingsStorage.h"

namespace paydeck {

/// Which columns the person wants, kept with the workspace. Time, customer, status and value are always there. The page
/// drops more of them when it gets narrow.
class PaymentColumns : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(bool order MEMBER order_ NOTIFY changed)
  Q_PROPERTY(bool method MEMBER method_ NOTIFY changed)
  Q_PROPERTY(bool paid MEMBER paid_ NOTIFY changed)
  Q_PROPERTY(bool email MEMBER email_ NOTIFY changed)
  Q_PROPERTY(bool hash MEMBER hash_ NOTIFY changed)

 public:
  using QObject::QObject;
  bool order() const { return order_; }
  bool method() const { return method_; }
  bool paid() const { return paid_; }
  bool email() const { return email_; }
  bool hash() const { return hash_; }

  /// Reads the choice from the workspace's settings and keeps every later one there. The storage must outlive this.
  void keepIn(SettingsStorage& storage);

 signals:
  void changed();

 private:
  bool order_ = true;
  bool method_ = true;
  bool paid_ = true;
  bool email_ = false;
  bool hash_ = false;
};

}  // namespace paydeck
