#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// One drawn day heading of the payments table.
class GroupSlot : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by PaymentListWindow")
  Q_PROPERTY(bool shown READ isShown NOTIFY changed)
  Q_PROPERTY(int y READ y NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString count READ count NOTIFY changed)

 public:
  using QObject::QObject;

  bool isShown() const { return shown_; }
  int y() const { return y_; }
  QString title() const { return title_; }
  QString count() const { return count_; }

  void show(int y, const QString& title, const QString& count);
  void hide();

 signals:
  void changed();

 private:
  bool shown_ = false;
  int y_ = 0;
  QString title_;
  QString count_;
};

}  // namespace paydeck
