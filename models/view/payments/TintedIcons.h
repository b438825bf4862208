#pragma once

#include <QColor>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace paydeck {

/// Line icons drawn once per name, colour and size and then shared by every row, instead of being tinted in each. Adds
/// its image provider to the engine that first asks for it.
class TintedIcons : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  using QObject::QObject;
  static TintedIcons* create(QQmlEngine* engine, QJSEngine* scripts);

  /// `name` as Icon takes it ("s-succeeded", "ring/7"); empty for an empty name.
  Q_INVOKABLE static QUrl source(const QString& name, const QColor& color);
};

}  // namespace paydeck
