#include <QRandomGenerator>
#include <QTest>

#include "models/view/payments/RowLayout.h"

using paydeck::RowLayout;
using Kind = RowLayout::Place::Kind;

class TestRowLayout : public QObject {
  Q_OBJECT

 private slots:
  void everyPixelOfAGroupedListMapsBackToItsRowOrHeader();
  void aMillionRowsAreExact();
  void anEmptyListHasNoPlace();
  void outsideTheContentThereIsNothing();
  void theNearestRowUnderAHeaderIsItsFirst();
};

void TestRowLayout::everyPixelOfAGroupedListMapsBackToItsRowOrHeader() {
  QRandomGenerator random(7);
  for (int round = 0; round < 20; ++round) {
    std::vector<std::int64_t> counts;
    for (int g = 0, n = random.bounded(1, 8); g < n; ++g) counts.push_back(random.bounded(1, 6));
    RowLayout layout;
    layout.setHeights(random.bounded(3, 9), random.bounded(0, 5));
    layout.setGroups(counts);
    std::int64_t y = 0;
    std::int64_t row = 0;
    for (std::size_t g = 0; g < counts.size(); ++g) {
      QCOMPARE(layout.headerTop(static_cast<std::int64_t>(g)), y);
      for (int i = 0; i < layout.headerHeight(); ++i, ++y) {
        QVERIFY(layout.at(y).kind == Kind::Header);
        QCOMPARE(layout.at(y).index, static_cast<std::int64_t>(g));
      }
      for (std::int64_t r = 0; r < counts[g]; ++r, ++row) {
        QCOMPARE(layout.rowTop(row), y);
        QCOMPARE(layout.groupOfRow(row), static_cast<std::int64_t>(g));
        for (int i = 0; i < layout.rowHeight(); ++i, ++y) {
          QVERIFY(layout.at(y).kind == Kind::Row);
          QCOMPARE(layout.at(y).index, row);
          QCOMPARE(layout.at(y).top, y - i);
        }
      }
    }
    QCOMPARE(layout.contentHeight(), y);
    QCOMPARE(layout.rows(), row);
  }
}

void TestRowLayout::aMillionRowsAreExact() {
  RowLayout layout;
  layout.setHeights(36, 22);
  layout.setGroups(std::vector<std::int64_t>(1000, 1000));
  QCOMPARE(layout.contentHeight(), 36'022'000);
  QCOMPARE(layout.rowTop(999'999), 36'022'000 - 36);
  for (std::int64_t row = 999'000; row < 1'000'000; ++row) {
    QCOMPARE(layout.at(layout.rowTop(row)).index, row);
    QCOMPARE(layout.at(layout.rowTop(row) + 35).index, row);
  }
}

void TestRowLayout::anEmptyListHasNoPlace() {
  RowLayout layout;
  layout.setRows(0);
  QVERIFY(layout.at(0).kind == Kind::None);
  QCOMPARE(layout.nearestRow(0), -1);
  QCOMPARE(layout.contentHeight(), 0);
}

void TestRowLayout::outsideTheContentThereIsNothing() {
  RowLayout layout;
  layout.setRows(3);
  QVERIFY(layout.at(-1).kind == Kind::None);
  QVERIFY(layout.at(3 * 36).kind == Kind::None);
  QCOMPARE(layout.nearestRow(-50), 0);
  QCOMPARE(layout.nearestRow(100000), 2);
}

void TestRowLayout::theNearestRowUnderAHeaderIsItsFirst() {
  RowLayout layout;
  layout.setHeights(36, 22);
  layout.setGroups({2, 3});
  QCOMPARE(layout.nearestRow(layout.headerTop(1) + 3), 2);
}

QTEST_APPLESS_MAIN(TestRowLayout)
#include "tst_row_layout.moc"
