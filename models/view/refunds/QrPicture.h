#pragma once

#include <QtQml/qqmlregistration.h>
#include <QBitArray>
#include <QQuickPaintedItem>

namespace paydeck {

/// The modules of a QR code, row by row, without the quiet zone.
struct QrModules {
  int side = 0;  ///< 0: the text does not fit into a QR code
  QBitArray dark{};
};

/// Error correction M, the smallest size that holds the text.
QrModules qrModules(const QString& text);

/// A QR code with its quiet zone: dark on light in every theme, whole pixels per module, so that any camera reads it.
class QrPicture : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

 public:
  explicit QrPicture(QQuickItem* parent = nullptr);

  const QString& text() const { return text_; }
  void setText(const QString& text);
  void paint(QPainter* painter) override;

 signals:
  void textChanged();

 private:
  QString text_;
  QrModules modules_;
};

}  // namespace paydeck
