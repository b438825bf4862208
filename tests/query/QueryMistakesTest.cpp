#include <QtTest>

#include "QueryTestKit.h"

using namespace paydeck;
using namespace paydeck::test;

class QueryMistakesTest : public QObject {
  Q_OBJECT

 private slots:
  void eachMistakeSaysWhereWhatAndWhatWouldBeRight_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, int begin, int end, const char* message, const char* expected) {
      QTest::newRow(text) << text << begin << end << message << expected;
    };
    row("status:", 7, 7, "A status is missing.", "pending, confirming");
    row("status:undrpaid", 7, 15, "“undrpaid” is not a status.", "underpaid");
    row("status:un", 7, 9, "“un” is not a status.", "underpaid or unknown");
    row("status:failed,", 14, 14, "A value is missing after the comma.", "status:");
    row("status:failed,xyzzyx", 14, 20, "“xyzzyx” is not a status.", "pending, confirming");
    row("method:cash", 7, 11, "“cash” is not a way to pay.", "card");
    row("statsu:failed", 0, 7, "“statsu” is not a field.", "status:");
    row("-statsu:failed", 1, 8, "“statsu” is not a field.", "status:");
    row("bitcoin:bc1q", 0, 8, "“bitcoin” is not a field.", "quotes");
    row("amount:>", 7, 8, "A number is missing after >.", ">100");
    row("amount:<=", 7, 9, "A number is missing after <=.", "<=100");
    row("amount:", 7, 7, "A number is missing.", ">100");
    row("amount:ten", 7, 10, "is not a number.", "10..50");
    row("amount:-5", 7, 9, "never negative", ">100");
    row("amount:1e5", 7, 10, "exponent", ">100");
    row("amount:€100", 7, 13, "is not a number", "1234.56");
    row("amount:007", 7, 10, "is not a number", "1234.56");
    row("amount:50..10", 7, 13, "ends below its beginning", "smaller number first");
    row("amount:..", 7, 9, "Both ends", "10..50");
    row("amount:>1,500", 7, 13, "A comma means “or” here.", ">1500");
    row("amount:10EUR..50USD", 7, 19, "different units", "one unit");
    row("value:>1BTC", 6, 11, "BTC is a coin", "amount:");
    row("created:", 8, 8, "A day or a range", "today");
    row("created:tomorrow", 8, 16, "is not a day", "yesterday");
    row("created:2026-13", 8, 15, "is not a day", "2026-11");
    row("created:2026-02-30", 8, 18, "is not a day", "2026-11-18");
    row("created:2026-11-18..2026-11-01", 8, 30, "ends before it begins", "earlier day first");
    row("created:2026-11-18T10:00:00Z", 8, 28, "An instant is one millisecond long", ">=2026-11-18T10:00:00Z");
    row("created:>", 8, 9, "A day is missing", "2026-11-18");
    row("created:0d", 8, 10, "is not a day", "7d");
    row("customer:", 9, 9, "Text is missing after customer:.", "customer:");
    row("customer:\"Chidi", 9, 15, "The closing quote is missing.", "\"");
    row("\"\"", 0, 2, "nothing to search for", "a word");
    row("-", 0, 1, "The hyphen has nothing to leave out.", "right after it");
    row(",", 0, 1, "nothing to search for", "a word");
    row("\"a\"b", 3, 3, "A blank is missing after the closing quote.", "a blank");
  }
  void eachMistakeSaysWhereWhatAndWhatWouldBeRight() {
    QFETCH(QString, text);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(QString, message);
    QFETCH(QString, expected);
    const auto parsed = parse(text.toStdString());
    QCOMPARE(parsed.mistakes.size(), std::size_t{1});
    const QueryMistake& mistake = parsed.mistakes.front();
    QCOMPARE(static_cast<int>(mistake.begin), begin);
    QCOMPARE(static_cast<int>(mistake.end), end);
    QVERIFY2(mistake.message.find(message.toStdString()) != std::string::npos, mistake.message.c_str());
    QVERIFY2(mistake.expected.find(expected.toStdString()) != std::string::npos, mistake.expected.c_str());
  }

  void theGoodTermsStillCount() {
    const auto parsed = parse("status:failed,nonsense amount:> Chidi statsu:x");
    QCOMPARE(parsed.mistakes.size(), std::size_t{3});
    QCOMPARE(parsed.query.terms.size(), std::size_t{2});
    QVERIFY((parsed.query.terms[0].values == std::vector<QueryValue>{TextMatch{"failed", false}}));
    QVERIFY(parsed.query.terms[1].field == QueryField::Text);
  }

  void typingAQueryLetterByLetterNeverBreaks() {
    const std::string text =
        "-status:\"partially refunded\",failed amount:>=0.5BTC created:2026-11-01..2026-11-18 \"Ingrid H\"";
    for (std::size_t length = 0; length <= text.size(); ++length) {
      const auto parsed = parse(std::string_view(text).substr(0, length));
      for (const QueryMistake& mistake : parsed.mistakes) {
        QVERIFY(mistake.begin <= mistake.end && mistake.end <= length);
        QVERIFY(!mistake.message.empty() && !mistake.expected.empty());
      }
    }
    QVERIFY(parse(text).ok());
  }
};

QTEST_APPLESS_MAIN(QueryMistakesTest)
#include "QueryMistakesTest.moc"
