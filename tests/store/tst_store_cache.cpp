#include "tests/store/TestCache.h"

using namespace paydeck;
using namespace paydeck::test;

class StoreCacheTest : public QObject {
  Q_OBJECT
 private slots:
  void aPaymentComesBackExactlyAsItWasWritten() {
    TestCache test;
    const bench::SyntheticPayments make("c1", 60'000);
    std::vector<Payment> payments;
    for (std::int64_t n = 0; n < 300; ++n) payments.push_back(make.payment(n));
    const Result<BatchOutcome> outcome = test.write(payments);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->inserted, 300);
    for (const Payment& payment : payments) {
      const auto key = test.reader->find(payment.connection, payment.id);
      QVERIFY(key.has_value() && key->has_value());
      const auto stored = test.reader->payment(**key);
      QVERIFY(stored.has_value() && stored->has_value());
      QVERIFY((*stored)->payment == payment);
      QVERIFY((*stored)->paymentsOfCustomer >= 1);
    }
  }

  void theFirstScreenfulIsTheNewestInOrder() {
    TestCache test;
    const bench::SyntheticPayments make("c1", 60'000);
    std::vector<Payment> payments;
    for (std::int64_t n = 299; n >= 0; --n) payments.push_back(make.payment(n));
    QVERIFY(test.write(payments).has_value());
    const auto keys = test.reader->keys({}, PaymentSort::Newest, 60U);
    QVERIFY(keys.has_value());
    QCOMPARE(keys->size(), std::size_t{60});
    const auto rows = test.reader->rows(*keys);
    QVERIFY(rows.has_value());
    for (std::size_t n = 0; n < rows->size(); ++n)
      QVERIFY((*rows)[n].id == make.payment(static_cast<std::int64_t>(n)).id);
  }

  void anOlderReportNeverOverwritesANewerOne() {
    TestCache test;
    Payment newer = samplePayment("pay_1", 5);
    newer.state.status = PaymentStatus::Succeeded;
    Payment older = samplePayment("pay_1", 4);
    older.state.status = PaymentStatus::Pending;
    QCOMPARE(test.write({newer})->inserted, 1);
    QCOMPARE(test.write({older})->ignored, 1);
    const auto key = test.reader->find(newer.connection, newer.id);
    QCOMPARE((*test.reader->payment(**key))->payment.state.status, PaymentStatus::Succeeded);
  }

  void searchFindsByEveryText() {
    TestCache test;
    std::vector<Payment> payments;
    const bench::SyntheticPayments make("c1", 60'000);
    for (std::int64_t n = 0; n < 500; ++n) payments.push_back(make.payment(n));
    QVERIFY(test.write(payments).has_value());
    const Payment& one = payments[404];
    const auto key = **test.reader->find(one.connection, one.id);
    for (const std::string& text : {one.id.value(), one.orderRef, one.customer.email, one.id.value().substr(0, 9)}) {
      const auto keys = test.reader->keys(textQuery(QueryField::Text, text), PaymentSort::Newest, 60U);
      QVERIFY2(keys && std::count(keys->begin(), keys->end(), key) == 1, text.c_str());
    }
  }

  void aSyncStateIsReplacedWithTheRowsItSpeaksOf() {
    TestCache test;
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.payments = {samplePayment("pay_1")};
    SyncState state;
    state.connection = batch.connection;
    state.backfillStarted = true;
    state.eventSequence = 42;
    state.remaining = {{std::nullopt, fromUnixMillis(1000), "cursor"}, {fromUnixMillis(5), std::nullopt, ""}};
    state.lastError = "Offline";
    batch.state = state;
    QVERIFY(test.write(batch).has_value());
    const auto states = test.reader->syncStates();
    QVERIFY(states.has_value());
    QCOMPARE(states->size(), std::size_t{1});
    QVERIFY(states->front() == state);
  }

  void summaryCountsAndSums() {
    TestCache test;
    const bench::SyntheticPayments make("c1", 60'000);
    std::vector<Payment> payments;
    std::map<Currency, std::int64_t> requested;
    for (std::int64_t n = 0; n < 300; ++n) {
      payments.push_back(make.payment(n));
      requested[payments.back().requested->currency()] += payments.back().requested->minor();
    }
    QVERIFY(test.write(payments).has_value());
    const auto summary = test.reader->summary({});
    QVERIFY(summary.has_value());
    QCOMPARE(summary->count, 300);
    QVERIFY(summary->requestedMinor == requested);
  }

  void wipingAConnectionLeavesTheOthers() {
    TestCache test;
    Payment other = samplePayment("pay_2");
    other.connection = ConnectionId("c2");
    QVERIFY(test.write({samplePayment("pay_1")}).has_value());
    QVERIFY(test.write({other}).has_value());
    QVERIFY(test.cache->writer().wipe(ConnectionId("c1")).get().has_value());
    QCOMPARE(*test.reader->count({}), 1);
    QCOMPARE(test.reader->keys(textQuery(QueryField::Text, "pay"), PaymentSort::Newest, 60U)->size(), std::size_t{1});
    QVERIFY(test.cache->writer().wipe(ConnectionId("c2")).get().has_value());
    QCOMPARE(test.reader->keys(textQuery(QueryField::Text, "pay"), PaymentSort::Newest, 60U)->size(), std::size_t{0});
  }
};

QTEST_GUILESS_MAIN(StoreCacheTest)
#include "tst_store_cache.moc"
