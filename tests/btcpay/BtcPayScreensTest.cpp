#include <QtTest>

#include <QQuickWindow>
#include <map>
#include <set>

#include "FakeBtcPay.h"
#include "app/paydeck/Application.h"
#include "app/paydeck/Gui.h"
#include "tests/app/CtlRig.h"

using namespace paydeck;
using test::FakeBtcPay;
using test::FakeInvoice;

// paydeckctl connects and syncs; then the whole program is opened on that workspace. PAYDECK_SHOTS=DIR keeps pictures.

namespace {

/// What the words of BTCPay Server mean to a merchant, independently of the adapter's table.
PaymentStatus meaningOf(const FakeInvoice& invoice) {
  using enum PaymentStatus;
  if (invoice.status == "New") return Pending;
  if (invoice.status == "Processing") return Confirming;
  if (invoice.status == "Invalid") return Failed;
  if (invoice.status == "Settled") return invoice.additionalStatus == "PaidOver" ? Overpaid : Succeeded;
  if (invoice.additionalStatus == "PaidPartial") return Underpaid;
  return invoice.additionalStatus == "PaidLate" ? PaidLate : Expired;
}

/// Settled by BTCPay Server; what came late or short waits for a person and is not counted as received.
bool isSettled(const FakeInvoice& invoice) {
  return invoice.status == "Settled";
}

std::string orderOf(const FakeInvoice& invoice) {
  return invoice.metadata.at("orderId").get<std::string>();
}

/// The line of a list of {label, number, unit} or {key, value}.
QVariantMap lineOf(const QVariantList& list, const char* name, const QString& value) {
  for (const QVariant& line : list) {
    if (line.toMap().value(QLatin1String(name)).toString() == value) return line.toMap();
  }
  return {};
}

}  // namespace

class BtcPayScreensTest : public QObject {
  Q_OBJECT

 public:
  static void initMain() {
    qputenv("QT_QUICK_BACKEND", "software");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    prepareGui();
  }

 private slots:
  void initTestCase();
  void init();
  void everyInvoiceIsARow();
  void everyStatusIsCalledWhatItMeans();
  void theFooterSumsWhatTheInvoicesSay();
  void theOverviewCountsTheSame();
  void anInvoicePaidInTwoWaysShowsBoth();
  void anArchivedInvoiceIsListedAndMarked();
  void aRowSaysWhoPaidHowAndHowMuch();
  void thePicturesShowSomething();

 private:
  FakeInvoice invoice(const std::string& id) const;
  void openOnly(const std::string& id);
  PaymentsPage& page() { return *application_->root().payments(); }
  void picture(const QString& name);

  FakeBtcPay server_{};
  test::CtlRig rig_{};
  std::string twoWays_{};
  std::string archived_{};
  std::unique_ptr<Application> application_{};
  std::unique_ptr<Gui> gui_{};
};

void BtcPayScreensTest::initTestCase() {
  QVERIFY(finishGui());
  const std::int64_t now = toUnixMillis(SystemClock().now());
  server_.seed(400, now);
  const std::int64_t earlier = now - 2 * 3600 * 1000;
  twoWays_ = server_.addInvoice(FakeBtcPay::kStoreA, earlier, "24.00");
  server_.receive(twoWays_, "0.25", "BTC-LN", earlier / 1000 + 5);
  server_.receive(twoWays_, "0.75", "BTC-CHAIN", earlier / 1000 + 60);
  server_.confirm(twoWays_);
  archived_ = server_.addInvoice(FakeBtcPay::kStoreB, earlier + 1000, "18.00");
  server_.receive(archived_, "1", "BTC-LN", earlier / 1000 + 5);
  server_.archive(archived_);

  const QString url = QString::fromStdString(server_.url());
  QVERIFY(rig_.writeKey("key", QByteArray::fromStdString(server_.key())));
  const auto connected = rig_.run({"connect", "btcpay", url, "--name", "Roastery", "--key-file", rig_.key()});
  QVERIFY2(connected.code == 0, connected.err.constData());
  const auto synced = rig_.run({"sync", "--key-file", rig_.key()});
  QVERIFY2(synced.code == 0, synced.err.constData());

  Arguments arguments;
  arguments.workspace = rig_.path("ws");
  auto opened = Application::open(arguments, {});
  QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
  application_ = std::move(*opened);
  gui_ = std::make_unique<Gui>(application_->root());
  QVERIFY(gui_->window() != nullptr);
  gui_->window()->resize(1440, 900);
  application_->root().settings()->setTheme(QStringLiteral("light"));
  application_->root().settings()->setTimeZone(QStringLiteral("UTC"));
  // Nothing keeps keys here: the person gives it once more.
  const auto connections = application_->actions().connections();
  QCOMPARE(connections.size(), std::size_t{1});
  application_->start(false);
  const auto given = application_->actions().reauthorise(connections.front().id, Secret(server_.key()), {});
  QVERIFY2(given.has_value(), given ? "" : given.error().message.c_str());
  QTRY_COMPARE_WITH_TIMEOUT(application_->root().live()->pill(), QStringLiteral("Live"), 60'000);
}

void BtcPayScreensTest::init() {
  application_->root().navigation()->go(QStringLiteral("payments"));
  page().closeDetail();
  page().filter()->clear();
  QTRY_COMPARE(page().model()->rowCount(), static_cast<int>(server_.invoices().size()));
}

FakeInvoice BtcPayScreensTest::invoice(const std::string& id) const {
  const auto all = server_.invoices();
  return *std::find_if(all.begin(), all.end(), [&](const FakeInvoice& i) { return i.id == id; });
}

void BtcPayScreensTest::openOnly(const std::string& id) {
  page().filter()->setText(QStringLiteral("order:\"%1\"").arg(QString::fromStdString(orderOf(invoice(id)))));
  QTRY_COMPARE(page().model()->rowCount(), 1);
  page().list()->setCurrentRow(0);
  page().openCurrent();
  QTRY_COMPARE(page().detail()->paymentId(), QString::fromStdString(id));
}

void BtcPayScreensTest::everyInvoiceIsARow() {
  QCOMPARE(page().model()->rowCount(), 402);
  QTRY_COMPARE(page().totals()->shownCount(), QStringLiteral("402"));
  QVERIFY(page().unreadable()->text().isEmpty());
}

void BtcPayScreensTest::everyStatusIsCalledWhatItMeans() {
  std::map<PaymentStatus, int> wanted;
  for (const FakeInvoice& each : server_.invoices()) ++wanted[meaningOf(each)];
  QVERIFY(wanted.size() >= 7);
  for (const auto& [status, count] : wanted) {
    const std::string_view name = paymentStatusName(status);
    page().filter()->setText(
        QStringLiteral("status:%1").arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size()))));
    QTRY_COMPARE(page().model()->rowCount(), count);
    auto* row = qobject_cast<RowSlot*>(page().list()->rows().front());
    QTRY_COMPARE(row->status(), statusWords(status));
  }
}

void BtcPayScreensTest::theFooterSumsWhatTheInvoicesSay() {
  Money requested = *Money::parse("0.00", "EUR");
  Money received = requested;
  for (const FakeInvoice& each : server_.invoices()) {
    const Money amount = *Money::parse(each.amount, "EUR");
    requested = *requested.plus(amount);
    if (isSettled(each)) received = *received.plus(amount);
  }
  const Formatter& format = *application_->root().format();
  QTRY_COMPARE(page().totals()->requested(), format.money(requested));
  QTRY_COMPARE(page().totals()->received(), format.money(received));
}

void BtcPayScreensTest::theOverviewCountsTheSame() {
  application_->root().navigation()->go(QStringLiteral("overview"));
  OverviewPage& overview = *application_->root().overview();
  Money volume = *Money::parse("0.00", "EUR");
  QDate first = QDate::currentDate();
  for (const FakeInvoice& each : server_.invoices()) {
    if (isSettled(each)) volume = *volume.plus(*Money::parse(each.amount, "EUR"));
    first = std::min(first, QDateTime::fromMSecsSinceEpoch(each.createdMillis, Qt::UTC).date());
  }
  QVERIFY(overview.setCustomPeriod(first, QDateTime::currentDateTimeUtc().date()));
  const QString wanted = application_->root().format()->money(volume);
  const auto shown = [&] {
    const auto kpi = overview.kpis()->rows().value(0);
    return kpi.value<OverviewKpi>().lead + kpi.value<OverviewKpi>().tail;
  };
  QTRY_COMPARE(shown(), wanted);
  QTRY_VERIFY(overview.methods()->rowCount() >= 2);  // on the chain and over Lightning, apart
}

void BtcPayScreensTest::anInvoicePaidInTwoWaysShowsBoth() {
  openOnly(twoWays_);
  const PaymentDetail& detail = *page().detail();
  QCOMPARE(detail.status().text, QStringLiteral("Succeeded"));
  QCOMPARE(detail.amountLead() + detail.amountTail(), QStringLiteral("€24.00"));
  QVERIFY2(detail.assetLine().contains(u" + "), qPrintable(detail.assetLine()));
  QVERIFY(detail.assetLine().contains(QStringLiteral("Lightning")));
  QVERIFY(detail.assetLine().contains(QStringLiteral("Bitcoin")));
  QCOMPARE(lineOf(detail.amounts(), "label", QStringLiteral("Received")).value("copy").toString(),
           QStringLiteral("0.00010000000 BTC"));
  QCOMPARE(lineOf(detail.amounts(), "label", QStringLiteral("Also received, Bitcoin")).value("copy").toString(),
           QStringLiteral("0.00030000 BTC"));
  for (const auto& paid : invoice(twoWays_).payments) {
    const QString hash = QString::fromStdString(paid.id).left(64);
    const QVariantMap line = lineOf(detail.chain(), "full", hash);
    QVERIFY2(!line.isEmpty(), qPrintable(hash));
    // Only what is on the chain can be looked up there.
    QCOMPARE(line.value("url").toString().isEmpty(), paid.methodId == "BTC-LN");
  }
  picture(QStringLiteral("detail-two-ways"));
}

void BtcPayScreensTest::anArchivedInvoiceIsListedAndMarked() {
  openOnly(archived_);
  QCOMPARE(lineOf(page().detail()->metadata(), "key", QStringLiteral("archived")).value("value").toString(),
           QStringLiteral("true"));
}

void BtcPayScreensTest::aRowSaysWhoPaidHowAndHowMuch() {
  const auto all = server_.invoices();
  const auto paid = std::find_if(all.begin(), all.end(), [](const FakeInvoice& each) {
    return each.payments.size() == 1 && each.payments[0].methodId == "BTC-CHAIN" && each.status == "Settled" &&
           each.metadata.contains("buyerName");
  });
  QVERIFY(paid != all.end());
  openOnly(paid->id);
  auto* row = qobject_cast<RowSlot*>(page().list()->rows().front());
  QTRY_COMPARE(row->order(), QString::fromStdString(orderOf(*paid)));
  QVERIFY(row->customer().contains(QString::fromStdString(paid->metadata.at("buyerName").get<std::string>())));
  QCOMPARE(row->method(), QStringLiteral("BTC"));
  QCOMPARE(row->methodDetail(), QStringLiteral("Bitcoin"));
  QCOMPARE(row->paidUnit(), QStringLiteral("BTC"));
  QVERIFY2(row->valueWithUnit().endsWith(QString::fromStdString(paid->amount)), qPrintable(row->valueWithUnit()));
  QCOMPARE(row->hash(), shortHash(QString::fromStdString(paid->payments[0].id).left(64)));
}

void BtcPayScreensTest::picture(const QString& name) {
  QTest::qWait(500);
  const QImage image = gui_->window()->grabWindow();
  std::set<QRgb> colours;
  for (int y = 0; y < image.height(); y += 7) {
    for (int x = 0; x < image.width(); x += 7) colours.insert(image.pixel(x, y));
  }
  QVERIFY2(colours.size() > 20, qPrintable(name));
  const QString folder = qEnvironmentVariable("PAYDECK_SHOTS");
  if (!folder.isEmpty()) QVERIFY(image.save(folder + u'/' + name + QStringLiteral(".png")));
}

void BtcPayScreensTest::thePicturesShowSomething() {
  picture(QStringLiteral("payments"));
  application_->root().navigation()->go(QStringLiteral("overview"));
  picture(QStringLiteral("overview"));
  application_->root().navigation()->go(QStringLiteral("settings"));
  picture(QStringLiteral("settings"));
}

QTEST_MAIN(BtcPayScreensTest)
#include "BtcPayScreensTest.moc"
