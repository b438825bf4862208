#include <QtTest>

#include "models/view/overview/OverviewChange.h"

#include <limits>

using namespace paydeck;
using Direction = OverviewChange::Direction;
using Meaning = OverviewChange::Meaning;

class OverviewChangeTest : public QObject {
  Q_OBJECT

 private slots:
  void saysDirectionAndWhetherItIsGood() {
    QCOMPARE(relativeChange(188554425, 168794600, true)->tenths, 117);
    QCOMPARE(relativeChange(188554425, 168794600, true)->direction, Direction::Up);
    QCOMPARE(relativeChange(188554425, 168794600, true)->meaning, Meaning::Good);
    QCOMPARE(relativeChange(90, 100, false)->meaning, Meaning::Good);
    QCOMPARE(relativeChange(90, 100, true)->meaning, Meaning::Bad);
    QCOMPARE(relativeChange(100, 100, true)->direction, Direction::None);
  }

  void hasNothingToSayWithoutAnEarlierFigure() {
    QVERIFY(!relativeChange(10, 0, true).has_value());
    QVERIFY(!perMille(0, 0).has_value());
  }

  void doesNotOverflowOnTheLargestAmounts() {
    const auto max = std::numeric_limits<std::int64_t>::max();
    QCOMPARE(relativeChange(max, max / 2, true)->tenths, 1000);
    QCOMPARE(perMille(max, max), std::optional<std::int64_t>(1000));
  }

  void pointsAreDifferencesOfRates() {
    const auto change = pointChange(964, 957, true);
    QCOMPARE(change.tenths, 7);
    QCOMPARE(change.meaning, Meaning::Good);
  }
};

QTEST_GUILESS_MAIN(OverviewChangeTest)
#include "OverviewChangeTest.moc"
