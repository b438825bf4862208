#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace paydeck::vectors {

/// A file of official vectors that stands beside the project, or an empty object when there is none.
inline QJsonObject sharedVectors(const QString& name) {
  const QString root = QStringLiteral(PAYDECK_SOURCE_DIR);
  for (const QString& folder : {qEnvironmentVariable("PAYDECK_SHARED"), root + "/../shared", root + "/../../shared"}) {
    QFile file(folder + "/vectors/" + name);
    if (!folder.isEmpty() && file.open(QIODevice::ReadOnly)) return QJsonDocument::fromJson(file.readAll()).object();
  }
  return {};
}

}  // namespace paydeck::vectors
