#include "app/paydeck/Gui.h"

#include <QApplication>
#include <QIcon>
#include <QQuickStyle>

#include "resources/Fonts.h"

namespace paydeck {

Gui::Gui(AppRoot& root) {
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine_.setInitialProperties({{QStringLiteral("root"), QVariant::fromValue(&root)}});
  engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Paydeck/App/Main.qml")));
  if (!engine_.rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().first());
}

void prepareGui() {
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QGuiApplication::setApplicationName(QStringLiteral("paydeck"));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Paydeck"));
  QGuiApplication::setApplicationVersion(QStringLiteral(PAYDECK_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("paydeck"));
}

bool finishGui() {
  const bool fonts = loadFonts().isEmpty();
  QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/paydeck/app/paydeck.svg")));
  return fonts;
}

}  // namespace paydeck
