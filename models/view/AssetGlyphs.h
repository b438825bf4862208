#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// Which drawing stands for an asset. Stateless.
class AssetGlyphs : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  using QObject::QObject;

  /// File name without its ending under icons/assets, for the coin with its network's badge, else the coin alone, or
  /// a card's brand; empty when there is no drawing. Symbols are compared without case.
  Q_INVOKABLE static QString file(const QString& symbol, const QString& network, const QString& cardBrand, bool dark);
};

}  // namespace paydeck
