#include <QtTest>

#include <rapidcheck.h>

#include "QueryTestKit.h"
#include "models/query/CompletePaymentQuery.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

class ShopValues final : public ValueSource {
 public:
  std::vector<std::pair<std::string, std::int64_t>> values(QueryField field) const override {
    switch (field) {
      case QueryField::Status:
        return {{"succeeded", 210}, {"confirming", 12}, {"underpaid", 2}, {"overpaid", 1}, {"pending", 3}};
      case QueryField::Asset:
        return {{"USDC", 120}, {"BTC", 60}, {"My Coin", 1}};
      case QueryField::Connection:
        return {{"Shop Berlin", 228}};
      default:
        return {};
    }
  }
  std::optional<std::int64_t> total() const override { return 228; }
};

std::vector<QueryOffer> offersAt(std::string_view text, std::size_t cursor) {
  return completePaymentQuery(text, cursor, ShopValues{}, designMoment());
}
std::vector<QueryOffer> offers(std::string_view text) {
  return offersAt(text, text.size());
}

std::string labels(const std::vector<QueryOffer>& list) {
  std::string out;
  for (const QueryOffer& offer : list) {
    if (!out.empty()) out += '|';
    out += offer.label;
    if (offer.count) out += ' ' + std::to_string(*offer.count);
  }
  return out;
}

std::string accepted(std::string text, const QueryOffer& offer) {
  return text.replace(offer.begin, offer.end - offer.begin, offer.insert);
}

}  // namespace

class CompletePaymentQueryTest : public QObject {
  Q_OBJECT

 private slots:
  void offersWhatTheDesignShows() {
    const std::string text = "amount:>100 asset:USDC status:under";
    QCOMPARE(labels(offers(text)), std::string("underpaid 2|overpaid 1|not underpaid 226"));
    QCOMPARE(accepted(text, offers(text)[0]), std::string("amount:>100 asset:USDC status:underpaid"));
    QCOMPARE(accepted(text, offers(text)[2]), std::string("amount:>100 asset:USDC -status:underpaid"));
    QVERIFY(offers(text)[2].negated);
    QVERIFY(QString::fromStdString(labels(offers("status:un"))).startsWith("underpaid 2|overpaid 1|"));
  }

  void anEmptyBarOffersFieldsWithTheirMeaning() {
    const auto list = offers("");
    QCOMPARE(list.size(), std::size_t{9});
    QCOMPARE(list[0].insert, std::string("status:"));
    for (const QueryOffer& offer : list) QVERIFY(!offer.detail.empty());
    QCOMPARE(labels(offers("status:failed ")).substr(0, 7), std::string("status:"));
  }

  void aBegunWordOffersItsFields() {
    QCOMPARE(labels(offers("c")), std::string("customer:|connection:|created:"));
    QCOMPARE(labels(offers("-as")), std::string("asset:"));
    QCOMPARE(accepted("-as", offers("-as")[0]), std::string("-asset:"));
    QCOMPARE(labels(offers("overp")), std::string("status:overpaid"));
    QCOMPARE(labels(offers("\"quoted")), std::string(""));
    QCOMPARE(labels(offers("zzz")), std::string(""));
  }

  void valuesComeMostFrequentFirstAndRareOnesLast() {
    QVERIFY(QString::fromStdString(labels(offers("status:"))).startsWith("succeeded 210|confirming 12|pending 3|"));
    QCOMPARE(labels(offers("asset:")), std::string("USDC 120|BTC 60|My Coin 1"));
    QCOMPARE(offers("asset:my")[0].insert, std::string("\"My Coin\""));
    QCOMPARE(labels(offers("status:attention")), std::string("attention 3|not attention 225"));
  }

  void theWholeValueUnderTheCursorIsReplaced() {
    const std::string text = "status:confirmed,failed x";
    const auto list = offersAt(text, 10);  // after "con"
    QCOMPARE(list[0].label, std::string("confirming"));
    QCOMPARE(accepted(text, list[0]), std::string("status:confirming,failed x"));
    QVERIFY(std::none_of(list.begin(), list.end(), [](const QueryOffer& o) { return o.label.starts_with("not "); }));
  }

  void aMultiValueTermCompletesItsLastValue() {
    const std::string text = "asset:USDC,b";
    QCOMPARE(accepted(text, offers(text)[0]), std::string("asset:USDC,BTC"));
  }

  void timesAndNumbersShowTheirForms() {
    QCOMPARE(labels(offers("created:")), std::string("today|yesterday|24h|7d|30d|2026-11"));
    QCOMPARE(offers("created:y")[0].label, std::string("yesterday"));
    QVERIFY(!offers("amount:").empty());
    QCOMPARE(accepted("connection:sh", offers("connection:sh")[0]), std::string("connection:\"Shop Berlin\""));
  }

  void everyOfferLeavesAQueryThatReadsAtAnyCursor() {
    QVERIFY(rc::check([] {
      static const std::string kText = "-status:un,failed amount:>1 x asset:\"My C created: é-co";
      const auto cursor = *rc::gen::inRange<std::size_t>(0, kText.size() + 3);
      for (const QueryOffer& offer : offersAt(kText, cursor)) {
        RC_ASSERT(offer.begin <= offer.end && offer.end <= kText.size());
        RC_ASSERT(!accepted(kText, offer).empty());
      }
    }));
  }
};

QTEST_APPLESS_MAIN(CompletePaymentQueryTest)
#include "CompletePaymentQueryTest.moc"
