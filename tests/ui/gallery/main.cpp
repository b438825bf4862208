// Renders the component sheets to PNG files, light and dark, to be looked at beside the design.
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

#include "resources/Fonts.h"

namespace {

QTextStream& err() {
  static QTextStream stream(stderr);
  return stream;
}

// `name` with `theme` and `textScale` to `file`; false when something could not be loaded or saved.
bool render(const QUrl& source, bool dark, const QString& file) {
  QQmlEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  QQmlComponent themeSetter(&engine);
  themeSetter.setData(
      "import QtQml\nimport Paydeck.Theme\nQtObject { property bool dark; onDarkChanged: Theme.dark = dark }", {});
  std::unique_ptr<QObject> setter(themeSetter.create());
  if (setter) setter->setProperty("dark", dark);
  QQmlComponent component(&engine, source);
  std::unique_ptr<QObject> object(component.create());
  auto* item = qobject_cast<QQuickItem*>(object.get());
  if (!setter || item == nullptr) {
    err() << themeSetter.errorString() << component.errorString() << Qt::endl;
    return false;
  }
  QQuickWindow window;
  window.resize(static_cast<int>(item->width()), static_cast<int>(item->height()));
  item->setParentItem(window.contentItem());
  window.show();
  QEventLoop loop;
  QTimer::singleShot(400, &loop, &QEventLoop::quit);
  loop.exec();
  const bool saved = window.grabWindow().save(file);
  item->setParentItem(nullptr);
  return saved;
}

}  // namespace

int main(int argc, char** argv) {
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QApplication app(argc, argv);
  if (!paydeck::loadFonts().isEmpty() || app.arguments().size() < 3) {
    err() << "usage: paydeck_gallery OUT_DIR SHEET.qml..." << Qt::endl;
    return 2;
  }
  QDir().mkpath(app.arguments().at(1));
  for (const QString& sheet : app.arguments().mid(2)) {
    for (const bool dark : {false, true}) {
      const QString file = QStringLiteral("%1/%2-%3.png")
                               .arg(app.arguments().at(1), QFileInfo(sheet).baseName(),
                                    dark ? QStringLiteral("dark") : QStringLiteral("light"));
      if (!render(QUrl::fromLocalFile(QFileInfo(sheet).absoluteFilePath()), dark, file)) return 1;
    }
  }
  return 0;
}
