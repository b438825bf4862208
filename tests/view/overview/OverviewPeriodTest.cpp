#include <QtTest>

#include "models/view/overview/OverviewPeriod.h"

using namespace paydeck;

namespace {

UtcTime utc(const char* text) {
  return *parseRfc3339(text);
}

const QTimeZone kBerlin("Europe/Berlin");

bool ascending(const std::vector<UtcTime>& times) {
  return std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()) == times.end();
}

}  // namespace

class OverviewPeriodTest : public QObject {
  Q_OBJECT

 private slots:
  void thirtyDaysEndTodayAndFaceTheThirtyBefore() {
    const auto period = planPeriod({PeriodKind::ThirtyDays}, utc("2026-11-18T14:00:00Z"), QTimeZone::utc());
    QCOMPARE(period.firstDay, QDate(2026, 10, 20));
    QCOMPARE(period.lastDay, QDate(2026, 11, 18));
    QCOMPARE(period.previousFirstDay, QDate(2026, 9, 20));
    QCOMPARE(period.previousLastDay, QDate(2026, 10, 19));
    QCOMPARE(period.buckets(), std::size_t{30});
    QCOMPARE(period.previous.size(), period.current.size());
    QVERIFY(period.lastIsUnfinished);
    QCOMPARE(period.previousComparableEnd, utc("2026-10-19T14:00:00Z"));
  }

  void aDayBeginsAtMidnightOfTheWorkspacesZone() {
    const auto period = planPeriod({PeriodKind::Today}, utc("2026-11-18T23:30:00Z"), kBerlin);
    QCOMPARE(period.firstDay, QDate(2026, 11, 19));
    QCOMPARE(period.current.front(), utc("2026-11-18T23:00:00Z"));
    QCOMPARE(period.current.back(), utc("2026-11-19T23:00:00Z"));
  }

  void aDayHasTwentyThreeOrTwentyFiveHoursWhereTheClocksChange() {
    PeriodChoice spring{PeriodKind::Custom, Granularity::Day, QDate(2026, 3, 29), QDate(2026, 3, 29)};
    QCOMPARE(planPeriod(spring, utc("2026-04-10T00:00:00Z"), kBerlin).buckets(), std::size_t{23});
    PeriodChoice autumn{PeriodKind::Custom, Granularity::Day, QDate(2026, 10, 25), QDate(2026, 10, 25)};
    QCOMPARE(planPeriod(autumn, utc("2026-11-10T00:00:00Z"), kBerlin).buckets(), std::size_t{25});
  }

  void aMonthFacesTheSameDaysOfAShorterMonthBefore() {
    const auto period = planPeriod({PeriodKind::Month}, utc("2026-03-31T12:00:00Z"), QTimeZone::utc());
    QCOMPARE(period.firstDay, QDate(2026, 3, 1));
    QCOMPARE(period.previousFirstDay, QDate(2026, 2, 1));
    QCOMPARE(period.previousLastDay, QDate(2026, 2, 28));
    QVERIFY(period.previousComparableEnd <= utc("2026-03-01T00:00:00Z"));
  }

  void weeksBeginOnTheirDayAndKeepTheirEnds() {
    PeriodChoice choice{PeriodKind::Custom, Granularity::Week, QDate(2026, 11, 4), QDate(2026, 11, 18)};
    const auto period = planPeriod(choice, utc("2026-11-30T00:00:00Z"), QTimeZone::utc());
    QCOMPARE(period.buckets(), std::size_t{3});
    QCOMPARE(period.current[1], utc("2026-11-09T00:00:00Z"));
    QCOMPARE(period.previous.size(), period.current.size());
    QVERIFY(!period.lastIsUnfinished);
  }

  void reversedDatesAreSwappedAndEndlessOnesLimited() {
    PeriodChoice choice{PeriodKind::Custom, Granularity::Day, QDate(2026, 11, 18), QDate(1990, 1, 1)};
    const auto period = planPeriod(choice, utc("2026-11-30T00:00:00Z"), QTimeZone::utc());
    QCOMPARE(period.lastDay, QDate(2026, 11, 18));
    QVERIFY(period.firstDay.daysTo(period.lastDay) <= 3653);
  }

  void everyPlanIsAscendingAndWithoutGapsInEveryZone_data() {
    QTest::addColumn<QByteArray>("zone");
    for (const char* zone : {"UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Apia",
                             "Australia/Lord_Howe", "America/Havana"}) {
      QTest::newRow(zone) << QByteArray(zone);
    }
  }
  void everyPlanIsAscendingAndWithoutGapsInEveryZone() {
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    for (int day = 0; day < 800; day += 3) {
      const UtcTime now = utc("2025-01-01T05:00:00Z") + std::chrono::hours(24 * day);
      for (const auto kind : {PeriodKind::Today, PeriodKind::SevenDays, PeriodKind::ThirtyDays, PeriodKind::Month}) {
        for (const auto granularity : {Granularity::Day, Granularity::Week}) {
          const auto period = planPeriod({kind, granularity}, now, timeZone);
          QVERIFY(ascending(period.current));
          QVERIFY(ascending(period.previous));
          QVERIFY(period.current.front() <= now && now < period.current.back());
          QVERIFY(period.previous.back() <= period.current.front());
          QVERIFY(period.previousComparableEnd <= period.previous.back());
        }
      }
    }
  }
};

QTEST_GUILESS_MAIN(OverviewPeriodTest)
#include "OverviewPeriodTest.moc"
