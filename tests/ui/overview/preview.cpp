// Renders the overview with made-up figures to PNG files: both themes, both window sizes. Usage: overview_preview
// OUT_DIR
#include <QApplication>
#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>

#include "models/view/overview/OverviewPage.h"
#include "resources/Fonts.h"
#include "tests/view/overview/MadeUpReader.h"

using namespace paydeck;

namespace {

void wait(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

constexpr auto kScene = R"(
import QtQuick
import Paydeck.Theme
import Paydeck.Overview
Rectangle {
    required property var page
    property real wide: 1440
    property bool dark: false
    onDarkChanged: Theme.dark = dark
    color: Theme.colors.bgPage
    OverviewView { anchors.fill: parent; page: parent.page; live: true; windowWidth: parent.wide }
})";

}  // namespace

int main(int argc, char** argv) {
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QApplication app(argc, argv);
  loadFonts();
  const QString out = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
  QDir().mkpath(out);

  test::Script script;
  ManualClock clock(*parseRfc3339("2026-11-18T14:02:00Z"));
  script.rows = test::liveRows(clock.now());
  QuerySummary two;
  two.count = 2;
  two.requestedMinor[*Currency::parse("EUR")] = 4130;
  script.summaries["underpaid"] = two;
  script.summaries["disputed"] = two;
  Formatter format(clock, QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
  test::MadeUpFactory factory(script);
  CacheNotifier notifier;
  ReadPool pool(factory, 1);
  OverviewPage page(pool, notifier, format);
  page.refresh();
  wait(300);

  QQmlEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  QQmlComponent component(&engine);
  component.setData(kScene, QUrl(QStringLiteral("qrc:/preview.qml")));
  std::unique_ptr<QObject> object(component.createWithInitialProperties({{"page", QVariant::fromValue(&page)}}));
  auto* item = qobject_cast<QQuickItem*>(object.get());
  if (item == nullptr) {
    qWarning("%s", qPrintable(component.errorString()));
    return 1;
  }
  QQuickWindow window;
  item->setParentItem(window.contentItem());
  window.show();
  for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
    const int rail = size.width() < 1360 ? 56 : 212;
    window.resize(size.width() - rail, size.height() - 74);
    item->setSize(window.size());
    item->setProperty("wide", size.width());
    for (const bool dark : {false, true}) {
      item->setProperty("dark", dark);
      wait(500);
      window.grabWindow().save(
          QStringLiteral("%1/overview-%2-%3.png").arg(out).arg(size.width()).arg(dark ? "dark" : "light"));
    }
  }
  item->setParentItem(nullptr);
  return 0;
}
