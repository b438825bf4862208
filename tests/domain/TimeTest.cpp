#include <QtTest>

#include "models/domain/Time.h"

#include <rapidcheck.h>

#include "models/domain/Clock.h"

using namespace paydeck;
using namespace std::chrono_literals;

class TimeTest : public QObject {
  Q_OBJECT

 private slots:
  void readsOffsetsAndFractions() {
    QCOMPARE(toUnixMillis(*parseRfc3339("1970-01-01T00:00:00Z")), 0);
    QCOMPARE(toUnixMillis(*parseRfc3339("2026-11-18T15:01:26.123+01:00")),
             toUnixMillis(*parseRfc3339("2026-11-18T14:01:26.123Z")));
    QCOMPARE(toUnixMillis(*parseRfc3339("2026-11-18T14:01:26.1239Z")) % 1000, 123);
    QCOMPARE(toUnixMillis(*parseRfc3339("2026-11-18T14:01:26.5Z")) % 1000, 500);
    QCOMPARE(formatRfc3339(*parseRfc3339("2016-12-31T23:59:60Z")), std::string("2017-01-01T00:00:00.000Z"));
  }

  void refusesWhatIsNotATime_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "2026-11-18", "2026-11-18T14:01:26", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
                             "2026-11-18T24:00:00Z", "2026-11-18T14:60:00Z", "2026-11-18T14:01:61Z",
                             "1969-12-31T23:59:59Z", "2026-11-18T14:01:26.Z", "2026-11-18T14:01:26Zx",
                             "2026-11-18T14:01:26+25:00", "1763474486", "2026-11-18T14:01:26+0100"}) {
      QTest::newRow(text) << QString(text);
    }
  }
  void refusesWhatIsNotATime() {
    QFETCH(QString, text);
    QVERIFY(!parseRfc3339(text.toStdString()).has_value());
  }

  void everyInstantIsReadBackExactly() {
    QVERIFY(rc::check([] {
      const auto millis = *rc::gen::inRange<std::int64_t>(0, 253402300800000);
      RC_ASSERT(toUnixMillis(*parseRfc3339(formatRfc3339(fromUnixMillis(millis)))) == millis);
    }));
  }

  void aManualClockMovesOnlyWhenTold() {
    ManualClock clock(fromUnixSeconds(100));
    clock.advance(1500ms);
    QCOMPARE(toUnixMillis(clock.now()), 101500);
  }
};

QTEST_GUILESS_MAIN(TimeTest)
#include "TimeTest.moc"
