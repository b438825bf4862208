#include <random>
#include <set>

#include "models/store/PaymentSearch.h"
#include "models/store/SqliteCacheReader.h"
#include "tests/store/NaiveMatch.h"
#include "tests/store/TestCache.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

constexpr std::int64_t kPayments = 9000;  // more than the probe reads, so that every route is taken

struct Filled : TestCache {
  Filled() {
    for (const char* connection : {"c1", "shop-two"}) {
      const bench::SyntheticPayments make(connection, 60'000);
      std::vector<Payment> batch;
      for (std::int64_t n = 0; n < kPayments / 2; ++n) {
        Payment payment = make.payment(n);
        payment.id = PaymentId(std::string(connection) + "_" + std::to_string(n * 7));
        if (n % 97 == 0) payment.requested.reset();
        if (payment.customer.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ") !=
            std::string::npos) {
          payment.customer.name = "Anna Ascii";
        }
        batch.push_back(payment);
      }
      all.insert(all.end(), batch.begin(), batch.end());
      if (!write(batch)) qFatal("not written");
    }
    for (const Payment& payment : all) keyOf.push_back(**reader->find(payment.connection, payment.id));
  }

  std::set<PaymentKey> expected(const PaymentQuery& query) const {
    std::set<PaymentKey> keys;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (matchesNaively(query, all[i])) keys.insert(keyOf[i]);
    }
    return keys;
  }

  std::vector<Payment> all;
  std::vector<PaymentKey> keyOf;
};

class Questions {
 public:
  Questions(const Filled& filled, unsigned seed) : filled_(filled), random_(seed) {}

  PaymentQuery next() {
    PaymentQuery query;
    const int terms = 1 + pick(3);
    for (int i = 0; i < terms; ++i) query.terms.push_back(term());
    return query;
  }

 private:
  int pick(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  const Payment& any() { return filled_.all[static_cast<std::size_t>(pick(static_cast<int>(filled_.all.size())))]; }

  std::string part(const std::string& text) {
    if (text.empty()) return "none";
    return text.substr(0, 1 + static_cast<std::size_t>(pick(static_cast<int>(text.size()))));
  }

  std::string wordFor(QueryField field) {
    const Payment& payment = any();
    switch (field) {
      case QueryField::Status: {
        const std::vector<std::string> names{"attention", "open", "nonsense", "SUCCEEDED", "disputed", "paid_late"};
        return names[static_cast<std::size_t>(pick(6))];
      }
      case QueryField::Asset:
        return payment.method.symbol;
      case QueryField::Network:
        return payment.method.network;
      case QueryField::Method:
        return pick(2) == 0 ? std::string(methodKindName(payment.method.kind)) : "VISA";
      case QueryField::Connection:
        return pick(4) == 0 ? "nowhere" : "Shop-Two";
      case QueryField::Customer:
        return part(pick(3) == 0 ? payment.customer.id.value() : payment.customer.name);
      case QueryField::Email:
        return part(payment.customer.email);
      case QueryField::Order:
        return part(payment.orderRef);
      case QueryField::Transaction:
        return payment.transactions.empty() ? "0x1" : part(payment.transactions.front().hash);
      case QueryField::Address:
        return part(payment.payAddress);
      default:
        return part(pick(2) == 0 ? payment.id.value() : payment.customer.email);
    }
  }

  QueryValue valueFor(QueryField field) {
    if (field == QueryField::Created) {
      const UtcTime from = any().createdAt;
      return TimeRange{from, from + std::chrono::hours(pick(200))};
    }
    if (field == QueryField::Amount || field == QueryField::Value) {
      NumberRange range;
      const std::vector<std::string> units{"", "EUR", "USD", field == QueryField::Amount ? "ETH" : "GBP"};
      range.unit = units[static_cast<std::size_t>(pick(4))];
      range.fromInclusive = pick(2) == 0;
      range.toInclusive = pick(2) == 0;
      const bool coin = range.unit == "ETH";
      if (pick(3) > 0) range.from = *Decimal::parse(coin ? "0.0123" : std::to_string(pick(200)) + ".005");
      if (pick(3) > 0) range.to = *Decimal::parse(coin ? "0.031" : std::to_string(pick(5000)) + ".5");
      return range;
    }
    return TextMatch{wordFor(field), pick(3) == 0};
  }

  QueryTerm term() {
    QueryTerm made;
    made.field = static_cast<QueryField>(pick(static_cast<int>(QueryField::Text) + 1));
    made.negated = pick(4) == 0;
    const int values = 1 + pick(2);
    for (int i = 0; i < values; ++i) made.values.push_back(valueFor(made.field));
    return made;
  }

  const Filled& filled_;
  std::mt19937 random_;
};

std::vector<std::string> planOf(Database& database, const RoutedSql& sql) {
  std::vector<std::string> plan;
  Result<Statement> explain = database.prepare("EXPLAIN QUERY PLAN " + sql.sql);
  if (!explain) return {explain.error().message};
  bindAll(*explain, sql.values);
  while (explain->step().value_or(false)) {
    explain->skip(3);
    plan.push_back(explain->text());
  }
  return plan;
}

bool mentions(const std::vector<std::string>& plan, const std::string& words) {
  return std::any_of(plan.begin(), plan.end(),
                     [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace

class StoreQueryTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { filled_ = std::make_unique<Filled>(); }
  void cleanupTestCase() { filled_.reset(); }

  void randomQueriesMeanWhatTheySay() {
    Questions questions(*filled_, 20261118);
    for (int round = 0; round < 120; ++round) {
      const PaymentQuery query = questions.next();
      const std::set<PaymentKey> expected = filled_->expected(query);
      const auto keys = filled_->reader->keys(query, PaymentSort::Newest, std::nullopt);
      QVERIFY2(keys.has_value(), keys ? "" : keys.error().message.c_str());
      QVERIFY2(
          std::vector<PaymentKey>(expected.begin(), expected.end()) == *keys,
          qPrintable(QString("round %1: %2 expected, %3 found").arg(round).arg(expected.size()).arg(keys->size())));
      const auto first = filled_->reader->keys(query, PaymentSort::Newest, 60U);
      const std::size_t shown = std::min<std::size_t>(60, keys->size());
      QVERIFY2(std::vector<PaymentKey>(keys->begin(), keys->begin() + static_cast<std::ptrdiff_t>(shown)) == *first,
               qPrintable(QString("round %1: the first screenful").arg(round)));
      const auto oldest = filled_->reader->keys(query, PaymentSort::Oldest, 60U);
      QVERIFY(std::equal(oldest->begin(), oldest->end(), keys->rbegin()));
      QCOMPARE(*filled_->reader->count(query), static_cast<std::int64_t>(keys->size()));
      const std::span<const PaymentKey> some(filled_->keyOf.data() + 4000, 300);
      std::vector<PaymentKey> matching;
      for (const PaymentKey key : some) {
        if (expected.contains(key)) matching.push_back(key);
      }
      QVERIFY(matching == *filled_->reader->matching(query, some));
    }
  }

  void everyRouteGivesTheSameAnswer() {
    auto& database = static_cast<SqliteCacheReader&>(*filled_->reader).database();
    PaymentQuery query = textQuery(QueryField::Text, "maria");
    query.terms.push_back(textQuery(QueryField::Status, "expired").terms.front());
    PaymentSearch search(database, query);
    const auto run = [&](const ChosenRoute& route) {
      const RoutedSql sql = search.keysBy(route, PaymentSort::Newest, 60U);
      Result<Statement> statement = database.prepare(sql.sql);
      bindAll(*statement, sql.values);
      std::vector<PaymentKey> keys;
      while (statement->step().value_or(false)) keys.push_back(statement->integer());
      return keys;
    };
    const auto byOrder = run({});
    QVERIFY(!byOrder.empty());
    const IndexPath& path = search.plan().paths.front();
    QVERIFY(run({SearchRoute::Index, path.condition, path.index}) == byOrder);
    QVERIFY(run({SearchRoute::Search, {}, {}}) == byOrder);
  }

  void sortsFollowTheirColumn_data() {
    QTest::addColumn<int>("sort");
    for (const PaymentSort sort : {PaymentSort::ValueDown, PaymentSort::ValueUp, PaymentSort::CustomerUp,
                                   PaymentSort::CustomerDown, PaymentSort::StatusUp, PaymentSort::StatusDown}) {
      QTest::addRow("%d", static_cast<int>(sort)) << static_cast<int>(sort);
    }
  }
  void sortsFollowTheirColumn() {
    QFETCH(int, sort);
    for (const PaymentQuery& query : {PaymentQuery{}, textQuery(QueryField::Asset, "USDC"),
                                      textQuery(QueryField::Text, "kern"), textQuery(QueryField::Status, "disputed")}) {
      const auto whole = filled_->reader->keys(query, static_cast<PaymentSort>(sort), std::nullopt);
      const auto top = filled_->reader->keys(query, static_cast<PaymentSort>(sort), 25U);
      QVERIFY(whole.has_value() && top.has_value());
      QCOMPARE(whole->size(), filled_->expected(query).size());
      QVERIFY(std::equal(top->begin(), top->end(), whole->begin()));
      const auto rows = filled_->reader->rows(*whole);
      for (std::size_t i = 1; i < rows->size(); ++i) {
        const PaymentRow& a = (*rows)[i - 1];
        const PaymentRow& b = (*rows)[i];
        if (static_cast<PaymentSort>(sort) == PaymentSort::StatusUp) QVERIFY(a.state.status <= b.state.status);
        if (static_cast<PaymentSort>(sort) == PaymentSort::ValueDown && a.requested && b.requested) {
          QVERIFY(a.requested->decimal() >= b.requested->decimal());
        }
        if (static_cast<PaymentSort>(sort) == PaymentSort::CustomerUp) QVERIFY(a.customerName <= b.customerName);
      }
    }
  }

  void hotQueriesNeitherScanNorSort() {
    auto& database = static_cast<SqliteCacheReader&>(*filled_->reader).database();
    const auto plan = [&](const PaymentQuery& query, const ChosenRoute& route, PaymentSort sort) {
      return planOf(database, PaymentSearch(database, query).keysBy(route, sort, 60U));
    };
    const auto everything = plan({}, {}, PaymentSort::Newest);
    QVERIFY(!mentions(everything, "TEMP B-TREE"));
    QCOMPARE(everything.size(), std::size_t{1});  // the table in its own order, ended by the limit
    for (const PaymentSort sort :
         {PaymentSort::Oldest, PaymentSort::ValueDown, PaymentSort::ValueUp, PaymentSort::CustomerUp,
          PaymentSort::CustomerDown, PaymentSort::StatusUp, PaymentSort::StatusDown}) {
      const auto sorted = plan({}, {}, sort);
      QVERIFY2(!mentions(sorted, "TEMP B-TREE"), sorted.front().c_str());
    }
    const auto search = plan(textQuery(QueryField::Text, "mar"), {SearchRoute::Search, {}, {}}, PaymentSort::Newest);
    QVERIFY(mentions(search, "VIRTUAL TABLE INDEX"));
    QVERIFY(mentions(search, "SEARCH p USING INTEGER PRIMARY KEY"));
    QVERIFY(!mentions(search, "TEMP B-TREE"));
    for (const auto& [field, word] :
         {std::pair(QueryField::Status, "disputed"), std::pair(QueryField::Asset, "BTC"),
          std::pair(QueryField::Network, "tron"), std::pair(QueryField::Connection, "c1")}) {
      const PaymentQuery query = textQuery(field, word);
      const IndexPath path = planPaymentSql(query).paths.front();
      const auto lines = plan(query, {SearchRoute::Index, path.condition, path.index}, PaymentSort::Newest);
      QVERIFY2(mentions(lines, "SEARCH p USING") && mentions(lines, path.index), lines.front().c_str());
      QVERIFY(!mentions(lines, "SCAN p"));
    }
    const RoutedSql find{"SELECT key FROM payment_texts WHERE connection = 1 AND id = 'x'", {}};
    QVERIFY(mentions(planOf(database, find), "USING COVERING INDEX") ||
            mentions(planOf(database, find), "USING INDEX"));
    PaymentQuery day;
    day.terms.push_back({QueryField::Created, false, {TimeRange{fromUnixMillis(0), fromUnixMillis(1)}}});
    QVERIFY(mentions(plan(day, {}, PaymentSort::Newest), "SEARCH p USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"));
  }

  void noValueCanBecomeSqlOrSearchSyntax() {
    const std::vector<std::string> nasty{"'; DROP TABLE payments; --",
                                         "\" OR 1=1 --",
                                         "%",
                                         "_",
                                         "*",
                                         "a*",
                                         "\"",
                                         "'",
                                         "(",
                                         "{id} : a",
                                         "NEAR(a b)",
                                         "a AND",
                                         "-",
                                         "^a",
                                         "id:x",
                                         std::string("a\0b", 3),
                                         std::string(1, '\0'),
                                         "\\",
                                         "\xff\xfe",
                                         std::string(100'000, 'a'),
                                         std::string(5'000, '"'),
                                         "",
                                         " ",
                                         "?1",
                                         "😀"};
    for (int field = 0; field <= static_cast<int>(QueryField::Text); ++field) {
      for (const std::string& value : nasty) {
        for (const bool exact : {false, true}) {
          const auto keys =
              filled_->reader->keys(textQuery(static_cast<QueryField>(field), value, exact), PaymentSort::Newest, 60U);
          QVERIFY2(keys.has_value(), keys ? "" : (value.substr(0, 40) + ": " + keys.error().message).c_str());
          const auto none = filled_->reader->count(textQuery(static_cast<QueryField>(field), value, exact, true));
          QVERIFY(none.has_value());
        }
        NumberRange range;
        range.unit = value;
        PaymentQuery query;
        query.terms.push_back({static_cast<QueryField>(field), false, {range}});
        QVERIFY(filled_->reader->keys(query, PaymentSort::Newest, 60U).has_value());
      }
    }
    for (const std::string& value : nasty) QVERIFY(filled_->reader->lookUp(value, 10).has_value());
    QCOMPARE(*filled_->reader->count({}), kPayments);
    QCOMPARE(filled_->reader->keys(textQuery(QueryField::Text, "%"), PaymentSort::Newest, 60U)->size(), std::size_t{0});
  }

  void namesWithAccentsAreFoundWithAndWithout() {
    TestCache test;
    Payment payment = samplePayment("pay_1");
    payment.customer.name = "Zoë Müller-Lüdenscheidt 李明";
    QVERIFY(test.write({payment}).has_value());
    for (const char* text : {"zoe", "ZOË", "muller", "MÜLLER-lud", "李"}) {
      const PaymentQuery query = textQuery(QueryField::Customer, text);
      QCOMPARE(test.reader->keys(query, PaymentSort::Newest, 60U)->size(), std::size_t{1});
      auto& database = static_cast<SqliteCacheReader&>(*test.reader).database();
      Result<Statement> search = database.prepare("SELECT count(*) FROM payment_search WHERE payment_search MATCH ?");
      search->bind(planPaymentSql(query).search);
      QVERIFY(*search->step());
      QCOMPARE(search->integer(), 1);
    }
  }

  void aPastedHashFindsItsPaymentOnly() {
    const Payment* paid = nullptr;
    for (const Payment& payment : filled_->all) {
      if (!payment.transactions.empty()) paid = &payment;
    }
    std::string hash = paid->transactions.front().hash;
    for (char& c : hash) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const std::size_t expected = filled_->expected(textQuery(QueryField::Text, hash)).size();
    QCOMPARE(filled_->reader->keys(textQuery(QueryField::Text, hash), PaymentSort::Newest, 60U)->size(), expected);
    QCOMPARE(filled_->reader->lookUp(hash, 10)->size(), expected);
    hash.back() = hash.back() == 'A' ? 'B' : 'A';
    QCOMPARE(filled_->reader->keys(textQuery(QueryField::Text, hash), PaymentSort::Newest, 60U)->size(),
             std::size_t{0});
  }

  void summaryAgreesWithTheRows() {
    Questions questions(*filled_, 7);
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
  std::unique_ptr<Filled> filled_;
};

QTEST_GUILESS_MAIN(StoreQueryTest)
#include "tst_store_query.moc"
