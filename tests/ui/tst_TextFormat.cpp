#include <QTest>

#include "models/view/format/AddressText.h"
#include "models/view/format/StatusLook.h"
#include "models/view/format/TimeFormat.h"
#include "models/view/format/UserText.h"

using namespace paydeck;

namespace {

UtcTime at(const char* text) {
  return parseRfc3339(text).value();
}

}  // namespace

class TextFormatTest : public QObject {
  Q_OBJECT

 private slots:
  void timesAreRelativeToToday_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("expected");
    QTest::newRow("today") << "UTC"
                           << "2026-11-18T14:01:26Z"
                           << "14:01:26";
    QTest::newRow("this year") << "UTC"
                               << "2026-11-17T23:59:59Z"
                               << "17 Nov";
    QTest::newRow("older") << "UTC"
                           << "2025-10-03T10:00:00Z"
                           << "3 Oct 2025";
    QTest::newRow("yesterday in UTC is today in Tokyo") << "Asia/Tokyo"
                                                        << "2026-11-18T15:30:00Z"
                                                        << "00:30:00";
    QTest::newRow("today in UTC is yesterday in New York") << "America/New_York"
                                                           << "2026-11-18T03:00:00Z"
                                                           << "17 Nov";
  }
  void timesAreRelativeToToday() {
    QFETCH(QString, zone);
    QFETCH(QString, time);
    const TimeFormat format(QLocale(QStringLiteral("en_GB")), QTimeZone(zone.toUtf8()));
    QTEST(format.relative(at(qPrintable(time)), at("2026-11-18T15:45:00Z")), "expected");
  }

  void aTooltipNamesTheZone() {
    const TimeFormat utc(QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    QCOMPARE(utc.full(at("2026-11-18T14:01:26Z")), QStringLiteral("18 Nov 2026, 14:01:26 UTC"));
    const TimeFormat berlin(QLocale(QStringLiteral("en_GB")), QTimeZone("Europe/Berlin"));
    QVERIFY2(berlin.full(at("2026-11-18T14:01:26Z")).startsWith(u"18 Nov 2026, 15:01:26 "),
             qPrintable(berlin.full(at("2026-11-18T14:01:26Z"))));
    QVERIFY(!berlin.full(at("2026-11-18T14:01:26Z")).endsWith(u"UTC"));
  }

  void rangesShareWhatIsTheSame() {
    const TimeFormat format(QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    QCOMPARE(format.dayRange({2026, 10, 20}, {2026, 11, 18}), QStringLiteral("20 Oct – 18 Nov 2026"));
    QCOMPARE(format.dayRange({2026, 11, 1}, {2026, 11, 7}), QStringLiteral("1 – 7 Nov 2026"));
    QCOMPARE(format.dayRange({2025, 12, 30}, {2026, 1, 2}), QStringLiteral("30 Dec 2025 – 2 Jan 2026"));
    QCOMPARE(format.dayRange({2026, 11, 18}, {2026, 11, 18}), QStringLiteral("18 Nov 2026"));
  }

  void asOfSaysTheDateWhenItIsNotToday() {
    const TimeFormat format(QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    QCOMPARE(format.asOf(at("2026-11-18T14:01:58Z"), at("2026-11-18T15:00:00Z")), QStringLiteral("14:01:58 UTC"));
    QCOMPARE(format.asOf(at("2026-11-17T14:01:58Z"), at("2026-11-18T15:00:00Z")),
             QStringLiteral("17 Nov, 14:01:58 UTC"));
  }

  void agesAreShort() {
    const TimeFormat format(QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    const UtcTime now = at("2026-11-18T15:00:00Z");
    QCOMPARE(format.age(now - std::chrono::milliseconds(500), now), QStringLiteral("now"));
    QCOMPARE(format.age(now + std::chrono::seconds(30), now), QStringLiteral("now"));  // a clock that runs ahead
    QCOMPARE(format.age(now - std::chrono::seconds(9), now), QStringLiteral("9 s"));
    QCOMPARE(format.age(now - std::chrono::minutes(4), now), QStringLiteral("4 min"));
    QCOMPARE(format.age(now - std::chrono::hours(3), now), QStringLiteral("3 h"));
    QCOMPARE(format.age(now - std::chrono::hours(72), now), QStringLiteral("3 days"));
  }

  void monthsAreInTheLocalesLanguage() {
    const TimeFormat german(QLocale(QStringLiteral("de_DE")), QTimeZone::utc());
    QCOMPARE(german.relative(at("2025-10-03T10:00:00Z"), at("2026-11-18T15:00:00Z")), QStringLiteral("3 Okt. 2025"));
  }

  void hashesAreShortened_data() {
    QTest::addColumn<QString>("hash");
    QTest::addColumn<QString>("expected");
    QTest::newRow("evm") << "0x46b8f3c1aa0000000000000000000000000000000000000000000000000000cebb"
                         << "0x46b8…cebb";
    QTest::newRow("bech32") << "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
                            << "bc1qar…5mdq";
    QTest::newRow("bitcoin transaction") << "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
                                         << "4a5e1e…a33b";
    QTest::newRow("tron") << "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
                          << "TR7N…Lj6t";
    QTest::newRow("solana") << "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"
                            << "EPjF…Dt1v";
    QTest::newRow("short stays") << "pay_123"
                                 << "pay_123";
    QTest::newRow("empty") << ""
                           << "";
  }
  void hashesAreShortened() {
    QFETCH(QString, hash);
    QTEST(shortHash(hash), "expected");
  }

  void anAddressIsWholeInGroups() {
    const AddressText text = addressInGroups(QStringLiteral("0xD2d3F09CE39760512D5eF1BD7935f1BD7238cF61"));
    QCOMPARE(text.first, QStringLiteral("0xD2d3"));
    QCOMPARE(text.middle, QStringLiteral("F09C E397 6051 2D5e F1BD 7935 f1BD 7238"));
    QCOMPARE(text.last, QStringLiteral("cF61"));
    QCOMPARE(addressInGroups(QStringLiteral("TR7NHq")).last, QStringLiteral("Hq"));
    QVERIFY(addressInGroups({}).first.isEmpty());
  }

  void namesFromOutsideAreHarmless_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "Chidi Okafor"
                           << "Chidi Okafor";
    QTest::newRow("markup stays text") << "<b>x</b><img src=...>"
                                       << "<b>x</b><img src=...>";
    QTest::newRow("controls go") << QString::fromUtf16(u"a\u0001b\u0007c\u001B[31m") << "abc[31m";
    QTest::newRow("line ends become blanks") << "Anna\nB\tC\r"
                                             << "Anna B C";
    QTest::newRow("overrides go") << "abc\u202Egnp.exe"
                                  << "abcgnp.exe";
    QTest::newRow("isolates go") << "\u2067abc\u2069"
                                 << "abc";
    QTest::newRow("byte order marks and zero width spaces go") << "\uFEFFa\u200Bb"
                                                               << "ab";
    QTest::newRow("joiners stay") << "می\u200Cخواهم"
                                  << "می\u200Cخواهم";
    QTest::newRow("arabic stays") << "ليلى حداد"
                                  << "ليلى حداد";
    QTest::newRow("only blanks") << "  \n "
                                 << "";
  }
  void namesFromOutsideAreHarmless() {
    QFETCH(QString, text);
    QTEST(plainUserText(text), "expected");
  }

  void aVeryLongNameIsCut() {
    const QString text = plainUserText(QString(10'000, u'x'));
    QCOMPARE(text.size(), 401);
    QVERIFY(text.endsWith(QChar(0x2026)));
  }

  void isolatedTextIsBetweenIsolates() {
    QCOMPARE(isolatedUserText(QStringLiteral("ليلى")), QStringLiteral("\u2068ليلى\u2069"));
    QVERIFY(isolatedUserText(QStringLiteral("\u202E")).isEmpty());
  }

  void initialsAreOfTheFirstAndLastName() {
    QCOMPARE(initials(QStringLiteral("Chidi Okafor")), QStringLiteral("CO"));
    QCOMPARE(initials(QStringLiteral("ana beatriz costa")), QStringLiteral("AC"));
    QCOMPARE(initials(QStringLiteral("Madonna")), QStringLiteral("M"));
    QCOMPARE(initials(QStringLiteral("<>")), QStringLiteral("?"));
  }

  void everyStatusHasWordToneAndIcon() {
    for (const PaymentStatus status : allPaymentStatuses()) {
      const StatusLook look = statusLook({.status = status});
      QVERIFY2(!look.text.isEmpty() && !look.tone.isEmpty() && !look.icon.isEmpty() && !look.meaning.isEmpty(),
               paymentStatusName(status).data());
    }
    QCOMPARE(statusLook({.status = PaymentStatus::PartiallyRefunded}).text, QStringLiteral("Partially refunded"));
    QVERIFY(statusLook({.status = PaymentStatus::PartiallyRefunded}).hollow);
  }

  void confirmingShowsCountsAndARing() {
    const StatusLook look = statusLook({.status = PaymentStatus::Confirming, .confirmations = 3, .required = 12});
    QCOMPARE(look.text, QStringLiteral("Confirming 3/12"));
    QCOMPARE(look.icon, QStringLiteral("ring/6"));
    QCOMPARE(statusLook({.status = PaymentStatus::Confirming, .confirmations = 40, .required = 12}).icon,
             QStringLiteral("ring/24"));
    QCOMPARE(statusLook({.status = PaymentStatus::Confirming, .confirmations = 1, .required = 100}).icon,
             QStringLiteral("ring/1"));
    QCOMPARE(statusLook({.status = PaymentStatus::Confirming, .confirmations = 0, .required = 0}).text,
             QStringLiteral("Confirming"));
  }

  void staleStatusesThatCanChangeTurnNeutral() {
    const StatusLook confirming =
        statusLook({.status = PaymentStatus::Confirming, .confirmations = 3, .required = 12}, true);
    QCOMPARE(confirming.text, QStringLiteral("Confirming 3/12"));
    QCOMPARE(confirming.tone, QStringLiteral("neutral"));
    QCOMPARE(confirming.icon, QStringLiteral("history"));
    QCOMPARE(statusLook({.status = PaymentStatus::Succeeded}, true).tone, QStringLiteral("success"));
  }

  void anUnknownStatusShowsTheBackendsWord() {
    QCOMPARE(statusLook({.status = PaymentStatus::Unknown, .providerText = "on_hold"}).text,
             QStringLiteral("\u2068on_hold\u2069"));
  }
};

QTEST_APPLESS_MAIN(TextFormatTest)
#include "tst_TextFormat.moc"
