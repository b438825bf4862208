#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QObject>
#include <QUrl>

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
  static TintedIcons* create(QQmlEngine* engine, QJSEngine* scripts);

  /// `name` as Icon takes it ("s-succeeded", "ring/7"); empty for an empty name.
  Q_INVOKABLE static QUrl source(const QString& name, const QColor& color);

 private:
  explicit TintedIcons(QObject* parent) : QObject(parent) {}  // not default constructible, so that QML calls create()
};

}  // namespace paydeck
