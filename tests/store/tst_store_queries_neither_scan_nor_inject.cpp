#include <QtTest>

#include <set>

#include "models/store/PaymentSearch.h"
#include "models/store/SqliteCacheReader.h"
#include "tests/store/FilledCache.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

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

class StoreQueryPlanTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { filled_ = std::make_unique<FilledCache>(); }
  void cleanupTestCase() { filled_.reset(); }

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

 private:
  std::unique_ptr<FilledCache> filled_;
};

QTEST_GUILESS_MAIN(StoreQueryPlanTest)
#include "tst_store_queries_neither_scan_nor_inject.moc"
