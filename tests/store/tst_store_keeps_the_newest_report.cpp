#include <QtTest>

#include <random>

#include "models/store/SqliteCacheReader.h"
#include "tests/store/Recorder.h"
#include "tests/store/TestCache.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

/// Everything a cache says, apart from keys and times of fetching.
std::vector<Payment> contentOf(CacheReader& reader) {
  std::vector<Payment> payments;
  const auto keys = reader.keys({}, PaymentSort::Newest, std::nullopt);
  for (const PaymentKey key : *keys) {
    payments.push_back((*reader.payment(key))->payment);
  }
  std::sort(payments.begin(), payments.end(), [](const Payment& a, const Payment& b) { return a.id < b.id; });
  return payments;
}

/// Report number `revision` about payment `number`: anything may differ from the other reports, the creation time
/// included.
Payment report(int number, int revision) {
  Payment payment = bench::SyntheticPayments("c1", 60'000).payment(number * 50 + revision * 7);
  payment.id = PaymentId("pay_" + std::to_string(number));
  payment.revision = revision;
  if (revision % 3 != 0) payment.createdAt = bench::SyntheticPayments("c1", 60'000).payment(number).createdAt;
  return payment;
}

}  // namespace

class StoreReportsTest : public QObject {
  Q_OBJECT

 private slots:
  void reportsInAnyOrderEndInTheSameState() {
    std::mt19937 random(42);
    std::vector<Payment> reports;
    for (int number = 0; number < 40; ++number) {
      for (int revision = 1; revision <= 6; ++revision) reports.push_back(report(number, revision));
    }
    std::vector<Payment> expected;
    for (int round = 0; round < 6; ++round) {
      std::shuffle(reports.begin(), reports.end(), random);
      TestCache test;
      for (std::size_t at = 0; at < reports.size();) {
        const std::size_t end = std::min(reports.size(), at + 1 + random() % 30);
        QVERIFY(test.write(std::vector<Payment>(reports.begin() + static_cast<std::ptrdiff_t>(at),
                                                reports.begin() + static_cast<std::ptrdiff_t>(end)))
                    .has_value());
        at = end;
      }
      const std::vector<Payment> content = contentOf(*test.reader);
      if (round == 0) expected = content;
      QCOMPARE(content.size(), std::size_t{40});
      QVERIFY(content == expected);
      for (const Payment& payment : content) {
        QVERIFY(payment == report(std::stoi(payment.id.value().substr(4)), 6));
        // The search index holds exactly the newest texts.
        QCOMPARE(*hits(*test.reader, payment.id.value()), 1);
        QVERIFY(*hits(*test.reader, payment.orderRef) >= 1);
      }
      for (int number = 0; number < 40; ++number) {
        const std::string stale = report(number, 2).customer.email;
        const bool current = std::any_of(content.begin(), content.end(),
                                         [&](const Payment& payment) { return payment.customer.email == stale; });
        if (!current) QCOMPARE(*hits(*test.reader, stale), 0);
      }
      QCOMPARE(*test.cache->checkIntegrity(), std::vector<std::string>{"ok"});
    }
  }

  void anUnchangedPaymentOnlyMovesItsTimes() {
    TestCache test;
    Payment payment = samplePayment("pay_1", 1000);
    QCOMPARE(test.write({payment})->inserted, 1);
    Recorder recorder;
    test.cache->addObserver(recorder);
    payment.revision = 2000;
    test.clock.advance(std::chrono::seconds(30));
    const auto outcome = test.write({payment});
    QCOMPARE(outcome->ignored, 1);
    QCOMPARE(outcome->updated, 0);
    QVERIFY(recorder.changes().empty());
    const auto key = **test.reader->find(payment.connection, payment.id);
    const auto stored = *test.reader->payment(key);
    QCOMPARE(stored->payment.revision, 2000);
    QVERIFY(stored->fetchedAt == test.clock.now());
    Payment stale = payment;
    stale.revision = 1500;
    stale.state.status = PaymentStatus::Failed;
    QCOMPARE(test.write({stale})->ignored, 1);
    test.cache->removeObserver(recorder);
  }

  void observersHearWhatChangedOnce() {
    TestCache test;
    Recorder recorder;
    test.cache->addObserver(recorder);
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.payments = {samplePayment("pay_1", 1), samplePayment("pay_2", 1)};
    batch.history = true;
    QVERIFY(test.write(batch).has_value());
    Payment changed = samplePayment("pay_1", 2);
    changed.state.status = PaymentStatus::Disputed;
    QVERIFY(test.write({changed}).has_value());
    const auto changes = recorder.changes();
    QCOMPARE(changes.size(), std::size_t{2});
    QVERIFY(changes[0].history);
    QCOMPARE(changes[0].inserted.size(), std::size_t{2});
    QVERIFY(!changes[1].history);
    QVERIFY(changes[1].updated == std::vector<PaymentKey>{**test.reader->find(changed.connection, changed.id)});
    test.cache->removeObserver(recorder);
  }

  void manyPaymentsOfOneMomentAllFit() {
    TestCache test;
    std::vector<Payment> payments;
    for (int i = 0; i < 5000; ++i) {
      Payment payment = samplePayment("pay_" + std::to_string(i));
      payment.raw = "{}";
      payments.push_back(payment);
    }
    QCOMPARE(test.write(payments)->inserted, 5000);
    const UtcTime at = payments.front().createdAt;
    PaymentQuery query;
    query.terms.push_back({QueryField::Created, false, {TimeRange{at, at + std::chrono::milliseconds(1)}}});
    QCOMPARE(*test.reader->count(query), 5000);
    query.terms.front().values = {TimeRange{std::nullopt, at}};
    QCOMPARE(*test.reader->count(query), 0);
    QCOMPARE(*test.reader->countCreatedBefore(ConnectionId("c1"), at), 0);
    QCOMPARE(*test.reader->countCreatedBefore(ConnectionId("c1"), at + std::chrono::milliseconds(1)), 5000);
  }

  void absurdTextsAndTimesComeBackAsTheyWere() {
    TestCache test;
    std::vector<Payment> payments;
    Payment payment = samplePayment("long");
    payment.customer.name = std::string(10'000, 'n') + "<b>x</b>";
    payments.push_back(payment);
    payment = samplePayment(std::string("nul\0id", 6));
    payment.customer.name = std::string("a\0b", 3);
    payment.raw = std::string("{\0}", 3);
    payment.metadata = {{std::string("k\0", 2), std::string(70'000, 'v')}};
    payments.push_back(payment);
    payment = samplePayment("bytes");
    payment.orderRef = "\xff\xfe\x80 \xe2\x80\xae";
    payments.push_back(payment);
    payment = samplePayment("early");
    payment.createdAt = fromUnixMillis(0);
    payments.push_back(payment);
    payment = samplePayment("late");
    payment.createdAt = fromUnixMillis(253'402'300'799'999);
    payment.requested = Money(INT64_MAX, *Currency::parse("JPY"));
    payments.push_back(payment);
    payment = samplePayment("bare");
    const ConnectionId connection = payment.connection;
    payment = Payment{};
    payment.connection = connection;
    payment.id = PaymentId("bare");
    payments.push_back(payment);
    QVERIFY(test.write(payments).has_value());
    for (const Payment& one : payments) {
      const auto key = test.reader->find(one.connection, one.id);
      QVERIFY(key->has_value());
      QVERIFY((*test.reader->payment(**key))->payment == one);
      QCOMPARE(test.reader->rows({&**key, 1})->front().customerName, one.customer.name);
    }
    QVERIFY(*hits(*test.reader, std::string(10'000, 'n')) == 1);
    PaymentQuery rich;
    NumberRange range;
    range.from = *Decimal::parse("1000000000000000000");
    rich.terms.push_back({QueryField::Value, false, {range}});
    QCOMPARE(*test.reader->count(rich), 1);
  }

  void anObjectIsUnreadableUntilItComesReadable() {
    TestCache test;
    CacheBatch bad;
    bad.connection = ConnectionId("c1");
    for (const char* id : {"pay_1", "pay_2", "pay_3"}) bad.unreadable.push_back({id, "no amount", "{}"});
    QVERIFY(test.write(bad).has_value());
    test.clock.advance(std::chrono::seconds(1));
    CacheBatch good;
    good.connection = ConnectionId("c1");
    good.payments = {samplePayment("pay_2")};
    QVERIFY(test.write(good).has_value());
    const auto one = test.reader->unreadable(1);
    QCOMPARE(one->count, 2);
    QCOMPARE(one->newest.size(), std::size_t{1});
    test.clock.advance(std::chrono::seconds(1));
    bad.unreadable = {{"pay_2", "no amount", "{}"}};  // a later report of it is unreadable again
    QVERIFY(test.write(bad).has_value());
    const auto all = test.reader->unreadable(9);
    QCOMPARE(all->count, 3);
    QCOMPARE(all->newest.at(0).object.id, std::string("pay_2"));
  }

  void timelinesBooksAndUnreadableObjectsAreKept() {
    TestCache test;
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.payments = {samplePayment("pay_1")};
    batch.timelines = {
        {PaymentId("pay_1"),
         {{"created", fromUnixMillis(5), "made", std::nullopt, 0, 0}, {"in_block", fromUnixMillis(9), "", 77U, 1, 12}}},
        {PaymentId("unknown"), {{"created", fromUnixMillis(5), "", std::nullopt, 0, 0}}}};
    batch.unreadable = {{"pay_x", "amount is not a number", "{\"amount\":1e9}"}};
    const Asset usdc{"USDC", "base", 6};
    batch.balances = {{AssetAmount{Int256(5), usdc}, AssetAmount{Int256(1), usdc}, fromUnixMillis(3)}};
    LedgerEntry entry;
    entry.id = LedgerEntryId("le_1");
    entry.sequence = 1;
    entry.amount = AssetAmount{Int256(-5), usdc};
    entry.balanceAfter = AssetAmount{Int256(0), usdc};
    batch.ledger = {entry, entry};
    Payout payout;
    payout.id = PayoutId("po_1");
    payout.revision = 2;
    payout.status = "paid";
    payout.amount = entry.amount;
    Payout older = payout;
    older.revision = 1;
    older.status = "pending";
    batch.payouts = {payout, older};
    Customer customer;
    customer.id = CustomerId("cus_1");
    batch.customers = {customer};
    batch.rates = {{"BTC", {*Decimal::parse("61234.55"), *Currency::parse("EUR"), fromUnixMillis(9), "kraken"}}};
    QVERIFY(test.write(batch).has_value());
    const auto timeline = test.reader->timeline(**test.reader->find(ConnectionId("c1"), PaymentId("pay_1")));
    QVERIFY(*timeline == batch.timelines.front().entries);
    auto& database = static_cast<SqliteCacheReader&>(*test.reader).database();
    QCOMPARE(*database.text("SELECT status FROM payouts"), std::string("paid"));
    QCOMPARE(*database.integer("SELECT count(*) FROM ledger_entries"), 1);
    QCOMPARE(*database.text("SELECT available FROM balances"), std::string("5"));
    QVERIFY(*test.reader->balances(ConnectionId("c1")) == batch.balances);
    QVERIFY(test.reader->balances(ConnectionId("c2"))->empty());
    QCOMPARE(*database.text("SELECT value FROM rates"), std::string("61234.55"));
    QCOMPARE(*database.text("SELECT raw FROM unreadable_objects"), std::string("{\"amount\":1e9}"));
    const auto unreadable = test.reader->unreadable(5);
    QCOMPARE(unreadable->count, 1);
    QVERIFY(unreadable->newest.at(0).connection == ConnectionId("c1"));
    QVERIFY(unreadable->newest.at(0).object == batch.unreadable.front());
    QVERIFY(test.cache->writer().wipe(ConnectionId("c1")).get().has_value());
    QCOMPARE(test.reader->unreadable(5)->count, 0);
    for (const char* table : {"payments", "payment_texts", "payment_details", "timeline_entries", "payouts", "rates"}) {
      QCOMPARE(*database.integer("SELECT count(*) FROM " + std::string(table)), 0);
    }
  }
};

QTEST_GUILESS_MAIN(StoreReportsTest)
#include "tst_store_keeps_the_newest_report.moc"
