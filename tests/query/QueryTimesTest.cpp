#include <QtTest>

#include "QueryTestKit.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

TimeRange rangeOf(std::string_view typed, const ZoneRules& zone = kUtc) {
  const auto parsed = parse("created:" + std::string(typed), zone);
  if (!parsed.ok()) return {};
  return std::get<TimeRange>(parsed.query.terms.at(0).values.at(0));
}

std::optional<UtcTime> none;

}  // namespace

class QueryTimesTest : public QObject {
  Q_OBJECT

 private slots:
  void daysAreWholeDays() {
    QVERIFY((rangeOf("today") == TimeRange{at("2026-11-18T00:00:00Z"), at("2026-11-19T00:00:00Z")}));
    QVERIFY((rangeOf("Yesterday") == TimeRange{at("2026-11-17T00:00:00Z"), at("2026-11-18T00:00:00Z")}));
    QVERIFY((rangeOf("2026-11-18") == rangeOf("today")));
    QVERIFY((rangeOf("2026-11") == TimeRange{at("2026-11-01T00:00:00Z"), at("2026-12-01T00:00:00Z")}));
    QVERIFY((rangeOf("2026-12") == TimeRange{at("2026-12-01T00:00:00Z"), at("2027-01-01T00:00:00Z")}));
    QVERIFY((rangeOf("2024") == TimeRange{at("2024-01-01T00:00:00Z"), at("2025-01-01T00:00:00Z")}));
    QVERIFY((rangeOf("2024-02-29") == TimeRange{at("2024-02-29T00:00:00Z"), at("2024-03-01T00:00:00Z")}));
  }

  void recentTimeIsOpenAtItsEnd() {
    QVERIFY((rangeOf("24h") == TimeRange{at("2026-11-17T14:01:26Z"), none}));
    QVERIFY((rangeOf("7d") == TimeRange{at("2026-11-12T00:00:00Z"), none}));
    QVERIFY((rangeOf("1d") == TimeRange{at("2026-11-18T00:00:00Z"), none}));
    QVERIFY((rangeOf("2w") == TimeRange{at("2026-11-05T00:00:00Z"), none}));
  }

  void theLastDayOfARangeIsInIt() {
    QVERIFY((rangeOf("2026-11-01..2026-11-18") == TimeRange{at("2026-11-01T00:00:00Z"), at("2026-11-19T00:00:00Z")}));
    QVERIFY((rangeOf("2026-10..2026-11") == TimeRange{at("2026-10-01T00:00:00Z"), at("2026-12-01T00:00:00Z")}));
    QVERIFY((rangeOf("2026-11-01..") == TimeRange{at("2026-11-01T00:00:00Z"), none}));
    QVERIFY((rangeOf("..yesterday") == TimeRange{none, at("2026-11-18T00:00:00Z")}));
    QVERIFY((rangeOf("2026-11-18T10:00:00Z..2026-11-18T11:30:00+01:00") ==
             TimeRange{at("2026-11-18T10:00:00Z"), at("2026-11-18T10:30:00Z")}));
  }

  void comparisonsLeaveWholeDaysInOrOut() {
    QVERIFY((rangeOf(">2026-11-17") == TimeRange{at("2026-11-18T00:00:00Z"), none}));
    QVERIFY((rangeOf(">=2026-11-17") == TimeRange{at("2026-11-17T00:00:00Z"), none}));
    QVERIFY((rangeOf("<2026-11-17") == TimeRange{none, at("2026-11-17T00:00:00Z")}));
    QVERIFY((rangeOf("<=2026-11-17") == TimeRange{none, at("2026-11-18T00:00:00Z")}));
    QVERIFY((rangeOf(">2026-11-17T10:00:00Z") == TimeRange{at("2026-11-17T10:00:00.001Z"), none}));
  }

  void daysFollowTheWorkspacesZone() {
    const FixedOffsetZone auckland(std::chrono::hours{13});
    const FixedOffsetZone honolulu(-std::chrono::hours{10});
    QVERIFY((rangeOf("today", auckland) == TimeRange{at("2026-11-18T11:00:00Z"), at("2026-11-19T11:00:00Z")}));
    QVERIFY((rangeOf("today", honolulu) == TimeRange{at("2026-11-18T10:00:00Z"), at("2026-11-19T10:00:00Z")}));
    QVERIFY((rangeOf("2026-11-18", auckland) == TimeRange{at("2026-11-17T11:00:00Z"), at("2026-11-18T11:00:00Z")}));
    QCOMPARE(auckland.name(), std::string("UTC+13:00"));
    QCOMPARE(FixedOffsetZone(-std::chrono::minutes{210}).name(), std::string("UTC-03:30"));
    QCOMPARE(kUtc.name(), std::string("UTC"));
  }
};

QTEST_APPLESS_MAIN(QueryTimesTest)
#include "QueryTimesTest.moc"
