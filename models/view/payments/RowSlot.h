#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/payments/RowText.h"

namespace paydeck {

/// One drawn row of the payments table. A window has as many as fit on screen and hands them round while it scrolls, so
/// that no delegate is ever made or destroyed.
class RowSlot : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by PaymentListWindow")
  Q_PROPERTY(bool shown READ isShown NOTIFY moved)
  Q_PROPERTY(int row READ row NOTIFY moved)
  Q_PROPERTY(int y READ y NOTIFY moved)
  Q_PROPERTY(bool loaded READ isLoaded NOTIFY contentChanged)
  Q_PROPERTY(bool current READ isCurrent NOTIFY markChanged)
  Q_PROPERTY(bool selected READ isSelected NOTIFY markChanged)
  Q_PROPERTY(bool fresh READ isFresh NOTIFY markChanged)
  Q_PROPERTY(QString time READ time NOTIFY contentChanged)
  Q_PROPERTY(QString customer READ customer NOTIFY contentChanged)
  Q_PROPERTY(bool anonymous READ isAnonymous NOTIFY contentChanged)
  Q_PROPERTY(QString order READ order NOTIFY contentChanged)
  Q_PROPERTY(QString status READ status NOTIFY contentChanged)
  Q_PROPERTY(QString statusTone READ statusTone NOTIFY contentChanged)
  Q_PROPERTY(QString statusIcon READ statusIcon NOTIFY contentChanged)
  Q_PROPERTY(bool statusHollow READ isStatusHollow NOTIFY contentChanged)
  Q_PROPERTY(QString method READ method NOTIFY contentChanged)
  Q_PROPERTY(QString methodDetail READ methodDetail NOTIFY contentChanged)
  Q_PROPERTY(QString symbol READ symbol NOTIFY contentChanged)
  Q_PROPERTY(QString network READ network NOTIFY contentChanged)
  Q_PROPERTY(QString cardBrand READ cardBrand NOTIFY contentChanged)
  Q_PROPERTY(QString paid READ paid NOTIFY contentChanged)
  Q_PROPERTY(QString paidUnit READ paidUnit NOTIFY contentChanged)
  Q_PROPERTY(QString value READ value NOTIFY contentChanged)
  Q_PROPERTY(QString valueUnit READ valueUnit NOTIFY contentChanged)
  Q_PROPERTY(QString valueWithUnit READ valueWithUnit NOTIFY contentChanged)
  Q_PROPERTY(QString paidWithUnit READ paidWithUnit NOTIFY contentChanged)
  Q_PROPERTY(QString timeAndOrder READ timeAndOrder NOTIFY contentChanged)
  Q_PROPERTY(QString email READ email NOTIFY contentChanged)
  Q_PROPERTY(QString hash READ hash NOTIFY contentChanged)
  Q_PROPERTY(QString spoken READ spoken NOTIFY contentChanged)

 public:
  struct Marks {
    bool current = false;
    bool selected = false;
    bool fresh = false;
    friend bool operator==(const Marks&, const Marks&) = default;
  };

  using QObject::QObject;

  bool isShown() const { return row_ >= 0; }
  int row() const { return row_; }
  int y() const { return y_; }
  bool isLoaded() const { return loaded_; }
  bool isCurrent() const { return marks_.current; }
  bool isSelected() const { return marks_.selected; }
  bool isFresh() const { return marks_.fresh; }
  QString time() const { return text_.time; }
  QString customer() const { return text_.customer; }
  bool isAnonymous() const { return text_.anonymous; }
  QString order() const { return text_.order; }
  QString status() const { return text_.status; }
  QString statusTone() const { return text_.statusTone; }
  QString statusIcon() const { return text_.statusIcon; }
  bool isStatusHollow() const { return text_.statusHollow; }
  QString method() const { return text_.method; }
  QString methodDetail() const { return text_.methodDetail; }
  QString symbol() const { return text_.symbol; }
  QString network() const { return text_.network; }
  QString cardBrand() const { return text_.cardBrand; }
  QString paid() const { return text_.paid; }
  QString paidUnit() const { return text_.paidUnit; }
  QString value() const { return text_.value; }
  QString valueUnit() const { return text_.valueUnit; }
  QString valueWithUnit() const { return text_.valueWithUnit; }
  QString paidWithUnit() const { return text_.paidWithUnit; }
  QString timeAndOrder() const { return text_.timeAndOrder; }
  QString email() const { return text_.email; }
  QString hash() const { return text_.hash; }
  QString spoken() const { return text_.spoken; }

  void place(int row, int y);
  void hide() { place(-1, 0); }
  void setText(RowText text);
  /// The row has not been read yet.
  void setLoading();
  void setMarks(Marks marks);

 signals:
  void moved();
  void contentChanged();
  void markChanged();

 private:
  int row_ = -1;
  int y_ = 0;
  bool loaded_ = false;
  Marks marks_;
  RowText text_;
};

}  // namespace paydeck
