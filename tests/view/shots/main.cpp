// Renders the payments page in its states to PNG files, to be looked at beside the design.
#include <QApplication>
#include <QDir>
#include <QQuickStyle>
#include <QTest>
#include <QTextStream>

#include "resources/Fonts.h"
#include "tests/view/PageStage.h"
#include "tests/view/SamplePayments.h"

using namespace paydeck;

namespace {

QString outDir;
int failures = 0;

struct Scene {
  QString name;
  QSize size{1440, 900};
  std::vector<Payment> payments{};
  std::function<void(PageStage&, FakeCache&)> arrange{};
  bool rightToLeft = false;
};

PaymentsLive live(bool online) {
  PaymentsLive live;
  live.names[ConnectionId("merchant")] = QStringLiteral("Merchant API");
  live.updating = online;
  if (!online) {
    live.stale.insert(ConnectionId("merchant"));
    live.asOf = sampleNow();
    live.offlineSince = sampleNow() + std::chrono::seconds(2);
  }
  return live;
}

void shoot(const Scene& scene) {
  for (const bool dark : {false, true}) {
    CacheNotifier notifier;
    FakeCache cache(&notifier);
    cache.fill(scene.payments);
    if (scene.payments.size() > 1) cache.setTimeline(cache.keyOf(scene.payments[1].id), sampleTimeline());
    PageStage stage(cache, notifier, sampleNow());
    stage.page().setLive(live(true));
    if (!stage.show(scene.size, dark, scene.rightToLeft)) {
      ++failures;
      return;
    }
    QTest::qWait(250);
    if (scene.arrange) scene.arrange(stage, cache);
    QTest::qWait(700);
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(outDir, scene.name, dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (!stage.picture().save(file)) ++failures;
  }
}

void openRow(PageStage& stage, int row) {
  stage.page().list()->setCurrentRow(row);
  stage.page().openCurrent();
}

std::vector<Scene> scenes() {
  const QSize small(1024, 640);
  std::vector<Payment> days = samplePayments();
  for (const Payment& p : manyPayments(300, std::chrono::minutes(37))) {
    days.push_back(p);
    days.back().createdAt -= std::chrono::hours(3);
  }
  return {
      {"payments",
       {1440, 900},
       days,
       [](PageStage& s, FakeCache&) {
         s.page().filter()->setText("created:today value:>10");
         QTest::qWait(200);
         openRow(s, 1);
       }},
      {"list-wide",
       {1440, 900},
       days,
       [](PageStage& s, FakeCache&) {
         s.page().list()->scrollBy(600);
         s.page().list()->setCurrentRow(25);
         s.page().list()->toggleSelected(24);
       }},
      {"compact", small, samplePayments(),
       [](PageStage& s, FakeCache&) {
         s.page().filter()->setText("value:>100");
         QTest::qWait(200);
         openRow(s, 1);
       }},
      {"compact-closed", small, days, {}},
      {"offline",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache&) {
         s.page().setLive(live(false));
         s.page().chooseTab(2);
         QTest::qWait(200);
         openRow(s, 0);
       }},
      {"ugly", {1440, 900}, uglyPayments(), [](PageStage& s, FakeCache&) { openRow(s, 1); }},
      {"ugly-compact", small, uglyPayments(), [](PageStage& s, FakeCache&) { openRow(s, 5); }},
      {"typing",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache&) {
         s.page().filter()->setText("amount:>100 asset:USDC,USDT,BTC,ETH");
         QTest::keyClick(&s.window(), Qt::Key_F);
         for (const char c : std::string("status:un")) QTest::keyClick(&s.window(), c);
       }},
      {"mistake",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache&) {
         s.page().filter()->setText("status:undrpaid");
         QTest::keyClick(&s.window(), Qt::Key_F);
         for (const char c : std::string("amount:1,5x")) QTest::keyClick(&s.window(), c);
       }},
      {"no-results",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache&) { s.page().filter()->setText("status:underpaid value:>5000 created:today"); }},
      {"empty", {1440, 900}, {}, {}},
      {"failed",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache& c) {
         c.failWith(Error{ErrorKind::Storage,
                          "The local copy can’t be read: the disk does not answer. Nothing was changed.",
                          {},
                          0,
                          {},
                          "req_8Qk2fA71Zd"});
         s.page().filter()->setText("nothing");
         QTest::qWait(100);
       }},
      {"loading",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache& c) {
         c.setDelay(std::chrono::seconds(2));
         s.page().model()->retry();
       }},
      {"partly",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache& c) {
         c.setUnreadable(
             {ConnectionId("merchant"), {"pay_7", "data[1].requested has no currency", "{\"id\":7}"}, sampleNow()});
         c.put({samplePayments().front()});
         QTest::qWait(2200);
         PaymentsLive partly = live(true);
         partly.loading = QStringLiteral("Loading older payments from Merchant API");
         partly.loadedPercent = 62;
         s.page().setLive(partly);
       }},
      {"news",
       {1440, 900},
       days,
       [](PageStage& s, FakeCache& c) {
         s.page().list()->scrollBy(200);
         std::vector<Payment> news = manyPayments(3, std::chrono::seconds(1));
         for (Payment& p : news) p.id = PaymentId("new" + p.id.value());
         c.put(news);
       }},
      {"fresh",
       {1440, 900},
       samplePayments(),
       [](PageStage& s, FakeCache& c) {
         Payment p = samplePayments()[2];
         p.id = PaymentId("fresh");
         p.createdAt = sampleNow();
         QTest::qWait(100);
         c.put({p});
         QTest::qWait(200);
         s.picture().save(outDir + "/fresh-tint.png");
       }},
      {"rtl", {1440, 900}, days, [](PageStage& s, FakeCache&) { openRow(s, 1); }, true},
      {"rtl-closed", {1440, 900}, days, {}, true},
      {"rtl-ugly-compact", small, uglyPayments(), [](PageStage& s, FakeCache&) { openRow(s, 1); }, true},
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
    QTextStream(stderr) << "usage: payments_shots OUT_DIR [SCENE...]" << Qt::endl;
    return 2;
  }
  outDir = args.at(1);
  QDir().mkpath(outDir);
  for (const Scene& scene : scenes()) {
    if (args.size() == 2 || args.mid(2).contains(scene.name)) shoot(scene);
  }
  return failures == 0 ? 0 : 1;
}
