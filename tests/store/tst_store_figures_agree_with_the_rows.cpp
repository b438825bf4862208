#include <QtTest>

#include <set>

#include "models/store/SqliteCacheReader.h"
#include "tests/store/RandomQueries.h"

using namespace paydeck;
using namespace paydeck::test;

class StoreFiguresTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { filled_ = std::make_unique<FilledCache>(); }
  void cleanupTestCase() { filled_.reset(); }

  void summaryAgreesWithTheRows() {
    RandomQueries questions(*filled_, 7);
    for (int round = 0; round < 25; ++round) {
      const PaymentQuery query = questions.next();
      QuerySummary expected;
      for (const Payment& payment : filled_->all) {
        if (!matchesNaively(query, payment)) continue;
        ++expected.count;
        if (payment.requested) expected.requestedMinor[payment.requested->currency()] += payment.requested->minor();
        if (payment.requested && moneyArrived(payment.state.status)) {
          expected.receivedMinor[payment.requested->currency()] += payment.requested->minor();
        }
        if (payment.refunded) expected.refundedMinor[payment.refunded->currency()] += payment.refunded->minor();
      }
      const auto summary = filled_->reader->summary(query);
      QVERIFY(summary.has_value());
      QCOMPARE(summary->count, expected.count);
      QVERIFY(summary->requestedMinor == expected.requestedMinor);
      QVERIFY(summary->receivedMinor == expected.receivedMinor);
      QVERIFY(summary->refundedMinor == expected.refundedMinor);
    }
  }

  void overviewAgreesWithTheRows() {
    OverviewRequest request;
    const UtcTime end = bench::SyntheticPayments::newest();
    for (int hour = 72; hour >= 0; hour -= 7) request.boundaries.push_back(end - std::chrono::hours(hour));
    request.connections = {ConnectionId("c1")};
    const auto figures = filled_->reader->overview(request);
    QVERIFY(figures.has_value());
    QCOMPARE(figures->currency.code(), std::string("EUR"));
    QCOMPARE(figures->buckets.size(), request.boundaries.size() - 1);
    OverviewBucket total;
    for (std::size_t i = 0; i < figures->buckets.size(); ++i) {
      OverviewBucket expected;
      std::vector<std::int64_t> durations;
      for (const Payment& payment : filled_->all) {
        const bool inside = payment.createdAt >= request.boundaries[i] && payment.createdAt < request.boundaries[i + 1];
        if (!inside || payment.connection.value() != "c1" || !payment.requested) continue;
        if (payment.requested->currency().code() != "EUR") continue;
        ++expected.payments;
        if (isFinished(payment.state.status)) ++expected.finished;
        if (payment.refunded) {
          ++expected.refunds;
          expected.refundedMinor += payment.refunded->minor();
        }
        if (!moneyArrived(payment.state.status)) continue;
        ++expected.arrived;
        expected.grossMinor += payment.requested->minor();
        if (payment.finalAt)
          durations.push_back((*payment.finalAt - payment.seenAt.value_or(payment.createdAt)).count());
      }
      std::sort(durations.begin(), durations.end());
      if (!durations.empty()) {
        const std::size_t middle = durations.size() / 2;
        expected.medianToFinal = std::chrono::milliseconds(
            durations.size() % 2 == 1 ? durations[middle] : (durations[middle - 1] + durations[middle]) / 2);
      }
      QVERIFY2(figures->buckets[i] == expected, qPrintable(QString("bucket %1").arg(i)));
      total.payments += expected.payments;
      total.grossMinor += expected.grossMinor;
    }
    QCOMPARE(figures->total.payments, total.payments);
    QCOMPARE(figures->total.grossMinor, total.grossMinor);
    std::int64_t byMethod = 0;
    for (const OverviewMethod& method : figures->methods) byMethod += method.grossMinor;
    QCOMPARE(byMethod, total.grossMinor);
  }

  void distinctValuesAreCounted() {
    const auto assets = filled_->reader->distinctValues(QueryField::Asset);
    std::int64_t sum = 0;
    for (const auto& [name, uses] : *assets) sum += uses;
    QCOMPARE(sum, kPayments);
    QVERIFY(std::is_sorted(assets->begin(), assets->end(), [](auto& a, auto& b) { return a.second > b.second; }));
    QCOMPARE(filled_->reader->distinctValues(QueryField::Connection)->size(), std::size_t{2});
  }

  void receivedTotalsAreExact() {
    const UtcTime before = filled_->all[2000].createdAt;
    std::map<Asset, Int256> expected;
    std::int64_t count = 0;
    for (const Payment& payment : filled_->all) {
      if (payment.connection.value() != "c1" || payment.createdAt >= before) continue;
      ++count;
      if (payment.received) {
        Int256& sum = expected[payment.received->asset];
        sum = *sum.plus(payment.received->atoms);
      }
    }
    QVERIFY(*filled_->reader->receivedTotals(ConnectionId("c1"), before) == expected);
    QCOMPARE(*filled_->reader->countCreatedBefore(ConnectionId("c1"), before), count);
    QCOMPARE(*filled_->reader->paymentCount(ConnectionId("c1")), kPayments / 2);
  }

  void totalsBeyond64BitStayExact() {
    TestCache test;
    std::vector<Payment> payments;
    const Int256 huge = *Int256::parse("115792089237316195423570985008687907853269984665640564039457584007");
    for (int i = 0; i < 5; ++i) {
      Payment payment = samplePayment("pay_" + std::to_string(i));
      payment.received = AssetAmount{i < 3 ? huge : Int256(INT64_MAX), Asset{"WEI", "ethereum", 18}};
      payments.push_back(payment);
    }
    QVERIFY(test.write(payments).has_value());
    Int256 expected = *huge.times(Int256(3));
    expected = *expected.plus(*Int256(INT64_MAX).times(Int256(2)));
    const auto totals = test.reader->receivedTotals(ConnectionId("c1"), std::nullopt);
    QVERIFY(totals->begin()->second == expected);
  }

  void watchedPaymentsAreThoseThatMayChange() {
    TestCache test;
    Payment open = samplePayment("open");
    open.state.status = PaymentStatus::Confirming;
    Payment watched = samplePayment("watched");
    watched.watchUntil = test.clock.now() + std::chrono::hours(1);
    Payment over = samplePayment("over");
    over.state.status = PaymentStatus::Succeeded;
    over.watchUntil = test.clock.now();
    QVERIFY(test.write({open, watched, over}).has_value());
    const auto found = test.reader->watched(ConnectionId("c1"), test.clock.now(), 10);
    QVERIFY(found.has_value());
    std::set<std::string> ids;
    for (const WatchedPayment& payment : *found) ids.insert(payment.id.value());
    QVERIFY(ids == (std::set<std::string>{"open", "watched"}));
    QVERIFY(*test.reader->newestCreated(ConnectionId("c1")) == open.createdAt);
    QVERIFY(!test.reader->newestCreated(ConnectionId("none"))->has_value());
  }

 private:
  std::unique_ptr<FilledCache> filled_;
};

QTEST_GUILESS_MAIN(StoreFiguresTest)
#include "tst_store_figures_agree_with_the_rows.moc"
