#include "tests/view/PageStage.h"

#include <QCoreApplication>
#include <QQmlComponent>
#include <QTextStream>
#include <algorithm>

namespace paydeck {

void FakeSavedViews::save(const SavedFilter& view) {
  remove(view.id);
  views_.push_back(view);
}

void FakeSavedViews::remove(const QString& id) {
  std::erase_if(views_, [&](const SavedFilter& view) { return view.id == id; });
}

PageStage::PageStage(CacheReaderFactory& cache, CacheNotifier& notifier, UtcTime now)
    : clock_(now),
      pool_(cache, 2),
      format_(clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()),
      page_(pool_, notifier, format_, views_) {
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

PageStage::~PageStage() {
  root_.reset();
  window_.reset();
}

bool PageStage::show(QSize size, bool dark, bool rightToLeft) {
  QQmlComponent setter(&engine_);
  setter.setData(
      "import QtQml\nimport Paydeck.Theme\nQtObject { property bool dark; onDarkChanged: Theme.dark = dark }", {});
  const std::unique_ptr<QObject> theme(setter.create());
  if (theme) theme->setProperty("dark", dark);
  window_ = std::make_unique<QQuickWindow>();
  window_->resize(size);
  QQmlComponent component(&engine_);
  component.setData(R"(
    import QtQuick
    import Paydeck.Payments
    import Paydeck.Theme
    Rectangle {
      id: stage
      required property var page
      required property bool mirrored
      color: Theme.colors.bgApp
      LayoutMirroring.enabled: mirrored
      LayoutMirroring.childrenInherit: true
      PaymentsPage {
        anchors.fill: parent
        anchors.leftMargin: stage.mirrored ? 0 : nav
        anchors.rightMargin: stage.mirrored ? nav : 0
        anchors.topMargin: 48
        anchors.bottomMargin: 26
        readonly property int nav: stage.width < Theme.widthRail ? Theme.navRail : Theme.navWide
        page: stage.page
      }
    })",
                    {});
  while (component.isLoading()) QCoreApplication::processEvents();
  if (component.isReady())
    root_.reset(
        component.createWithInitialProperties({{"page", QVariant::fromValue(&page_)}, {"mirrored", rightToLeft}}));
  auto* item = qobject_cast<QQuickItem*>(root_.get());
  if (!theme || item == nullptr) {
    QTextStream(stderr) << "not loaded, status " << component.status() << ' ' << setter.errorString()
                        << component.errorString() << Qt::endl;
    return false;
  }
  item->setParentItem(window_->contentItem());
  item->setSize(size);
  window_->show();
  return true;
}

QImage PageStage::picture() {
  return window_->grabWindow();
}

}  // namespace paydeck
