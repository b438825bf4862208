#include "tests/view/refunds/queue/QueueStage.h"

#include <QCoreApplication>
#include <QQmlComponent>
#include <QTextStream>

namespace paydeck::test {

QueueStage::QueueStage()
    : clock_(queueNow()), format_(clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()) {
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  actions.now = queueNow();
  actions.find = [this](const RefundId& id) {
    for (const Refund& refund : reads.refunds) {
      if (refund.id == id) return refund;
    }
    return Refund();
  };
  const auto policy = [](const char* id, const char* above, unsigned approvals) {
    ApprovalPolicy made;
    made.id = id;
    made.name = approvals == 1 ? "Everyday refunds" : "Large refunds";
    made.above = *Money::parse(above, "EUR");
    made.approvals = approvals;
    made.roles = {"Finance", "Owner"};
    made.expiresAfter = std::chrono::hours(48);
    return made;
  };
  actions.policies = {policy("a", "150.00", 1), policy("b", "400.00", 2)};
  actions.allowances = {{*Money::parse("935.35", "EUR"), *Money::parse("10000.00", "EUR")}};
  reads.refunds = designRefunds();
}

QueueStage::~QueueStage() {
  root_.reset();
  window_.reset();
}

void QueueStage::begin() {
  page_ = std::make_unique<RefundsPage>(actions, reads, format_);
  PaymentsLive live;
  live.names[queueConnection()] = QStringLiteral("Merchant API");
  page_->setLive(live);
}

bool QueueStage::show(QSize size, bool dark, bool rightToLeft) {
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
    import Paydeck.Refunds
    import Paydeck.Theme
    Rectangle {
      id: stage
      required property var page
      required property bool mirrored
      color: Theme.colors.bgApp
      LayoutMirroring.enabled: mirrored
      LayoutMirroring.childrenInherit: true
      RefundsPage {
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
  if (component.isReady()) {
    root_.reset(
        component.createWithInitialProperties({{"page", QVariant::fromValue(page_.get())}, {"mirrored", rightToLeft}}));
  }
  auto* item = qobject_cast<QQuickItem*>(root_.get());
  if (!theme || item == nullptr) {
    QTextStream(stderr) << "not loaded: " << setter.errorString() << component.errorString() << Qt::endl;
    return false;
  }
  item->setParentItem(window_->contentItem());
  item->setSize(size);
  window_->show();
  return true;
}

}  // namespace paydeck::test
