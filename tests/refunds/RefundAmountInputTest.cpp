#include <QtTest>

#include <rapidcheck.h>

#include "models/refunds/RefundAmountInput.h"

using namespace paydeck;

namespace {

const Money kFiat = Money::parse("350.00", "EUR").value();
const AssetAmount kCoin = AssetAmount::parse("1.5", "ETH", "base").value();

}  // namespace

class RefundAmountInputTest : public QObject {
  Q_OBJECT

 private slots:
  void readsWhatIsClear() {
    for (const char* typed : {"0.01", "1", "1.5", "180.00", "350", "350.00"}) {
      const auto amount = readRefundAmount(typed, kFiat);
      QVERIFY2(amount.has_value(), typed);
      QCOMPARE(amount->decimal(), Decimal::parse(typed).value());
    }
    QCOMPARE(readRefundAmount("0.000000000000000001", kCoin)->atoms, Int256(1));
    QCOMPARE(readRefundAmount("7", Money::parse("9", "JPY").value())->minor(), 7);
  }

  void refusesTheRestWithTheReason_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* typed, const char* code, const char* words) {
      QTest::addRow("[%s]", typed) << QString(typed) << code << words;
    };
    row("", "amount_empty", "Enter an amount.");
    row("1,5", "amount_comma", "Use a point for decimals and nothing for thousands, like 1234.56.");
    row("1,234.56", "amount_comma", "Use a point for decimals and nothing for thousands, like 1234.56.");
    row("1e3", "amount_exponent", "Write the number out, without “e”.");
    row("1E3", "amount_exponent", "Write the number out, without “e”.");
    row("-0", "amount_sign", "Leave out the sign: a refund is always more than 0.");
    row("-5", "amount_sign", "Leave out the sign: a refund is always more than 0.");
    row("−5", "amount_sign", "Leave out the sign: a refund is always more than 0.");
    row("+1", "amount_sign", "Leave out the sign: a refund is always more than 0.");
    row("01", "amount_zero_first", "Leave out the 0 at the beginning.");
    row("00.5", "amount_zero_first", "Leave out the 0 at the beginning.");
    row(".5", "amount_point", "A point needs digits on both sides, like 0.50.");
    row("5.", "amount_point", "A point needs digits on both sides, like 0.50.");
    row("1.2.3", "amount_point", "A point needs digits on both sides, like 0.50.");
    row(" 1", "amount_blank", "Leave out the space at character 1.");
    row("1 000", "amount_blank", "Leave out the space at character 2.");
    row("1 ", "amount_blank", "Leave out the space at character 2.");
    row("0x10", "amount_character", "“x” can’t stand in an amount. Use the digits 0 to 9.");
    row("€5", "amount_character", "Character 1 is a character (U+20AC). Use the digits 0 to 9.");
    row("nan", "amount_character", "“n” can’t stand in an amount. Use the digits 0 to 9.");
    row("١٢", "amount_character", "Character 1 is an Arabic-Indic digit (U+0661). Use the digits 0 to 9.");
    row("1\u200b5", "amount_character", "Character 2 is a zero-width space (U+200B). Use the digits 0 to 9.");
    row("1\t", "amount_character", "Character 2 is a tab (U+0009). Use the digits 0 to 9.");
    row("１", "amount_character",
        "Character 1 is a full-width character that looks like “1” (U+FF11). Use the digits 0 to 9.");
    row("1.005", "amount_decimals", "EUR has 2 decimals, this amount has 3.");
    row("1.000", "amount_decimals", "EUR has 2 decimals, this amount has 3.");
    row("0.123456789012345678901234567890", "amount_decimals", "EUR has 2 decimals, this amount has 30.");
    row("0", "amount_zero", "A refund is more than 0.");
    row("0.00", "amount_zero", "A refund is more than 0.");
    row("350.01", "amount_over", "Up to 350.00 EUR can be refunded.");
    row("99999999999999999999", "amount_over", "Up to 350.00 EUR can be refunded.");
  }
  void refusesTheRestWithTheReason() {
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const auto amount = readRefundAmount(typed.toStdString(), kFiat);
    QVERIFY(!amount);
    QCOMPARE(QString::fromStdString(amount.error().code), code);
    QCOMPARE(QString::fromStdString(amount.error().message), words);
  }

  void countsTheDecimalsOfTheUnit() {
    QCOMPARE(readRefundAmount("1.0000000000000000001", kCoin).error().code, std::string("amount_decimals"));
    QCOMPARE(readRefundAmount("1.5", Money::parse("9", "JPY").value()).error().message,
             std::string("JPY has no decimals."));
    QCOMPARE(readRefundAmount(std::string(90, '9'), kCoin).error().code, std::string("amount_large"));
    QCOMPARE(readRefundAmount("1.500000000000000001", kCoin).error().code, std::string("amount_over"));
  }

  void acceptsExactlyWhatItWouldWrite() {
    QVERIFY(rc::check("typed amounts", [] {
      const auto typed = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0011223456789.,-e ")));
      const auto amount = readRefundAmount(typed, kFiat);
      if (amount) {
        RC_ASSERT(amount->minor() > 0 && amount->minor() <= kFiat.minor());
        RC_ASSERT(amount->decimal() == Decimal::parse(typed).value());
      } else {
        RC_ASSERT(!amount.error().message.empty() && !amount.error().code.empty());
      }
    }));
    QVERIFY(rc::check("every amount in range", [] {
      const Money money(*rc::gen::inRange<std::int64_t>(1, kFiat.minor() + 1), kFiat.currency());
      RC_ASSERT(readRefundAmount(money.toString(), kFiat) == money);
    }));
  }
};

QTEST_APPLESS_MAIN(RefundAmountInputTest)
#include "RefundAmountInputTest.moc"
