#include <QtTest>

#include "models/view/overview/OverviewPage.h"
#include "tests/view/overview/MadeUpReader.h"

using namespace paydeck;
using paydeck::test::MadeUpFactory;
using paydeck::test::Script;

class OverviewPageTest : public QObject {
  Q_OBJECT

 private:
  struct Stage {
    Script script;
    ManualClock clock{*parseRfc3339("2026-11-18T14:02:00Z")};
    Formatter format{clock, QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
    MadeUpFactory factory{script};
    CacheNotifier notifier;
    ReadPool pool{factory, 1};
    OverviewPage page{pool, notifier, format};
  };

 private slots:
  void comparesARunningPeriodOnlyUpToTheSameTime() {
    Stage stage;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.state(), OverviewPage::Ready);
    const std::scoped_lock lock(stage.script.mutex);
    QCOMPARE(stage.script.asked.size(), std::size_t{3});
    QCOMPARE(stage.script.asked[2].boundaries.back(), *parseRfc3339("2026-10-19T14:02:00Z"));
    QCOMPARE(stage.script.asked[1].currency.code(), std::string("EUR"));
  }

  void everyCardHasItsFigure() {
    Stage stage;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.kpis()->count(), 5);
    for (const QVariant& row : stage.page.kpis()->rows()) {
      const auto kpi = row.value<OverviewKpi>();
      QVERIFY2(!kpi.lead.isEmpty(), qPrintable(kpi.label));
      QVERIFY(!kpi.comparison.isEmpty());
    }
    QCOMPARE(stage.page.points().size(), 30);
    QVERIFY(stage.page.points().last().value<ChartPoint>().unfinished);
    QVERIFY(stage.page.points().last().value<ChartPoint>().changeText.isEmpty());
    QVERIFY(stage.page.otherCurrenciesText().contains("214"));
  }

  void noPointLeavesThePlot() {
    Stage stage;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.points().size(), 30);
    for (const QVariant& row : stage.page.points()) {
      const auto point = row.value<ChartPoint>();
      QVERIFY(point.height >= 0 && point.height <= 1 && point.previousHeight <= 1);
    }
  }

  void aRowOfTheBreakdownOpensExactlyItsPayments() {
    Stage stage;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.methods()->count(), 8);
    QCOMPARE(stage.page.methods()->rows().first().value<OverviewShare>().query,
             QString("asset:USDC network:polygon created:2026-10-20..2026-11-18"));
  }

  void countsInsteadOfVolumeChangeTheOrderAndTheShares() {
    Stage stage;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.methods()->count(), 8);
    stage.page.setByCount(true);
    QVERIFY(!stage.page.methods()->rows().first().value<OverviewShare>().value.contains(QString::fromUtf8("€")));
  }

  void saysWhenThereIsNothing() {
    Stage stage;
    stage.script.empty = true;
    stage.page.refresh();
    QTRY_COMPARE(stage.page.state(), OverviewPage::Empty);
  }

  void anErrorIsSaidAndTheNextReadingClearsIt() {
    Stage stage;
    stage.script.error = Error{ErrorKind::Corrupt, "The local copy is damaged. It is being rebuilt."};
    stage.page.refresh();
    QTRY_COMPARE(stage.page.state(), OverviewPage::Failed);
    QCOMPARE(stage.page.error(), QString("The local copy is damaged. It is being rebuilt."));
    stage.script.error.reset();
    stage.page.refresh();
    QTRY_COMPARE(stage.page.state(), OverviewPage::Ready);
    QVERIFY(stage.page.error().isEmpty());
  }

  void refusesACustomPeriodThatIsNotTwoDates() {
    Stage stage;
    QVERIFY(!stage.page.setCustomPeriodText("2026-02-30", "2026-03-01"));
    QVERIFY(!stage.page.setCustomPeriodText("", "yesterday"));
    QVERIFY(stage.page.setCustomPeriodText(" 2026-03-01 ", "2026-03-02"));
    QTRY_COMPARE(stage.page.points().size(), 2);
  }

  void theFeedKeepsItsRowsWhenNothingChanged() {
    Stage stage;
    stage.script.rows = paydeck::test::liveRows(stage.clock.now());
    QSignalSpy changes(stage.page.feed()->rows(), &QAbstractItemModel::dataChanged);
    stage.page.feed()->refresh();
    QTRY_COMPARE(stage.page.feed()->rows()->count(), 8);
    stage.script.rows[3].state.confirmations = 2;
    stage.page.feed()->refresh();
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 3);
  }

  void aPausedFeedStandsStill() {
    Stage stage;
    stage.page.feed()->setPaused(true);
    stage.script.rows = paydeck::test::liveRows(stage.clock.now());
    stage.page.feed()->refresh();
    QTest::qWait(50);
    QCOMPARE(stage.page.feed()->rows()->count(), 0);
    stage.page.feed()->setPaused(false);
    QTRY_COMPARE(stage.page.feed()->rows()->count(), 8);
  }

  void namesWhatNeedsAPersonAndNothingElse() {
    Stage stage;
    QuerySummary underpaid;
    underpaid.count = 2;
    underpaid.requestedMinor[*Currency::parse("EUR")] = 4130;
    stage.script.summaries["underpaid"] = underpaid;
    SyncState state;
    state.connection = ConnectionId("c1");
    state.lastErrorKind = "unauthorized";
    state.lastError = "BTCPay Server no longer accepts the key.";
    SyncState offline;
    offline.lastErrorKind = "offline";
    stage.script.states = {state, offline};
    stage.page.needs()->refresh();
    QTRY_COMPARE(stage.page.needs()->count(), 2);
    QCOMPARE(stage.page.needs()->rows()->rows().at(0).value<OverviewNeed>().connection, QString("c1"));
    QCOMPARE(stage.page.needs()->rows()->rows().at(1).value<OverviewNeed>().query, QString("status:underpaid"));
  }
};

QTEST_GUILESS_MAIN(OverviewPageTest)
#include "OverviewPageTest.moc"
