// Renders the refund sheet in its states to PNG files, to be looked at beside the design.
#include <QtTest>

#include <QApplication>
#include <QDir>
#include <QQuickStyle>
#include <QTextStream>

#include "resources/Fonts.h"
#include "tests/view/SamplePayments.h"
#include "tests/view/refunds/sheet/SheetStage.h"

using namespace paydeck;

namespace {

QString outDir;
int failures = 0;

struct Scene {
  QString name;
  QSize size{1440, 900};
  std::function<void(Payment&, ScriptedRefunds&)> prepare{};
  std::function<void(SheetStage&)> arrange{};
  bool rightToLeft = false;
};

void shoot(const Scene& scene) {
  for (const bool dark : {false, true}) {
    Payment payment = ingridsPayment();
    ScriptedRefunds prepared;
    fillForIngrid(prepared);
    if (scene.prepare) scene.prepare(payment, prepared);
    SheetStage stage({payment});
    ScriptedRefunds& actions = stage.actions();
    actions.can = prepared.can;
    actions.told = prepared.told;
    actions.terms = prepared.terms;
    actions.rate = prepared.rate;
    actions.rateAtPayment = prepared.rateAtPayment;
    actions.quoteError = prepared.quoteError;
    actions.linkAnswer = prepared.linkAnswer;
    if (!stage.show(scene.size, dark, scene.rightToLeft)) {
      ++failures;
      return;
    }
    stage.open(payment.id.value());
    if (scene.arrange) scene.arrange(stage);
    QTest::qWait(450);
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(outDir, scene.name, dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (!stage.window().grabWindow().save(file)) ++failures;
  }
}

void fillLikeTheDesign(SheetStage& stage) {
  RefundSheet& sheet = stage.sheet();
  RefundLink& link = *stage.actions().linkAnswer;
  link.status = RefundLink::Status::Answered;
  link.destination = kIngridsAddress;
  link.answeredAt = sampleNow() - std::chrono::minutes(10);
  sheet.typeAmount(QStringLiteral("180.00"));
  sheet.sendLink();
  SheetStage::settle();
  sheet.destination()->confirm(QStringLiteral("first_use"), true);
  sheet.typeNote(QStringLiteral("RMA 5512, one of two speakers"));
  stage.clock().advance(std::chrono::seconds(8));
  QTest::qWait(700);
}

void makeLink(Payment&, ScriptedRefunds& a) {
  a.linkAnswer = RefundLink{"link_1", "https://pay.lumen.audio/refund/7Qm2x4Tz", RefundLink::Status::Open, {},
                            {},       sampleNow() + std::chrono::hours(72)};
}

void makeUgly(Payment& p, ScriptedRefunds& a) {
  p.customer.name = "Maximiliana Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Schillingsfürst";
  p.received = *AssetAmount::parse("0.123456789012345678", "ETH", "ethereum");
  p.method = {MethodKind::Onchain, "ETH", "ethereum", {}, {}};
  p.rate->value = *Decimal::parse("2834.123456789012");
  const Asset eth = *findAsset("ETH", "ethereum");
  a.told.assets = {eth, *findAsset("USDC", "base")};
  a.told.payer = PayerAddress{kIngridsAddress, "ethereum", PayerAddress::Kind::Exchange};
  a.rate.value = *Decimal::parse("2891.987654321");
  a.rate.source = "A very long source of rates that does not fit";
  a.rateAtPayment = *p.rate;
  a.terms.networkFee = *AssetAmount::parse("0.000412345678901234", "ETH", "ethereum");
  a.terms.walletName = "Ethereum receiving wallet with a long name";
  a.terms.walletAvailable = *AssetAmount::parse("0.05", "ETH", "ethereum");
}

std::vector<Scene> scenes() {
  const QSize small(1024, 640);
  const auto fresh = [](SheetStage&) {};
  const auto ugly = [](SheetStage& s) {
    s.sheet().destination()->usePayer();
    SheetStage::settle(300);
  };
  const auto errors = [](SheetStage& s) {
    s.sheet().typeAmount(QStringLiteral("1,5"));
    s.sheet().destination()->type(QStringLiteral("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"));
  };
  return {
      {"design", {1440, 900}, makeLink, fillLikeTheDesign},
      {"design-small", small, makeLink, fillLikeTheDesign},
      {"fresh", {1440, 900}, {}, fresh},
      {"ugly", {1440, 900}, makeUgly, ugly},
      {"ugly-small", small, makeUgly, ugly},
      {"errors", {1440, 900}, {}, errors},
      {"errors-small", small, {}, errors},
      {"rtl",
       {1440, 900},
       [](Payment& p, ScriptedRefunds& a) {
         makeLink(p, a);
         p.customer.name = "محمد عبد الله";
       },
       fillLikeTheDesign,
       true},
      {"link",
       {1440, 900},
       makeLink,
       [](SheetStage& s) {
         s.sheet().sendLink();
         SheetStage::settle();
       }},
      {"offline",
       {1440, 900},
       makeLink,
       [](SheetStage& s) {
         fillLikeTheDesign(s);
         s.sheet().setOffline(true);
       }},
      {"expired",
       {1440, 900},
       makeLink,
       [](SheetStage& s) {
         fillLikeTheDesign(s);
         s.clock().advance(std::chrono::minutes(6));
         QTest::qWait(1200);
       }},
      {"changed",
       {1440, 900},
       makeLink,
       [](SheetStage& s) {
         fillLikeTheDesign(s);
         s.actions().told.refundable = *Money::parse("310.00", "EUR");
         Payment p = ingridsPayment();
         p.revision = 9;
         s.cache().put({p});
         SheetStage::settle(200);
       }},
      {"queued",
       {1440, 900},
       makeLink,
       [](SheetStage& s) {
         fillLikeTheDesign(s);
         s.sheet().send();
         SheetStage::settle(100);
       }},
      {"cannot",
       {1440, 900},
       [](Payment&, ScriptedRefunds& a) {
         a.can.create = false;
         a.can.why = QStringLiteral("Refunds need another role. Ask Amira for access.");
       },
       fresh},
      {"byhand",
       {1440, 900},
       [](Payment&, ScriptedRefunds& a) {
         a.can = {};
         a.can.backendName = QStringLiteral("Mesh");
       },
       [](SheetStage& s) {
         s.sheet().destination()->type(QString::fromLatin1(kIngridsAddress));
         s.sheet().destination()->confirm(QStringLiteral("first_use"), true);
         s.sheet().request()->setHash(QStringLiteral("0x46b8"));
       }},
      {"byhand-small", small,
       [](Payment&, ScriptedRefunds& a) {
         a.can = {};
         a.can.backendName = QStringLiteral("Mesh");
       },
       [](SheetStage& s) { s.sheet().destination()->type(QString::fromLatin1(kIngridsAddress)); }},
  };
}

}  // namespace

int main(int argc, char** argv) {
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QApplication app(argc, argv);
  const QStringList args = app.arguments();
  if (!loadFonts().isEmpty() || args.size() < 2) {
    QTextStream(stderr) << "usage: refund_sheet_shots OUT_DIR [SCENE...]" << Qt::endl;
    return 2;
  }
  outDir = args.at(1);
  QDir().mkpath(outDir);
  for (const Scene& scene : scenes()) {
    if (args.size() == 2 || args.mid(2).contains(scene.name)) shoot(scene);
  }
  return failures == 0 ? 0 : 1;
}
