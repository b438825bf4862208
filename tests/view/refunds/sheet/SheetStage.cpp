#include "tests/view/refunds/sheet/SheetStage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQmlComponent>
#include <QTextStream>
#include <QThread>

#include "tests/view/SamplePayments.h"

namespace paydeck {

SheetStage::SheetStage(const std::vector<Payment>& payments)
    : cache_(&notifier_),
      clock_(sampleNow()),
      pool_(cache_, 1),
      format_(clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()),
      sheet_(std::make_unique<RefundSheet>(actions_, pool_, notifier_, format_)) {
  cache_.fill(payments);
  fillForIngrid(actions_);
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

SheetStage::~SheetStage() {
  root_.reset();
  window_.reset();
}

void SheetStage::settle(int milliseconds) {
  QElapsedTimer timer;
  timer.start();
  do {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QThread::msleep(1);
  } while (timer.elapsed() < milliseconds);
}

void SheetStage::open(const std::string& payment) {
  sheet_->openPaymentOf(QStringLiteral("merchant"), QString::fromStdString(payment));
  QElapsedTimer timer;
  timer.start();
  while (sheet_->state() == RefundSheet::Loading && timer.elapsed() < 5000) settle(2);
  settle();
}

bool SheetStage::show(QSize size, bool dark, bool rightToLeft) {
  QQmlComponent setter(&engine_);
  setter.setData(
      "import QtQml\nimport Paydeck.Theme\nQtObject { property bool dark; onDarkChanged: Theme.dark = dark\n"
      "Component.onCompleted: Theme.reducedMotion = true }",
      {});
  const std::unique_ptr<QObject> theme(setter.create());
  if (theme) theme->setProperty("dark", dark);
  QQmlComponent component(&engine_);
  component.setData(R"(
    import QtQuick
    import QtQuick.Controls.Basic
    import Paydeck.Controls as C
    import Paydeck.Refunds
    import Paydeck.Theme
    ApplicationWindow {
      id: window
      required property var sheet
      required property bool mirrored
      color: Theme.colors.bgApp
      LayoutMirroring.enabled: mirrored
      LayoutMirroring.childrenInherit: true
      C.Button { id: opener; objectName: "opener"; focus: true; x: 20; y: 20; text: "Refund" }
      RefundSheetPopup { sheet: window.sheet; rightToLeft: window.mirrored }
    })",
                    {});
  root_.reset(
      component.createWithInitialProperties({{"sheet", QVariant::fromValue(sheet_.get())}, {"mirrored", rightToLeft}}));
  auto* window = qobject_cast<QQuickWindow*>(root_.get());
  if (!theme || window == nullptr) {
    QTextStream(stderr) << "not loaded: " << setter.errorString() << component.errorString() << Qt::endl;
    return false;
  }
  root_.release();
  window_.reset(window);
  window_->resize(size);
  window_->show();
  window_->requestActivate();
  settle(50);
  return true;
}

}  // namespace paydeck
