#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <QTemporaryDir>

#include "models/view/refunds/BulkRefunds.h"
#include "models/view/refunds/BulkResult.h"
#include "tests/view/refunds/queue/SampleRefunds.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {
constexpr const char* kGood = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
}

class TestRefundBulk : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void aFileIsHeldThenSent();
  void linesOfOnePaymentGoOneAfterTheOther();
  void cancellingDuringTheHoldStopsAll();
  void aLineThatIsRefusedByTheOutboxIsSaid();
  void whatAsksForALookHoldsTheButton();
  void aPaymentThatIsOnItsWayIsRefused();
  void theResultGuardsFormulas();
  void aHundredThousandLinesDoNotStopTheWindow();

 private:
  void load(const QByteArray& csv);
  void know(const std::string& order, const std::string& refundable);

  std::unique_ptr<ScriptedRefunds> actions_;
  std::unique_ptr<MemoryRefunds> reads_;
  ManualClock clock_{queueNow()};
  Formatter format_{clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
  std::unique_ptr<BulkRefunds> bulk_;
  QTemporaryDir dir_;
};

void TestRefundBulk::init() {
  actions_ = std::make_unique<ScriptedRefunds>();
  actions_->now = queueNow();
  reads_ = std::make_unique<MemoryRefunds>();
  bulk_ = std::make_unique<BulkRefunds>(*actions_, *reads_, format_);
  bulk_->setAbilities({{queueConnection(), actions_->known}});
  for (const char* order : {"LA-1", "LA-2", "LA-3"}) know(order, "100.00");
}

void TestRefundBulk::cleanup() {
  bulk_.reset();
  reads_.reset();
  actions_.reset();
}

void TestRefundBulk::know(const std::string& order, const std::string& refundable) {
  reads_->known[order] = {{queueConnection(), PaymentId("pay_" + order), order, "Ann", kGood, findAsset("USDC", "base"),
                           *Money::parse(refundable, "EUR")}};
}

void TestRefundBulk::load(const QByteArray& csv) {
  QFile file(dir_.filePath("refunds.csv"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(csv);
  file.close();
  bulk_->loadFile(QUrl::fromLocalFile(file.fileName()));
  QTRY_COMPARE_WITH_TIMEOUT(bulk_->stage(), BulkRefunds::Preview, 20'000);
}

QByteArray line(const char* order, const char* amount) {
  return QByteArray(order) + "," + amount + "," + kGood + ",returned\n";
}

void TestRefundBulk::aFileIsHeldThenSent() {
  load("payment,amount,destination,reason\n" + line("LA-1", "10.00") + line("LA-2", "20.00") + line("LA-9", "5.00"));
  QCOMPARE(bulk_->plan()->good, std::size_t(2));
  QCOMPARE(bulk_->plan()->refused, std::size_t(1));
  QCOMPARE(bulk_->sums(), QString::fromUtf8("€30.00"));
  QCOMPARE(bulk_->whyNot(), QString());
  bulk_->confirm();
  bulk_->confirm();
  QTRY_COMPARE(bulk_->progressText(), "2 held");
  QCOMPARE(actions_->outbox.size(), std::size_t(2));
  QVERIFY(bulk_->holdText().contains("14:06:58"));
  for (auto& [id, entry] : actions_->outbox) {
    QCOMPARE(entry.draft.refundableSeen, *Money::parse("100.00", "EUR"));
    entry.state = OutboxState::Sent;
    entry.refundNumber = "RF-7";
  }
  emit actions_->outboxChanged();
  QTRY_COMPARE(bulk_->stage(), BulkRefunds::Done);
  QCOMPARE(bulk_->progressText(), "2 sent");
}

void TestRefundBulk::linesOfOnePaymentGoOneAfterTheOther() {
  load("payment,amount,destination,reason\n" + line("LA-1", "10.00") + line("LA-1", "20.00"));
  QCOMPARE(bulk_->plan()->good, std::size_t(2));
  bulk_->confirm();
  QTRY_COMPARE(bulk_->progressText(), "1 held, 1 waiting");
  for (auto& [id, entry] : actions_->outbox) {
    if (entry.state == OutboxState::Held) entry.state = OutboxState::Sent;
  }
  emit actions_->outboxChanged();
  QTRY_COMPARE(bulk_->progressText(), "1 sent, 1 on the way");
  const auto second = std::find_if(actions_->outbox.begin(), actions_->outbox.end(),
                                   [](const auto& one) { return one.second.state == OutboxState::Queued; });
  QCOMPARE(second->second.draft.refundableSeen, *Money::parse("90.00", "EUR"));
}

void TestRefundBulk::cancellingDuringTheHoldStopsAll() {
  load("payment,amount,destination,reason\n" + line("LA-1", "10.00") + line("LA-2", "20.00") + line("LA-2", "30.00"));
  bulk_->confirm();
  QTRY_COMPARE(bulk_->progressText(), "2 held, 1 waiting");
  bulk_->cancelAll();
  QTRY_COMPARE(bulk_->stage(), BulkRefunds::Done);
  QCOMPARE(bulk_->progressText(), "3 cancelled");
  for (const auto& [id, entry] : actions_->outbox) QCOMPARE(entry.state, OutboxState::Cancelled);
}

void TestRefundBulk::aLineThatIsRefusedByTheOutboxIsSaid() {
  actions_->confirmErrors[PaymentId("pay_LA-2")] = Error{ErrorKind::Conflict, "Another refund is on its way."};
  load("payment,amount,destination,reason\n" + line("LA-1", "10.00") + line("LA-2", "20.00"));
  bulk_->confirm();
  QTRY_COMPARE(bulk_->progressText(), "1 held, 1 not sent");
  const QVariantMap row = bulk_->rows()->data(bulk_->rows()->index(1), BulkRows::RowRole).toMap();
  QCOMPARE(row.value("words").toString(), "Another refund is on its way.");
}

void TestRefundBulk::whatAsksForALookHoldsTheButton() {
  load("payment,amount,destination,reason\nLA-1,10.00,0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359,\n");
  QCOMPARE(bulk_->plan()->refused, std::size_t(0));
  QCOMPARE(bulk_->plan()->ask, std::size_t(1));
  bulk_->confirm();
  QCOMPARE(bulk_->stage(), BulkRefunds::Preview);
  bulk_->setLooked(true);
  bulk_->confirm();
  QCOMPARE(bulk_->stage(), BulkRefunds::Running);
}

void TestRefundBulk::aPaymentThatIsOnItsWayIsRefused() {
  OutboxEntry entry = queuedEntry("11111111", OutboxState::Queued);
  entry.draft.question.payment = PaymentId("pay_LA-1");
  actions_->outbox[entry.draft.id] = entry;
  load("payment,amount,destination,reason\n" + line("LA-1", "10.00"));
  QCOMPARE(bulk_->plan()->refused, std::size_t(1));
  bulk_->confirm();
  QCOMPARE(bulk_->stage(), BulkRefunds::Preview);
}

void TestRefundBulk::theResultGuardsFormulas() {
  BulkPlan plan;
  BulkRow row;
  row.line = {2, "=cmd|' /C calc'!A0", "@1", "+x", "-y, \"z\""};
  plan.rows = {row};
  const std::string csv = bulkResultCsv(plan, {});
  QVERIFY2(csv.find("2,'=cmd|' /C calc'!A0,,'@1,,'+x,\"'-y, \"\"z\"\"\",refused") != std::string::npos, csv.c_str());
}

void TestRefundBulk::aHundredThousandLinesDoNotStopTheWindow() {
  QByteArray csv = "payment,amount,destination,reason\n";
  for (int i = 0; i < 100'000; ++i) {
    const std::string order = "M-" + std::to_string(i);
    know(order, "100.00");
    csv += line(order.c_str(), "12.34");
  }
  qint64 longest = 0;
  QElapsedTimer since;
  QTimer beat;
  connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
  since.start();
  beat.start(5);
  QElapsedTimer all;
  all.start();
  load(csv);
  qInfo("100,000 lines judged in %lld ms, the longest pause of the window was %lld ms", all.elapsed(), longest);
  QCOMPARE(bulk_->plan()->good, std::size_t(100'000));
  QCOMPARE(bulk_->rows()->count(), 100'000);
  QCOMPARE(bulk_->sums(), QString::fromUtf8("€1,234,000.00"));
}

QTEST_MAIN(TestRefundBulk)
#include "tst_refund_bulk.moc"
