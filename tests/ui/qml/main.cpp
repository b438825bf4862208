// Runs the QML tests of this folder under a QApplication, which Qt Charts needs.
#include <QtQuickTest/quicktest.h>
#include <QApplication>
#include <QQmlEngine>
#include <QQuickStyle>

#include "resources/Fonts.h"

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

int main(int argc, char** argv) {
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  const QApplication app(argc, argv);
  if (!paydeck::loadFonts().isEmpty()) return 1;
  Setup setup;
  return quick_test_main_with_setup(argc, argv, "paydeck_ui", PAYDECK_SOURCE_DIR "/tests/ui/qml", &setup);
}

#include "main.moc"
