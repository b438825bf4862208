#include <QtTest>

#include "models/domain/Decimal.h"

using namespace paydeck;

class DecimalTest : public QObject {
  Q_OBJECT

 private slots:
  void keepsEveryDigitItWasGiven_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"0", "0.00", "1", "-1", "12.50", "0.000000000000000001", "1234567.123456789012345678",
                             "123456789012345678901", "-0.5",
                             "115792089237316195423570985008687907853269984665640564039457584007913129639935"}) {
      QTest::newRow(text) << QString(text);
    }
  }
  void keepsEveryDigitItWasGiven() {
    QFETCH(QString, text);
    const auto decimal = Decimal::parse(text.toStdString());
    QVERIFY2(decimal.has_value(), decimal ? "" : decimal.error().message.c_str());
    QCOMPARE(QString::fromStdString(decimal->toString()), text);
  }

  void refusesWhatItWouldHaveToRepair_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "1,5",
                             "1e3",
                             "1E3",
                             "-0",
                             "-0.00",
                             "+1",
                             "01",
                             "00.5",
                             ".5",
                             "5.",
                             "1.2.3",
                             "--1",
                             "0x10",
                             "NaN",
                             "Infinity",
                             "1 000",
                             " 1",
                             "1 ",
                             "1_000",
                             "\xD9\xA1",
                             "-",
                             "1-",
                             "0.000000000000000000000000000000000000001",
                             "115792089237316195423570985008687907853269984665640564039457584007913129639936"}) {
      QTest::newRow(text) << QString::fromUtf8(text);
    }
  }
  void refusesWhatItWouldHaveToRepair() {
    QFETCH(QString, text);
    const auto decimal = Decimal::parse(text.toStdString());
    QVERIFY(!decimal.has_value());
    QCOMPARE(decimal.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!decimal.error().message.empty());
  }

  void refusesAnEmbeddedNulCharacter() { QVERIFY(!Decimal::parse(std::string_view("1\0002", 3)).has_value()); }

  void comparesByValueNotByScale() {
    QVERIFY(*Decimal::parse("1.5") == *Decimal::parse("1.500"));
    QVERIFY(*Decimal::parse("-2") < *Decimal::parse("-1.99"));
    QVERIFY(*Decimal::parse("0.10") > *Decimal::parse("0.099999"));
  }

  void comparesAHugeValueWithAFinelyScaledOne() {
    const Decimal huge(*Int256::powerOfTen(77), 0);
    const Decimal fine(Int256(1), 38);
    QVERIFY(huge > fine);
    QVERIFY(Decimal(Int256::powerOfTen(77)->negated(), 0) < Decimal(Int256(-1), 38));
  }

  void roundsOnlyAsTold_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rounding");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, Rounding rounding, const char* expected) {
      QTest::addRow("%s/%d", text, static_cast<int>(rounding))
          << QString(text) << static_cast<int>(rounding) << QString(expected);
    };
    row("1.239", Rounding::Down, "123");
    row("-1.239", Rounding::Down, "-123");
    row("1.231", Rounding::Up, "124");
    row("-1.231", Rounding::Up, "-124");
    row("1.225", Rounding::HalfEven, "122");
    row("1.235", Rounding::HalfEven, "124");
    row("1.2351", Rounding::HalfEven, "124");
    row("1.230", Rounding::Exact, "123");
    row("1.231", Rounding::Exact, "");
  }
  void roundsOnlyAsTold() {
    QFETCH(QString, text);
    QFETCH(int, rounding);
    QFETCH(QString, expected);
    const auto cents = Decimal::parse(text.toStdString())->atScale(2, static_cast<Rounding>(rounding));
    QCOMPARE(cents ? QString::fromStdString(cents->toString()) : QString(), expected);
  }

  void dividesToAGivenScale() {
    const auto third = Decimal::parse("1")->dividedBy(*Decimal::parse("3"), 6, Rounding::Down);
    QCOMPARE(third->toString(), std::string("0.333333"));
    QVERIFY(!Decimal::parse("1")->dividedBy(*Decimal::parse("0.00"), 6, Rounding::Down).has_value());
  }

  void dropsTrailingZerosOnlyWhenAsked() {
    QCOMPARE(Decimal::parse("10.5000")->normalized().toString(), std::string("10.5"));
    QCOMPARE(Decimal::parse("100")->normalized().toString(), std::string("100"));
    QCOMPARE(Decimal::parse("0.000")->normalized().toString(), std::string("0"));
  }
};

QTEST_GUILESS_MAIN(DecimalTest)
#include "DecimalTest.moc"
