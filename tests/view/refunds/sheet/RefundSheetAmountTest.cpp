#include <QtTest>

#include "models/view/refunds/SheetRates.h"
#include "models/view/refunds/SheetSummaryWords.h"
#include "tests/view/SamplePayments.h"
#include "tests/view/refunds/sheet/ScriptedRefunds.h"

using namespace paydeck;

class RefundSheetAmountTest : public QObject {
  Q_OBJECT

 private:
  static SheetFacts factsOfIngrid() {
    SheetFacts facts;
    facts.payment = ingridsPayment();
    facts.refundable = *Money::parse("350.00", "EUR");
    facts.alreadyRefunded = *Money::parse("62.00", "EUR");
    facts.rateNow = ExchangeRate{*Decimal::parse("0.8627"), *Currency::parse("EUR"), sampleNow(), "Kraken"};
    return facts;
  }
  ManualClock clock_{sampleNow()};
  Formatter format_{clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

 private slots:
  void refusesWhatIsNoExactAmountWithTheReason_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("inAsset");
    QTest::newRow("comma") << "1,5" << false;
    QTest::newRow("exponent") << "1e3" << false;
    QTest::newRow("minus zero") << "-0" << false;
    QTest::newRow("minus") << "-5" << false;
    QTest::newRow("plus") << "+5" << false;
    QTest::newRow("thirty decimals") << "1.000000000000000000000000000001" << false;
    QTest::newRow("thirty decimals of a coin") << "1.000000000000000000000000000001" << true;
    QTest::newRow("three decimals of euro") << "1.001" << false;
    QTest::newRow("seven decimals of USDC") << "1.0000001" << true;
    QTest::newRow("a cent too much") << "350.01" << false;
    QTest::newRow("too many coins") << "406" << true;
    QTest::newRow("zero") << "0.00" << false;
    QTest::newRow("leading zeros") << "007" << false;
    QTest::newRow("two points") << "1.0.0" << false;
    QTest::newRow("no digit before the point") << ".5" << false;
    QTest::newRow("no digit after the point") << "5." << false;
    QTest::newRow("Arabic digits") << QStringLiteral("١٢") << false;
    QTest::newRow("full width digits") << QStringLiteral("１２") << false;
    QTest::newRow("blank inside") << "1 0" << false;
    QTest::newRow("zero width space") << QStringLiteral("1\u200b0") << false;
    QTest::newRow("hexadecimal") << "0x10" << false;
    QTest::newRow("two hundred digits") << QString(200, u'9') << true;
    QTest::newRow("words") << "ten" << false;
  }
  void refusesWhatIsNoExactAmountWithTheReason() {
    QFETCH(QString, typed);
    QFETCH(bool, inAsset);
    SheetForm form;
    form.whole = false;
    form.inAsset = inAsset;
    form.amount = typed;
    const SheetAmount amount = planSheetAmount(form, factsOfIngrid(), format_);
    QVERIFY2(!amount.amount, qPrintable(typed));
    QVERIFY2(amount.error.size() > 10, "the field says nothing");
  }

  void takesExactlyWhatIsRefundableAndNotACentMore() {
    SheetForm form;
    form.whole = false;
    form.amount = "350.00";
    QCOMPARE(std::get<Money>(*planSheetAmount(form, factsOfIngrid(), format_).amount), *Money::parse("350.00", "EUR"));
    form.whole = true;
    form.amount = "nonsense";
    QCOMPARE(std::get<Money>(*planSheetAmount(form, factsOfIngrid(), format_).amount), *Money::parse("350.00", "EUR"));
  }

  void nothingTypedIsNoErrorAndNoAmount() {
    SheetForm form;
    form.whole = false;
    const SheetAmount amount = planSheetAmount(form, factsOfIngrid(), format_);
    QVERIFY(!amount.amount);
    QVERIFY(amount.error.isEmpty());
  }

  void aPaymentThatIsRefundedWhollyOffersNothing() {
    SheetFacts facts = factsOfIngrid();
    facts.refundable = *Money::parse("0.00", "EUR");
    QVERIFY(!planSheetAmount({}, facts, format_).amount);
    QVERIFY(!planSheetAmount({}, facts, format_).error.isEmpty());
  }

  void coinsAreCutAndNeverRoundedUp() {
    const auto coins = coinsFor(*Money::parse("180.00", "EUR"), *factsOfIngrid().rateNow, *findAsset("USDC", "base"));
    QCOMPARE(coins->toString(), std::string("208.647270"));
    const auto back = valueOf(*coins, *factsOfIngrid().rateNow);
    QCOMPARE(back->toString(), std::string("180.00"));
  }

  void estimatesAreMarkedUntilTheQuoteIsThere() {
    SheetFacts facts = factsOfIngrid();
    SheetForm form;
    form.whole = false;
    form.amount = "180.00";
    const SheetAmount amount = planSheetAmount(form, facts, format_);
    const SheetSummaryWords words = makeSheetSummary(form, facts, amount, format_);
    QCOMPARE(words.head.receivesNumber, QString("~208.64"));
    QCOMPARE(words.head.after, QString("€170.00"));
    QCOMPARE(words.head.beforeShare + words.head.thisShare, 150 + 437);
    QVERIFY(words.head.walletLeft.isEmpty());
  }

  void namesOfPeopleAreShortenedAndThoseOfCompaniesAreNot() {
    QVERIFY(shortCustomerName("Ingrid Halvorsen").contains("Ingrid"));
    QVERIFY(!shortCustomerName("Ingrid Halvorsen").contains("Halvorsen"));
    QVERIFY(shortCustomerName("Studio Kant GmbH").contains("GmbH"));
    QVERIFY(shortCustomerName("").isEmpty());
    QVERIFY(shortCustomerName(QString(10'000, u'W')).size() < 40);
  }
};

QTEST_GUILESS_MAIN(RefundSheetAmountTest)
#include "RefundSheetAmountTest.moc"
