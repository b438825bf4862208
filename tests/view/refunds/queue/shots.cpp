// Renders the refund queue in its states to PNG files, to be looked at beside the design.
#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <QApplication>
#include <QDir>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QTextStream>

#include "resources/Fonts.h"
#include "tests/view/refunds/queue/QueueStage.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

QString outDir;
int failures = 0;

struct Scene {
  QString name;
  QSize size{1440, 900};
  std::function<void(QueueStage&)> before{};
  std::function<void(QueueStage&)> after{};
  bool rightToLeft = false;
};

void shoot(const Scene& scene) {
  for (const bool dark : {false, true}) {
    QueueStage stage;
    if (scene.before) scene.before(stage);
    stage.begin();
    if (!stage.show(scene.size, dark, scene.rightToLeft)) {
      ++failures;
      return;
    }
    QTest::qWait(250);
    if (scene.after) scene.after(stage);
    QTest::qWait(450);
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(outDir, scene.name, dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (!stage.window().grabWindow().save(file)) ++failures;
  }
}

void setAround(QueueStage& stage) {
  Payment payment;
  payment.state.status = PaymentStatus::Succeeded;
  payment.requested = *Money::parse("425.50", "EUR");
  payment.transactions.push_back({});
  payment.transactions.back().confirmations = 128;
  Refund earlier = waitingRefund("RF-900", "Joana Pires", "20.00");
  earlier.state.status = RefundStatus::Succeeded;
  stage.reads.around = {payment,
                        {earlier, earlier},
                        Balance{*AssetAmount::parse("48210.44", "USDC", "polygon", std::nullopt), {}, queueNow()}};
}

void open(QueueStage& stage, int row) {
  stage.page().openRow(row);
}

void offline(QueueStage& stage) {
  PaymentsLive live;
  live.names[queueConnection()] = QStringLiteral("Merchant API");
  live.stale.insert(queueConnection());
  live.asOf = queueNow();
  live.offlineSince = queueNow();
  stage.page().setLive(live);
}

void outbox(QueueStage& stage) {
  for (const auto& [id, state] :
       std::initializer_list<std::pair<const char*, OutboxState>>{{"11111111", OutboxState::Held},
                                                                  {"22222222", OutboxState::Unknown},
                                                                  {"33333333", OutboxState::Queued},
                                                                  {"44444444", OutboxState::Returned},
                                                                  {"55555555", OutboxState::Draft}}) {
    OutboxEntry entry = queuedEntry(id, state);
    if (state == OutboxState::Held) entry.heldUntil = queueNow() + std::chrono::minutes(4);
    stage.actions.outbox[entry.draft.id] = entry;
  }
  stage.actions.records = {
      {1, OutboxId("22222222"), queueNow(), "", "draft", "Maya Lindqvist", "wrote the draft", "", "ab"},
      {2, OutboxId("22222222"), queueNow(), "sending", "unknown", "Paydeck", "got no answer", "", "cd"}};
}

void loadBulk(QueueStage& stage, QTemporaryDir& dir) {
  for (int i = 1; i <= 6; ++i) {
    const std::string order = "LA-2040" + std::to_string(i);
    stage.reads.known[order] = {{queueConnection(),
                                 PaymentId("pay_" + order),
                                 order,
                                 "Ingrid Halvorsen",
                                 {},
                                 findAsset("USDC", "base"),
                                 *Money::parse("200.00", i == 5 ? "USD" : "EUR")}};
  }
  QFile file(dir.filePath("november.csv"));
  if (!file.open(QIODevice::WriteOnly)) return;
  file.write(
      "payment;amount;destination;reason\n"
      "LA-20401;180.00;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;returned\n"
      "LA-20402;1,5;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;returned\n"
      "LA-20403;250.00;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;\n"
      "LA-20404;20.00;0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed;no checksum\n"
      "LA-20405;20.00;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;dollars\n"
      "LA-20406;=SUM(A1);0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;\n"
      "LA-99999;20.00;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;\n"
      "LA-20401;180.00;0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed;again\n"
      "LA-20403;20.00;TLd4zbsSzYpaT5LdXy8JNSVjxQkaUx9Rw1;other network\n");
  file.close();
  stage.page().bulk()->loadFile(QUrl::fromLocalFile(file.fileName()));
  QTest::qWait(300);
}

std::vector<Scene> scenes(QTemporaryDir& dir) {
  const QSize small(1024, 640);
  return {
      {"queue", {1440, 900}, setAround, [](QueueStage& s) { open(s, 1); }},
      {"queue-compact", small, setAround, [](QueueStage& s) { open(s, 1); }},
      {"queue-closed",
       {1440, 900},
       {},
       [](QueueStage& s) {
         s.page().model()->toggleSelected(1);
         s.page().model()->toggleSelected(2);
       }},
      {"queue-rtl", {1440, 900}, setAround, [](QueueStage& s) { open(s, 1); }, true},
      {"approve",
       {1440, 900},
       setAround,
       [](QueueStage& s) {
         open(s, 1);
         s.page().beginApprove();
       }},
      {"reject",
       {1440, 900},
       setAround,
       [](QueueStage& s) {
         open(s, 1);
         s.page().beginReject();
         s.page().send();
       }},
      {"own", {1440, 900}, {}, [](QueueStage& s) { open(s, 5); }},
      {"broken-chain",
       {1440, 900},
       [](QueueStage& s) { s.reads.refunds[0].history[1].note = "changed"; },
       [](QueueStage& s) { open(s, 1); }},
      {"batch",
       {1440, 900},
       {},
       [](QueueStage& s) {
         s.page().model()->selectAll();
         s.page().beginApprove();
       }},
      {"outbox",
       {1440, 900},
       outbox,
       [](QueueStage& s) {
         s.page().chooseTab(1);
         QTest::qWait(100);
         open(s, 1);
       }},
      {"outbox-resolve",
       {1440, 900},
       outbox,
       [](QueueStage& s) {
         s.page().chooseTab(1);
         QTest::qWait(100);
         for (int i = 0; i < 8 && !s.page().detail()->text().asksPerson; ++i) open(s, i);
         s.page().beginResolve();
       }},
      {"completed", {1440, 900}, {}, [](QueueStage& s) { s.page().chooseTab(3); }},
      {"failed",
       {1440, 900},
       {},
       [](QueueStage& s) {
         s.page().chooseTab(4);
         QTest::qWait(100);
         open(s, 1);
       }},
      {"offline",
       {1440, 900},
       setAround,
       [](QueueStage& s) {
         offline(s);
         open(s, 1);
         s.page().beginApprove();
       }},
      {"empty", {1440, 900}, [](QueueStage& s) { s.reads.refunds.clear(); }, {}},
      {"no-results", {1440, 900}, {}, [](QueueStage& s) { s.page().setSearch("nobody"); }},
      {"error",
       {1440, 900},
       [](QueueStage& s) {
         s.reads.error =
             Error{ErrorKind::Storage, "The local copy can’t be read: the disk does not answer. Nothing was changed."};
       },
       {}},
      {"denied",
       {1440, 900},
       [](QueueStage& s) {
         s.reads.refunds.clear();
         s.actions.known = {};
         s.actions.known.why = "You are a Viewer. Refunds need Support or Finance.";
       },
       {}},
      {"loading", {1440, 900}, [](QueueStage& s) { s.reads.silent = true; }, {}},
      {"bulk", {1440, 900}, {}, [&dir](QueueStage& s) { loadBulk(s, dir); }},
      {"bulk-running",
       {1440, 900},
       {},
       [&dir](QueueStage& s) {
         loadBulk(s, dir);
         s.page().bulk()->setLooked(true);
         s.page().bulk()->confirm();
       }},
      {"bulk-compact", small, {}, [&dir](QueueStage& s) { loadBulk(s, dir); }},
  };
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  const QApplication app(argc, argv);
  if (!loadFonts().isEmpty()) return 1;
  outDir = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
  QDir().mkpath(outDir);
  QTemporaryDir dir;
  for (const Scene& scene : scenes(dir)) {
    if (argc > 2 && scene.name != QString::fromLocal8Bit(argv[2])) continue;
    shoot(scene);
  }
  QTextStream(stdout) << (failures == 0 ? "done" : "some pictures are missing") << Qt::endl;
  return failures == 0 ? 0 : 1;
}
