#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <rapidcheck.h>

#include "models/refunds/BulkPlan.h"

using namespace paydeck;

namespace {

using Verdict = BulkRow::Verdict;

BulkPayment payment(const std::string& id, const std::string& refundable, const std::string& currency = "EUR") {
  return {
      ConnectionId("c"), PaymentId(id), id, "Ann", findAsset("USDC", "base"), *Money::parse(refundable, currency), {}};
}

struct Shop {
  std::map<std::string, std::vector<BulkPayment>> payments{{"LA-1", {payment("LA-1", "100.00")}},
                                                           {"LA-2", {payment("LA-2", "50.00", "USD")}},
                                                           {"LA-3", {payment("LA-3", "0.00")}},
                                                           {"twin", {payment("p1", "10.00"), payment("p2", "10.00")}}};

  BulkPlan plan(const std::vector<BulkLine>& lines) const {
    BulkRules rules;
    rules.find = [this](const std::string& reference) {
      const auto it = payments.find(reference);
      return it == payments.end() ? nullptr : &it->second;
    };
    rules.judge = [](const BulkPayment&, const std::string& destination) {
      if (destination == "tron") return BulkOpinion{"This is a Tron address.", {}};
      if (destination == "new") return BulkOpinion{{}, "Never used before."};
      return BulkOpinion{};
    };
    return planBulk(lines, rules);
  }
};

}  // namespace

class TestBulkPlan : public QObject {
  Q_OBJECT

 private slots:
  void refusesWithWords_data();
  void refusesWithWords();
  void severalLinesOfOnePaymentShareWhatIsLeft();
  void theSameLineTwiceIsRefused();
  void sumsStayApartPerCurrency();
  void neverSendsMoreThanIsLeft();
};

void TestBulkPlan::refusesWithWords_data() {
  QTest::addColumn<QString>("reference");
  QTest::addColumn<QString>("amount");
  QTest::addColumn<QString>("destination");
  QTest::addColumn<QString>("words");
  const auto amount = [](const char* text, const char* words) {
    QTest::newRow(text) << "LA-1" << text << "good" << words;
  };
  amount("1,5", "");
  amount("1e3", "");
  amount("-0", "");
  amount("-5", "");
  amount("+5", "formula");
  amount("0", "");
  amount("0.00", "");
  amount("1.234", "");
  amount("0.000000000000000000000000000001", "");
  amount("100.01", "");
  amount("١٢", "");
  amount("5 USD", "EUR");
  amount("NaN", "");
  amount("=1+1", "formula");
  amount("", "amount is missing");
  QTest::newRow("no payment") << ""
                              << "1"
                              << "good"
                              << "payment is missing";
  QTest::newRow("no destination") << "LA-1"
                                  << "1"
                                  << ""
                                  << "destination is missing";
  QTest::newRow("unknown") << "LA-9"
                           << "1"
                           << "good"
                           << "No saved payment";
  QTest::newRow("two of them") << "twin"
                               << "1"
                               << "good"
                               << "2 payments";
  QTest::newRow("all refunded") << "LA-3"
                                << "1"
                                << "good"
                                << "Nothing of this payment";
  QTest::newRow("formula in payment") << "=cmd|' /C calc'!A0"
                                      << "1"
                                      << "good"
                                      << "formula";
  QTest::newRow("formula in destination") << "LA-1"
                                          << "1"
                                          << "@SUM(A1)"
                                          << "formula";
  QTest::newRow("wrong network") << "LA-1"
                                 << "1"
                                 << "tron"
                                 << "Tron";
}

void TestBulkPlan::refusesWithWords() {
  QFETCH(QString, reference);
  QFETCH(QString, amount);
  QFETCH(QString, destination);
  QFETCH(QString, words);
  const BulkPlan plan =
      Shop().plan({{2, reference.toStdString(), amount.toStdString(), destination.toStdString(), ""}});
  QCOMPARE(plan.rows[0].verdict, Verdict::Refused);
  QCOMPARE(plan.refused, std::size_t(1));
  QVERIFY(plan.sums.empty());
  const QString said = QString::fromStdString(plan.rows[0].words);
  QVERIFY2(!said.isEmpty() && said.contains(words), qPrintable(said));
}

void TestBulkPlan::severalLinesOfOnePaymentShareWhatIsLeft() {
  const BulkPlan plan =
      Shop().plan({{2, "LA-1", "60.00", "a", ""}, {3, "LA-1", "40.00", "a", ""}, {4, "LA-1", "0.01", "a", ""}});
  QCOMPARE(plan.good, std::size_t(2));
  QCOMPARE(plan.rows[1].after, std::size_t(2));
  QCOMPARE(plan.rows[1].refundableSeen, std::optional(*Money::parse("40.00", "EUR")));
  QCOMPARE(plan.rows[2].verdict, Verdict::Refused);
  QVERIFY(plan.rows[2].words.find("lines above") != std::string::npos);
}

void TestBulkPlan::theSameLineTwiceIsRefused() {
  const BulkPlan plan = Shop().plan({{2, "LA-1", "10.00", "a", ""}, {3, "LA-1", "10", "a", "other words"}});
  QCOMPARE(plan.rows[0].verdict, Verdict::Good);
  QCOMPARE(plan.rows[1].verdict, Verdict::Refused);
}

void TestBulkPlan::sumsStayApartPerCurrency() {
  const BulkPlan plan = Shop().plan({{2, "LA-1", "10.00 EUR", "a", ""}, {3, "LA-2", "5", "new", ""}});
  QCOMPARE(plan.good, std::size_t(1));
  QCOMPARE(plan.ask, std::size_t(1));
  QCOMPARE(plan.sums.size(), std::size_t(2));
  QCOMPARE(plan.sums.at(*Currency::parse("EUR")), *Money::parse("10.00", "EUR"));
  QCOMPARE(plan.askSums.at(*Currency::parse("USD")), *Money::parse("5.00", "USD"));
}

void TestBulkPlan::neverSendsMoreThanIsLeft() {
  const bool held = rc::check("what is accepted of a payment never exceeds what is left of it", [] {
    const auto amounts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-50, 12'000));
    std::vector<BulkLine> lines;
    for (const int minor : amounts) {
      lines.push_back({lines.size() + 2, "LA-1", Money(minor, *Currency::parse("EUR")).toString(), "a", ""});
    }
    std::int64_t sent = 0;
    const BulkPlan plan = Shop().plan(lines);
    for (const BulkRow& row : plan.rows) {
      if (row.verdict == Verdict::Refused) continue;
      RC_ASSERT(row.amount->minor() > 0);
      RC_ASSERT(row.refundableSeen->minor() == 10'000 - sent);
      sent += row.amount->minor();
    }
    RC_ASSERT(sent <= 10'000);
    RC_ASSERT(plan.good + plan.refused == lines.size());
  });
  QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestBulkPlan)
#include "BulkPlanTest.moc"
