#include <QTest>

#include "models/view/format/AmountFormat.h"

using namespace paydeck;

namespace {

Money fiat(const char* amount, const char* code) {
  return Money::parse(amount, code).value();
}
AssetAmount coins(const char* amount, const char* symbol, const char* network) {
  return AssetAmount::parse(amount, symbol, network).value();
}
AmountFormat in(const char* locale) {
  return AmountFormat(QLocale(QString::fromLatin1(locale)));
}

}  // namespace

class AmountFormatTest : public QObject {
  Q_OBJECT

 private slots:
  void moneyIsWrittenInTheLocalesWay_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");
    QTest::newRow("english") << "en_GB"
                             << "1248.00"
                             << "EUR"
                             << "€1,248.00";
    QTest::newRow("negative uses the minus sign") << "en_GB"
                                                  << "-149.00"
                                                  << "EUR"
                                                  << "−€149.00";
    QTest::newRow("no grouping below a thousand") << "en_GB"
                                                  << "118.40"
                                                  << "EUR"
                                                  << "€118.40";
    QTest::newRow("code without a symbol") << "en_GB"
                                           << "1248.00"
                                           << "CHF"
                                           << "CHF\u00A01,248.00";
    QTest::newRow("yen has no decimals") << "en_GB"
                                         << "125000"
                                         << "JPY"
                                         << "¥125,000";
    QTest::newRow("dinar has three decimals") << "en_GB"
                                              << "12.345"
                                              << "KWD"
                                              << "KWD\u00A012.345";
    QTest::newRow("german puts the symbol behind") << "de_DE"
                                                   << "1248.00"
                                                   << "EUR"
                                                   << "1.248,00\u00A0€";
    QTest::newRow("spanish does not group four digits") << "es_ES"
                                                        << "1248.00"
                                                        << "EUR"
                                                        << "1248,00\u00A0€";
    QTest::newRow("spanish groups five digits") << "es_ES"
                                                << "12480.00"
                                                << "EUR"
                                                << "12.480,00\u00A0€";
    QTest::newRow("hindi groups by two") << "hi_IN"
                                         << "1234567.89"
                                         << "INR"
                                         << "₹12,34,567.89";
    QTest::newRow("swiss") << "de_CH"
                           << "1234567.89"
                           << "EUR"
                           << "1’234’567.89\u00A0€";
    QTest::newRow("the largest amount keeps every digit") << "en_GB"
                                                          << "92233720368547758.07"
                                                          << "EUR"
                                                          << "€92,233,720,368,547,758.07";
  }
  void moneyIsWrittenInTheLocalesWay() {
    QFETCH(QString, locale);
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QTEST(in(qPrintable(locale)).money(fiat(qPrintable(amount), qPrintable(currency))), "expected");
  }

  void arabicAmountsUseItsDigitsAndStayLeftToRight() {
    const QString text = in("ar_EG").money(fiat("1248.50", "EUR"));
    QVERIFY2(text.startsWith(QChar(0x2066)) && text.endsWith(QChar(0x2069)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("١٬٢٤٨٫٥٠")), qPrintable(text));
  }

  void coinsAreCutAndNeverRoundedUp_data() {
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("expected");
    QTest::newRow("stablecoins have two") << "1448.800000"
                                          << "USDC"
                                          << "polygon"
                                          << "1,448.80\u00A0USDC";
    QTest::newRow("cut") << "12.999999"
                         << "USDT"
                         << "tron"
                         << "12.99\u00A0USDT";
    QTest::newRow("negative is cut towards zero") << "-12.999999"
                                                  << "USDT"
                                                  << "tron"
                                                  << "−12.99\u00A0USDT";
    QTest::newRow("bitcoin has eight") << "0.03352467"
                                       << "BTC"
                                       << "bitcoin"
                                       << "0.03352467\u00A0BTC";
    QTest::newRow("ether has six") << "0.641069999999999999"
                                   << "ETH"
                                   << "ethereum"
                                   << "0.641069\u00A0ETH";
    QTest::newRow("lightning in whole sat") << "0.00133918999"
                                            << "BTC"
                                            << "lightning"
                                            << "133,918\u00A0sat";
    QTest::newRow("a fraction of a sat is not nothing") << "0.00000000250"
                                                        << "BTC"
                                                        << "lightning"
                                                        << "0.25\u00A0sat";
    QTest::newRow("too small to show is shown whole") << "0.004200"
                                                      << "USDC"
                                                      << "base"
                                                      << "0.0042\u00A0USDC";
    QTest::newRow("zero is zero") << "0"
                                  << "USDC"
                                  << "base"
                                  << "0.00\u00A0USDC";
    QTest::newRow("unknown asset") << "5.25"
                                   << "WIF"
                                   << "solana"
                                   << "5.25\u00A0WIF";
    QTest::newRow("more than any double holds") << "1234567.123456789012345678"
                                                << "DAI"
                                                << "ethereum"
                                                << "1,234,567.12\u00A0DAI";
  }
  void coinsAreCutAndNeverRoundedUp() {
    QFETCH(QString, amount);
    QFETCH(QString, symbol);
    QFETCH(QString, network);
    QTEST(in("en_GB").coin(coins(qPrintable(amount), qPrintable(symbol), qPrintable(network))).text(), "expected");
  }

  void headlineSplitsBeforeTheCents() {
    const AmountText english = in("en_GB").moneyParts(fiat("1248.00", "EUR"));
    QCOMPARE(english.lead, QStringLiteral("€1,248"));
    QCOMPARE(english.tail, QStringLiteral(".00"));
    const AmountText german = in("de_DE").moneyParts(fiat("1885544.25", "EUR"));
    QCOMPARE(german.lead, QStringLiteral("1.885.544"));
    QCOMPARE(german.tail, QStringLiteral(",25\u00A0€"));
    const AmountText yen = in("en_GB").moneyParts(fiat("125000", "JPY"));
    QCOMPARE(yen.lead, QStringLiteral("¥125,000"));
    QVERIFY(yen.tail.isEmpty());
  }

  void copyKeepsEveryDigit() {
    QCOMPARE(AmountFormat::forCopy(coins("1234567.123456789012345678", "DAI", "ethereum")),
             QStringLiteral("1234567.123456789012345678 DAI"));
    QCOMPARE(AmountFormat::forCopy(fiat("-1248.00", "EUR")), QStringLiteral("-1248.00 EUR"));
  }

  void nothingThereIsADash() { QCOMPARE(in("en_GB").bare(std::nullopt), QStringLiteral("–")); }

  void aPlusIsOnlyOnChanges() {
    QCOMPARE(in("en_GB").signedBare(fiat("149.00", "EUR")), QStringLiteral("+149.00"));
    QCOMPARE(in("en_GB").signedBare(fiat("-149.00", "EUR")), QStringLiteral("−149.00"));
    QCOMPARE(in("en_GB").signedBare(fiat("0.00", "EUR")), QStringLiteral("0.00"));
  }

  void percentHasOneDecimal() {
    QCOMPARE(in("en_GB").percent(117), QStringLiteral("11.7%"));
    QCOMPARE(in("en_GB").percent(-3), QStringLiteral("−0.3%"));
    QCOMPARE(in("de_DE").percent(1000), QStringLiteral("100,0%"));
  }

  void axisLabelsAreShort_data() {
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64{0} << "0";
    QTest::newRow("hundreds") << qint64{50000} << "500";
    QTest::newRow("thousands") << qint64{2500000} << "25k";
    QTest::newRow("half thousands") << qint64{250000} << "2.5k";
    QTest::newRow("millions") << qint64{150000000} << "1.5M";
  }
  void axisLabelsAreShort() {
    QFETCH(qint64, minor);
    QTEST(in("en_GB").axis(minor, *Currency::parse("EUR")), "expected");
  }

  void anAssetIsWrittenWithItsNetwork() {
    QCOMPARE(assetOnNetwork(*findAsset("USDC", "base")), QStringLiteral("USDC on Base"));
    QCOMPARE(assetOnNetwork(Asset{"XYZ", "newchain", 6}), QStringLiteral("XYZ on newchain"));
    QCOMPARE(in("en_GB").coinOnNetwork(coins("1448.80", "USDC", "polygon")),
             QStringLiteral("1,448.80\u00A0USDC on Polygon"));
  }

  void aHostileSymbolIsMadeHarmless() {
    const Asset asset{"US\u202EDC\n", "ba\u0007se", 6};
    QCOMPARE(assetOnNetwork(asset), QStringLiteral("USDC on base"));
  }
};

QTEST_APPLESS_MAIN(AmountFormatTest)
#include "tst_AmountFormat.moc"
