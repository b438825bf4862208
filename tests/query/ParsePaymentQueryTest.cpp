#include <QtTest>

#include <string>

#include "QueryTestKit.h"
#include "models/query/QueryTokens.h"
#include "models/query/QueryWords.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

TextMatch word(std::string text) {
  return {std::move(text), false};
}
TextMatch phrase(std::string text) {
  return {std::move(text), true};
}
Decimal number(std::string_view text) {
  return *Decimal::parse(text);
}

/// The only term of a text without mistakes.
QueryTerm only(std::string_view text) {
  const auto parsed = parse(text);
  if (!parsed.ok() || parsed.query.terms.size() != 1) return {};
  return parsed.query.terms.front();
}

std::string statusOf(std::string_view typed) {
  const auto term = only("status:" + std::string(typed));
  return term.values.empty() ? "" : std::get<TextMatch>(term.values.front()).text;
}

NumberRange numberOf(std::string_view typed) {
  return std::get<NumberRange>(only(typed).values.at(0));
}

}  // namespace

class ParsePaymentQueryTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingSelectsEverything() {
    QVERIFY(parse("").query.empty());
    QVERIFY(parse("   \t ").query.empty());
    QVERIFY(parse("  ").ok());
  }

  void fieldsValuesAndNegationAreRead() {
    const auto parsed = parse("status:failed,expired -asset:USDC customer:ingrid");
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.query.terms.size(), std::size_t{3});
    const auto& status = parsed.query.terms[0];
    QVERIFY(status.field == QueryField::Status && !status.negated);
    QVERIFY((status.values == std::vector<QueryValue>{word("failed"), word("expired")}));
    QVERIFY(parsed.query.terms[1].negated && parsed.query.terms[1].field == QueryField::Asset);
    QVERIFY((parsed.query.terms[2].values == std::vector<QueryValue>{word("ingrid")}));
  }

  void termsKnowWhereTheyStand() {
    const auto parsed = parse("  -status:failed  Chidi");
    QCOMPARE(parsed.query.terms[0].begin, std::size_t{2});
    QCOMPARE(parsed.query.terms[0].end, std::size_t{16});
    QCOMPARE(parsed.query.terms[1].begin, std::size_t{18});
    QCOMPARE(parsed.query.terms[1].end, std::size_t{23});
  }

  void everyFieldHasItsNameAndOtherSpellings_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("field");
    const auto row = [](const char* text, QueryField field) { QTest::newRow(text) << text << static_cast<int>(field); };
    row("status:failed", QueryField::Status);
    row("STATUS:failed", QueryField::Status);
    row("asset:BTC", QueryField::Asset);
    row("coin:BTC", QueryField::Asset);
    row("network:base", QueryField::Network);
    row("method:card", QueryField::Method);
    row("amount:>1", QueryField::Amount);
    row("value:1", QueryField::Value);
    row("customer:x", QueryField::Customer);
    row("email:x", QueryField::Email);
    row("order:x", QueryField::Order);
    row("tx:x", QueryField::Transaction);
    row("hash:x", QueryField::Transaction);
    row("address:x", QueryField::Address);
    row("connection:x", QueryField::Connection);
    row("created:today", QueryField::Created);
    row("date:today", QueryField::Created);
    row("text:x", QueryField::Text);
    row("x", QueryField::Text);
  }
  void everyFieldHasItsNameAndOtherSpellings() {
    QFETCH(QString, text);
    QFETCH(int, field);
    const auto parsed = parse(text.toStdString());
    QVERIFY(parsed.ok());
    QCOMPARE(static_cast<int>(parsed.query.terms.at(0).field), field);
  }

  void statusTakesTheWordsPeopleUse_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* typed, const char* meant) { QTest::newRow(typed) << typed << meant; };
    row("underpaid", "underpaid");
    row("Succeeded", "succeeded");
    row("paid-late", "paid_late");
    row("paid_late", "paid_late");
    row("\"Paid late\"", "paid_late");
    row("\"partially refunded\"", "partially_refunded");
    row("partially-refunded", "partially_refunded");
    row("needs-attention", "attention");
    row("attention", "attention");
    row("\"Needs attention\"", "attention");
    row("completed", "succeeded");
    row("open", "open");
    row("unknown", "unknown");
  }
  void statusTakesTheWordsPeopleUse() {
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QCOMPARE(QString::fromStdString(statusOf(typed.toStdString())), word);
  }

  void attentionStandsForWhatNeedsAPerson() {
    for (const PaymentStatus status : allPaymentStatuses()) {
      const auto meant = statusesOfWord("attention");
      QCOMPARE(std::count(meant.begin(), meant.end(), status) == 1, needsAttention(status));
      QVERIFY(statusesOfWord(paymentStatusName(status)) == std::vector{status});
    }
    QVERIFY(statusesOfWord("nonsense").empty());
  }

  void openSetsTakeAnythingAndKnowTheirOwn() {
    QVERIFY(only("asset:usdc").values.at(0) == QueryValue(word("USDC")));
    QVERIFY(only("asset:FooCoin").values.at(0) == QueryValue(word("FooCoin")));
    QVERIFY(only("asset:\"My Coin\"").values.at(0) == QueryValue(word("My Coin")));
    QVERIFY(only("network:Polygon").values.at(0) == QueryValue(word("polygon")));
    QVERIFY(only("network:newchain").values.at(0) == QueryValue(word("newchain")));
    QVERIFY(only("method:ln").values.at(0) == QueryValue(word("lightning")));
    QVERIFY(only("method:Visa").values.at(0) == QueryValue(word("visa")));
    QVERIFY(only("method:on-chain").values.at(0) == QueryValue(word("onchain")));
  }

  void freeTextIsWordsOrAQuotedPhrase() {
    QVERIFY(only("Chidi").values.at(0) == QueryValue(word("Chidi")));
    QVERIFY(only("\"Chidi Okafor\"").values.at(0) == QueryValue(phrase("Chidi Okafor")));
    QVERIFY(only("\"say \\\"hi\\\" \\\\ there\"").values.at(0) == QueryValue(phrase("say \"hi\" \\ there")));
    QVERIFY(only("-\"Chidi Okafor\"").negated);
    QVERIFY(only("14:01").values.at(0) == QueryValue(word("14:01")));
    QVERIFY(only("customer:\"Chidi Okafor\",ingrid").values.at(1) == QueryValue(word("ingrid")));
    QCOMPARE(parse("Okafor, Chidi").query.terms.size(), std::size_t{2});
    QVERIFY(parse("Okafor, Chidi").ok());
    QVERIFY((only("text:-minus").values.at(0) == QueryValue(word("-minus"))));
  }

  void numbersTakeComparisonsRangesAndUnits() {
    QVERIFY((numberOf("amount:>100") == NumberRange{number("100"), false, {}, true, ""}));
    QVERIFY((numberOf("amount:>=100") == NumberRange{number("100"), true, {}, true, ""}));
    QVERIFY((numberOf("amount:<5") == NumberRange{{}, true, number("5"), false, ""}));
    QVERIFY((numberOf("amount:<=5.25") == NumberRange{{}, true, number("5.25"), true, ""}));
    QVERIFY((numberOf("value:10..50EUR") == NumberRange{number("10"), true, number("50"), true, "EUR"}));
    QVERIFY((numberOf("value:10eur..50") == NumberRange{number("10"), true, number("50"), true, "EUR"}));
    QVERIFY((numberOf("amount:>0.5BTC") == NumberRange{number("0.5"), false, {}, true, "BTC"}));
    QVERIFY((numberOf("amount:10..") == NumberRange{number("10"), true, {}, true, ""}));
    QVERIFY((numberOf("amount:..50") == NumberRange{{}, true, number("50"), true, ""}));
    QVERIFY((numberOf("amount:118.40") == NumberRange{number("118.40"), true, number("118.40"), true, ""}));
    QVERIFY((numberOf("amount:0.000000000000000001ETH").from == number("0.000000000000000001")));
    QCOMPARE(only("amount:100,200,300").values.size(), std::size_t{3});
  }

  void aUnitIsACoinOrMoney() {
    QVERIFY(isAssetUnit("BTC") && isAssetUnit("USDC") && isAssetUnit("ETH"));
    QVERIFY(!isAssetUnit("EUR") && !isAssetUnit("USD") && !isAssetUnit(""));
  }

  void controlCharactersSeparateAndInvisibleMarksVanish() {
    QVERIFY(only("customer:in\u202Egrid").values.at(0) == QueryValue(word("ingrid")));
    QVERIFY(only("\u200Fstatus:failed").field == QueryField::Status);
    QCOMPARE(parse(std::string_view("a\0b", 3)).query.terms.size(), std::size_t{2});
    QCOMPARE(parse("a\u00A0b\u3000c\x1B[31m").query.terms.size(), std::size_t{4});
    QVERIFY(only("\"a\tb\"").values.at(0) == QueryValue(phrase("a b")));
    QVERIFY(only("\xFFz").values.at(0) == QueryValue(word("\uFFFDz")));
    QVERIFY(only("customer:الطيب").values.at(0) == QueryValue(word("الطيب")));
  }

  void longInputIsCutWithAWord() {
    std::string text = "status:failed ";
    text += std::string(20'000, 'x');
    const auto parsed = parse(text);
    QVERIFY(parsed.query.terms.at(0).field == QueryField::Status);
    QCOMPARE(parsed.query.terms.size(), std::size_t{1});
    QCOMPARE(parsed.mistakes.size(), std::size_t{2});
    QCOMPARE(parsed.mistakes[1].begin, kMaxQueryBytes);
    QCOMPARE(parsed.mistakes[1].end, text.size());
  }

  void tenKilobytesOfTextAreAccepted() {
    std::string text;
    while (text.size() < 10'000) text += "customer:\"" + std::string(400, 'n') + "\" ";
    const auto parsed = parse(text);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.query.terms.size(), text.size() / 412 + (text.size() % 412 == 0 ? 0 : 1));
  }

  void aThousandValuesAreCutAtTheLimit() {
    std::string text = "order:0";
    for (int i = 1; i < 1000; ++i) text += "," + std::to_string(i);
    const auto parsed = parse(text);
    QCOMPARE(parsed.query.terms.at(0).values.size(), kMaxTermValues);
    QCOMPARE(parsed.mistakes.size(), std::size_t{1});
    QVERIFY(parsed.mistakes[0].message.find("256 values") != std::string::npos);
  }

  void aThousandTermsAreCutAtTheLimit() {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "w" + std::to_string(i) + " ";
    const auto parsed = parse(text);
    QCOMPARE(parsed.query.terms.size(), kMaxQueryTerms);
    QCOMPARE(parsed.mistakes.size(), std::size_t{1});
    QCOMPARE(parsed.mistakes[0].end, text.size());
  }
};

QTEST_APPLESS_MAIN(ParsePaymentQueryTest)
#include "ParsePaymentQueryTest.moc"
