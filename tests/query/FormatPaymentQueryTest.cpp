#include <QtTest>

#include <rapidcheck.h>

#include "QueryTestKit.h"
#include "models/query/FormatPaymentQuery.h"
#include "models/query/QueryFields.h"
#include "models/query/QueryWords.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

std::string again(std::string_view text) {
  return formatPaymentQuery(parse(text).query, kUtc);
}

std::string anyWord() {
  static const std::vector<std::string> kPieces = {
      "a",  "Z",     "status:", "-", "\"", "\\", ",",    " ",  "é",  "\u202E",  "\t",     "\u00A0",
      "..", "text:", "\xFF",    ":", "0",  ">",  "日本", "؜", "\n", "amount:", "\u200B", "today"};
  std::string out;
  const int pieces = *rc::gen::inRange(0, 8);
  for (int i = 0; i < pieces; ++i) out += *rc::gen::elementOf(kPieces);
  return out;
}

Decimal anyDecimal() {
  return Decimal(Int256(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)), *rc::gen::inRange(0U, 19U));
}

QueryValue anyNumber(QueryField field) {
  NumberRange range;
  const auto a = anyDecimal();
  const auto b = anyDecimal();
  const int shape = *rc::gen::inRange(0, 4);
  if (shape == 0) range.from = range.to = a;
  if (shape == 1) range.from = std::min(a, b), range.to = std::max(a, b);
  if (shape == 2) range.from = a, range.fromInclusive = *rc::gen::arbitrary<bool>();
  if (shape == 3) range.to = a, range.toInclusive = *rc::gen::arbitrary<bool>();
  range.unit =
      *rc::gen::elementOf(field == QueryField::Value ? std::vector<std::string>{"", "EUR", "JPY"}
                                                     : std::vector<std::string>{"", "EUR", "BTC", "USDC", "FOO9"});
  return range;
}

QueryValue anyTime() {
  const auto time = [] {
    const bool day = *rc::gen::arbitrary<bool>();
    const auto seconds = *rc::gen::inRange<std::int64_t>(1'000'000'000, 2'000'000'000);
    return day ? fromUnixSeconds(seconds / 86400 * 86400) : fromUnixMillis(seconds * 1000 + seconds % 1000);
  };
  const auto a = time();
  const auto b = time() + std::chrono::milliseconds{1};
  const int shape = *rc::gen::inRange(0, 3);
  if (shape == 0) return TimeRange{a, std::nullopt};
  if (shape == 1) return TimeRange{std::nullopt, a};
  return a < b ? TimeRange{a, b} : TimeRange{b, a + std::chrono::milliseconds{1}};
}

QueryValue anyValue(const QueryFieldInfo& field) {
  if (field.kind == QueryFieldKind::Number) return anyNumber(field.field);
  if (field.kind == QueryFieldKind::Time) return anyTime();
  if (field.field == QueryField::Status) {
    const std::vector<std::string_view> words(statusWords().begin(), statusWords().end());
    return TextMatch{std::string(*rc::gen::elementOf(words)), false};
  }
  if (field.field == QueryField::Method) return TextMatch{"lightning", false};
  if (field.field == QueryField::Asset)
    return TextMatch{*rc::gen::element<std::string>("USDC", "My, Coin", "\"x", "a b"), false};
  if (field.field == QueryField::Network)
    return TextMatch{*rc::gen::element<std::string>("base", "new chain", "-x"), false};
  const bool exact = *rc::gen::arbitrary<bool>();
  if (exact)
    return TextMatch{*rc::gen::element<std::string>("Chidi Okafor", "a\"b\\c", "x,y", "-z", "status:failed", " e "),
                     true};
  return TextMatch{
      *rc::gen::element<std::string>("Chidi", "-x", "a\"b", "a\\", "日本", "status:failed", "14:01", "\\\""), false};
}

QueryTerm anyTerm() {
  const auto index = *rc::gen::inRange<std::size_t>(0, queryFields().size());
  const QueryFieldInfo& field = queryFields()[index];
  QueryTerm term{field.field, *rc::gen::arbitrary<bool>(), {}, 0, 0};
  const int count = *rc::gen::inRange(1, 4);
  for (int i = 0; i < count; ++i) term.values.push_back(anyValue(field));
  return term;
}

}  // namespace

class FormatPaymentQueryTest : public QObject {
  Q_OBJECT

 private slots:
  void printsTheShortestSpelling() {
    QCOMPARE(again("  STATUS:Failed,\"paid late\"   -coin:usdc "), std::string("status:failed,paid_late -asset:USDC"));
    QCOMPARE(again("amount:>=0.5btc value:10eur..50"), std::string("amount:>=0.5BTC value:10..50EUR"));
    QCOMPARE(again("created:2026-11"), std::string("created:2026-11-01..2026-11-30"));
    QCOMPARE(again("created:today"), std::string("created:2026-11-18"));
    QCOMPARE(again("created:7d"), std::string("created:>=2026-11-12"));
    QCOMPARE(again("created:24h"), std::string("created:>=2026-11-17T14:01:26.000Z"));
    QCOMPARE(again("Chidi \"Chidi Okafor\" -x"), std::string("Chidi \"Chidi Okafor\" -x"));
    QCOMPARE(again("text:-x text:status:failed"), std::string("text:-x text:status:failed"));
  }

  void parsingWhatWasPrintedGivesTheSameQuery() {
    QVERIFY(rc::check([] {
      PaymentQuery query;
      const int count = *rc::gen::inRange(0, 6);
      for (int i = 0; i < count; ++i) query.terms.push_back(anyTerm());
      const std::string text = formatPaymentQuery(query, kUtc);
      const auto parsed = parse(text);
      RC_LOG() << text << "\n";
      RC_ASSERT(parsed.ok());
      RC_ASSERT(withoutSpans(parsed.query) == query);
      RC_ASSERT(formatPaymentQuery(parsed.query, kUtc) == text);
    }));
  }

  void whateverIsTypedReadsTheSameAfterPrinting() {
    QVERIFY(rc::check([] {
      std::string text;
      const int words = *rc::gen::inRange(0, 6);
      for (int i = 0; i < words; ++i) text += anyWord();
      const auto first = parse(text);
      const auto second = parse(formatPaymentQuery(first.query, kUtc));
      RC_LOG() << text << " -> " << formatPaymentQuery(first.query, kUtc) << "\n";
      RC_ASSERT(second.ok());
      RC_ASSERT(withoutSpans(second.query) == withoutSpans(first.query));
    }));
  }

  void anyZoneReadsItsOwnDays() {
    QVERIFY(rc::check([] {
      const FixedOffsetZone zone(std::chrono::minutes{15 * *rc::gen::inRange(-48, 57)});
      const auto first = parse("created:2026-02..2026-11-18 created:yesterday created:30d created:<2025", zone);
      const auto second = parse(formatPaymentQuery(first.query, zone), zone);
      RC_ASSERT(first.ok() && second.ok());
      RC_ASSERT(withoutSpans(second.query) == withoutSpans(first.query));
      RC_ASSERT(formatPaymentQuery(first.query, zone).find('T') == std::string::npos);
    }));
  }
};

QTEST_APPLESS_MAIN(FormatPaymentQueryTest)
#include "FormatPaymentQueryTest.moc"
