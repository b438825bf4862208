#include "tests/store/TestCache.h"

#include "models/store/RefundTable.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

Refund sampleRefund(int number, std::int64_t revision = 1, RefundStatus status = RefundStatus::Processing) {
  Refund refund;
  refund.connection = ConnectionId("c1");
  refund.id = RefundId("re_" + std::to_string(number));
  refund.number = "RF-" + std::to_string(1000 + number);
  refund.payment = PaymentId("pay_" + std::to_string(number / 2));
  refund.orderRef = "LA-" + std::to_string(number);
  refund.customerName = number == 3 ? "Zoë Brandt" : "Ingrid Holm";
  refund.state.status = status;
  refund.createdAt = fromUnixMillis(1'795'000'000'000 + number * 1000);
  refund.revision = revision;
  refund.value = Money(100 + number, *Currency::parse(number % 2 == 0 ? "EUR" : "USD"));
  refund.customerReceives = AssetAmount{*Int256::parse("123456789012345678901234567890"), {"ETH", "base", 18}};
  refund.destination = "0xAbC" + std::to_string(number);
  refund.transaction = ChainTransaction{"0xhash", "", "", refund.customerReceives, 7, 2, refund.createdAt, true};
  refund.approval = {2, 1, "over 500", {{"p2", "Jonas", "finance"}}, refund.createdAt};
  refund.sentAt = refund.createdAt;
  refund.finalAt = fromUnixMillis(1'795'000'000'500 + number);
  refund.approvals = {{"p1", "Amira", "finance", true, refund.createdAt, "fine"}};
  refund.history = {{refund.createdAt, "p1", "Amira", "approved", "", "abc"}};
  refund.idempotencyKey = "key-" + std::to_string(number);
  refund.raw = "{}";
  return refund;
}

Result<BatchOutcome> writeRefunds(TestCache& test, std::vector<Refund> refunds) {
  CacheBatch batch;
  batch.connection = ConnectionId("c1");
  batch.refunds = std::move(refunds);
  return test.write(std::move(batch));
}

std::string idsOf(const Result<std::vector<StoredRefund>>& refunds) {
  std::string ids;
  for (const StoredRefund& stored : *refunds) ids += stored.refund.id.value() + " ";
  return ids;
}

}  // namespace

/// Refunds in the cache.
class StoreRefundsTest : public QObject {
  Q_OBJECT

 private slots:
  void aRefundComesBackWholeAndAnOlderReportChangesNothing() {
    TestCache test;
    const Refund refund = sampleRefund(1, 5);
    QCOMPARE(writeRefunds(test, {refund})->refundsChanged, std::int64_t{1});
    QVERIFY((**test.reader->refund(refund.connection, refund.id)).refund == refund);
    QCOMPARE(writeRefunds(test, {refund})->refundsChanged, std::int64_t{0});
    QCOMPARE(writeRefunds(test, {sampleRefund(1, 4, RefundStatus::Succeeded)})->refundsChanged, std::int64_t{0});
    QCOMPARE(writeRefunds(test, {sampleRefund(1, 6, RefundStatus::Succeeded)})->refundsChanged, std::int64_t{1});
    QCOMPARE(test.reader->refundsOf(refund.connection, refund.payment)->front().state.status, RefundStatus::Succeeded);
    QVERIFY(test.reader->refundByKey(refund.connection, "key-1")->has_value());
    QVERIFY(!test.reader->refundByKey(refund.connection, "")->has_value());
  }

  void listsTotalsAndSearchAgree() {
    TestCache test;
    std::vector<Refund> refunds;
    for (int i = 0; i < 6; ++i) {
      refunds.push_back(sampleRefund(i, 1, i < 2 ? RefundStatus::AwaitingApproval : RefundStatus::Succeeded));
    }
    QVERIFY(writeRefunds(test, refunds).has_value());
    QCOMPARE(idsOf(test.reader->refunds({})), std::string("re_5 re_4 re_3 re_2 re_1 re_0 "));
    QCOMPARE(idsOf(test.reader->refunds({{RefundStatus::AwaitingApproval}})), std::string("re_1 re_0 "));
    QCOMPARE(idsOf(test.reader->refunds({{}, std::nullopt, "", 2, 1})), std::string("re_4 re_3 "));
    QCOMPARE(idsOf(test.reader->refunds({{}, ConnectionId("c1"), "zoe br"})), std::string("re_3 "));
    QCOMPARE(idsOf(test.reader->refunds({{}, std::nullopt, "RF-1004"})), std::string("re_4 "));
    QCOMPARE(idsOf(test.reader->refunds({{}, std::nullopt, "0xabc5"})), std::string("re_5 "));
    QVERIFY(test.reader->refunds({{}, ConnectionId("other"), ""})->empty());
    QVERIFY(test.reader->refunds({{}, std::nullopt, "\"* OR --"})->empty());
    std::int64_t count = 0;
    std::int64_t euros = 0;
    const auto totals = test.reader->refundTotals({});
    for (const RefundTotal& total : *totals) {
      count += total.count;
      if (total.currency == Currency::parse("EUR")) euros += total.minor;
    }
    QCOMPARE(count, std::int64_t{6});
    QCOMPARE(euros, std::int64_t{100 + 102 + 104});
    QCOMPARE(test.reader->unfinishedRefunds(ConnectionId("c1"), 10)->size(), std::size_t{2});
  }

  void wipingAConnectionTakesItsRefundsToo() {
    TestCache test;
    QVERIFY(writeRefunds(test, {sampleRefund(1), sampleRefund(2)}).has_value());
    QVERIFY(test.cache->writer().wipe(ConnectionId("c1")).get().has_value());
    QVERIFY(test.reader->refunds({})->empty());
    QVERIFY(test.reader->refunds({{}, std::nullopt, "RF"})->empty());
  }

  void noListScansTheTable_data() {
    QTest::addColumn<int>("which");
    for (const int which : {0, 1, 2, 3}) QTest::newRow(std::to_string(which).c_str()) << which;
  }
  void noListScansTheTable() {
    QFETCH(int, which);
    TestCache test;
    QVERIFY(writeRefunds(test, {sampleRefund(1)}).has_value());
    RefundQuery query;
    if (which == 1) query.statuses = {RefundStatus::AwaitingApproval};
    if (which == 2) query.connection = ConnectionId("c1");
    if (which == 3) query.text = "rf";
    auto database = *Database::open(test.path());
    auto explain = *database->prepare("EXPLAIN QUERY PLAN " + refundListSql(query));
    bindRefundQuery(explain, query);
    while (explain.step().value_or(false)) {
      explain.skip(3);
      const std::string line = explain.text();
      const bool scans = line.starts_with("SCAN r") && line.find("INDEX") == std::string::npos;
      QVERIFY2(!scans, line.c_str());
    }
  }
};

QTEST_GUILESS_MAIN(StoreRefundsTest)
#include "tst_store_refunds.moc"
