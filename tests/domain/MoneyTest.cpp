#include <QtTest>

#include "models/domain/Money.h"

#include <limits>

using namespace paydeck;

class MoneyTest : public QObject {
  Q_OBJECT

 private slots:
  void usesTheMinorUnitOfIts4217Currency() {
    QCOMPARE(Money::parse("1248.00", "EUR")->minor(), 124800);
    QCOMPARE(Money::parse("1248", "JPY")->minor(), 1248);
    QCOMPARE(Money::parse("1.234", "KWD")->minor(), 1234);
    QCOMPARE(Money::parse("5", "EUR")->toString(), std::string("5.00"));
  }

  void refusesMoreDecimalsThanTheCurrencyHas() {
    QVERIFY(!Money::parse("1.005", "EUR").has_value());
    QVERIFY(!Money::parse("1.5", "JPY").has_value());
  }

  void refusesWhatIsNotACurrencyCode() {
    for (const char* code : {"", "eur", "EURO", "E1R", "EU"}) QVERIFY2(!Money::parse("1", code).has_value(), code);
  }

  void refusesToAddTwoCurrencies() {
    const auto sum = Money::parse("1", "EUR")->plus(*Money::parse("1", "USD"));
    QVERIFY(!sum.has_value());
    QVERIFY(sum.error().message.find("EUR") != std::string::npos);
  }

  void saysWhenAnAmountDoesNotFit() {
    QVERIFY(!Money::parse("92233720368547758.08", "EUR").has_value());
    const Money max(std::numeric_limits<std::int64_t>::max(), *Currency::parse("EUR"));
    QVERIFY(!max.plus(Money(1, max.currency())).has_value());
    QVERIFY(
        !Money(std::numeric_limits<std::int64_t>::min(), max.currency()).minus(Money(1, max.currency())).has_value());
  }

  void printsNegativeCents() { QCOMPARE(Money(-5, *Currency::parse("EUR")).toString(), std::string("-0.05")); }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "MoneyTest.moc"
