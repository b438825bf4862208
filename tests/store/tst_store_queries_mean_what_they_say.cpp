#include <QtTest>

#include <set>

#include "models/store/PaymentSearch.h"
#include "models/store/SqliteCacheReader.h"
#include "tests/store/RandomQueries.h"

using namespace paydeck;
using namespace paydeck::test;

class StoreQueryMeaningTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { filled_ = std::make_unique<FilledCache>(); }
  void cleanupTestCase() { filled_.reset(); }

  void randomQueriesMeanWhatTheySay() {
    RandomQueries questions(*filled_, 20261118);
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

 private:
  std::unique_ptr<FilledCache> filled_;
};

QTEST_GUILESS_MAIN(StoreQueryMeaningTest)
#include "tst_store_queries_mean_what_they_say.moc"
