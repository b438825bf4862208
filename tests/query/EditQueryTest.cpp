#include <QtTest>

#include <rapidcheck.h>

#include "QueryTestKit.h"
#include "models/query/EditQuery.h"
#include "models/query/FormatPaymentQuery.h"
#include "models/query/QueryWords.h"

using namespace paydeck;
using namespace paydeck::test;

class EditQueryTest : public QObject {
  Q_OBJECT

 private slots:
  void removingATermKeepsTheRestAsTyped() {
    QCOMPARE(removeTerm("created:7d status:failed Chi", 11), std::string("created:7d Chi"));
    QCOMPARE(removeTerm("created:7d status:failed", 0), std::string("status:failed"));
    QCOMPARE(removeTerm("created:7d", 0), std::string(""));
    QCOMPARE(removeTerm("created:7d", 3), std::string("created:7d"));
  }

  void addingAValueJoinsTheTermOfItsField() {
    QCOMPARE(addValue("", QueryField::Asset, "USDC"), std::string("asset:USDC"));
    QCOMPARE(addValue("asset:USDC x", QueryField::Asset, "BTC"), std::string("asset:USDC,BTC x"));
    QCOMPARE(addValue("asset:USDC", QueryField::Asset, "usdc"), std::string("asset:USDC"));
    QCOMPARE(addValue("asset:USDC", QueryField::Asset, "BTC", true), std::string("asset:USDC -asset:BTC"));
    QCOMPARE(addValue("asset:", QueryField::Asset, "My Coin"), std::string("asset:\"My Coin\""));
    QCOMPARE(addValue("x", QueryField::Connection, "BTCPay Server"), std::string("x connection:\"BTCPay Server\""));
  }

  void removingTheLastValueRemovesTheTerm() {
    QCOMPARE(removeValue("x status:failed,expired y", QueryField::Status, "failed"), std::string("x status:expired y"));
    QCOMPARE(removeValue("x status:failed,expired y", QueryField::Status, "expired"), std::string("x status:failed y"));
    QCOMPARE(removeValue("x status:\"paid late\" y", QueryField::Status, "paid_late"), std::string("x y"));
    QCOMPARE(removeValue("-status:failed", QueryField::Status, "failed"), std::string("-status:failed"));
  }

  void settingATermReplacesAllOfItsField() {
    QCOMPARE(setTerm("created:7d x created:today y", QueryField::Created, "24h"), std::string("created:24h x  y"));
    QCOMPARE(setTerm("x", QueryField::Created, "7d"), std::string("x created:7d"));
    QCOMPARE(setTerm("created:7d x", QueryField::Created, ""), std::string("x"));
    QCOMPARE(setTerm("x", QueryField::Created, ""), std::string("x"));
  }

  void negationIsToggledInPlace() {
    QCOMPARE(toggleNegation("x status:failed", 2), std::string("x -status:failed"));
    QCOMPARE(toggleNegation("x -status:failed", 2), std::string("x status:failed"));
  }

  void togglingTwiceChangesNothingInMeaning() {
    QVERIFY(rc::check([] {
      const std::string text = *rc::gen::element<std::string>(
          "", "status:failed", "x status:failed,expired -status:pending", "created:7d \"a b\"", "-x status:underpaid");
      const std::vector<std::string_view> words(statusWords().begin(), statusWords().end());
      const std::string word(*rc::gen::elementOf(words));
      const bool before = hasValue(text, QueryField::Status, word);
      const std::string once = toggleValue(text, QueryField::Status, word);
      RC_ASSERT(hasValue(once, QueryField::Status, word) != before);
      const std::string twice = toggleValue(once, QueryField::Status, word);
      RC_ASSERT(hasValue(twice, QueryField::Status, word) == before);
      RC_ASSERT(parse(once).ok());
      if (!before) RC_ASSERT(withoutSpans(parse(twice).query) == withoutSpans(parse(text).query));
    }));
  }
};

QTEST_APPLESS_MAIN(EditQueryTest)
#include "EditQueryTest.moc"
