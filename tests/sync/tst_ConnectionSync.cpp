#include <QtTest>

#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;
using std::chrono::milliseconds;

class tst_ConnectionSync : public QObject {
  Q_OBJECT

 private slots:
  void anEmptyCacheBecomesEqualToTheServer() {
    SyncRig rig;
    rig.server.makeHistory(300);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal() && rig.isLive(); }));
    QVERIFY(rig.recorder.saw(SyncPhase::Connecting));
    QVERIFY(rig.recorder.saw(SyncPhase::Backfilling));
    QVERIFY(eventually([&] { return rig.cache.state().checkResult == "equal"; }));
    QCOMPARE(rig.cache.state().eventSequence, rig.server.latest());
    QVERIFY(rig.cache.state().syncedTo.has_value());
  }

  void anEmptyServerIsWholeAtOnce() {
    SyncRig rig;
    rig.start();
    QVERIFY(eventually([&] { return rig.isLive() && rig.isWhole(); }));
    rig.server.create();
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void theNewestPaymentsComeFirst() {
    SyncRig rig;
    rig.server.makeHistory(300);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole(); }));
    std::optional<UtcTime> last;
    for (const PaymentListRequest& request : rig.server.listRequests()) {
      if (!request.statuses.empty() || !request.createdBefore) continue;
      QVERIFY(!last || *request.createdBefore <= *last);
      last = request.createdBefore;
    }
    QVERIFY(last.has_value());
    QCOMPARE(rig.server.listRequests().front().limit, 5U);  // the first page is small
  }

  void theEventSequenceIsRememberedBeforeTheFirstPage() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole(); }));
    const auto log = rig.server.log();
    const auto events = std::find(log.begin(), log.end(), "events");
    const auto list = std::find(log.begin(), log.end(), "list");
    QVERIFY(events < list);
  }

  void changesArriveWhileHistoryIsStillListed() {
    SyncTiming timing = quickTiming();
    timing.firstPage = timing.page = 2;
    SyncRig rig(7, timing);
    rig.server.makeHistory(600);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 4; }));
    const PaymentId fresh = rig.server.create();
    const PaymentId oldest = rig.server.payments().begin()->first;
    rig.server.change(oldest, PaymentStatus::Disputed);
    QVERIFY(eventually([&] { return rig.cache.payments().contains(fresh) && rig.cache.payments().contains(oldest); }));
    QVERIFY(!rig.isWhole());
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    QVERIFY(rig.cache.payments().at(oldest).state.status == PaymentStatus::Disputed);
  }

  void whatWasListedAfterAnEventDoesNotOverwriteIt() {
    SyncRig rig(3);
    rig.server.makeHistory(200);
    rig.start();
    for (int i = 0; i < 50; ++i) {
      rig.server.live(4);
      std::this_thread::sleep_for(milliseconds{1});
    }
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void morePaymentsInOneMillisecondThanFitAPageAreAllFetched() {
    SyncTiming timing = quickTiming();
    timing.firstPage = timing.page = 3;
    SyncRig rig(5, timing);
    rig.server.makeHistory(20);
    rig.server.createAtOnce(40);
    rig.server.makeHistory(20);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void rowsThatShiftWhilePagingAreNotMissed() {
    SyncTiming timing = quickTiming();
    timing.firstPage = timing.page = 4;
    SyncRig rig(5, timing);
    rig.server.makeHistory(400);
    const auto all = rig.server.payments();
    rig.start();
    int removed = 0;
    for (const auto& [id, payment] : all) {
      if (++removed > 60) break;
      rig.server.remove(id);
      if (removed % 10 == 0) std::this_thread::sleep_for(milliseconds{1});
    }
    QVERIFY(eventually([&] {
      const auto copy = rig.cache.payments();
      for (const auto& [id, payment] : rig.server.payments()) {
        if (!copy.contains(id)) return false;
      }
      return rig.isWhole();
    }));
  }

  void aRestartGoesOnWhereTheListingStopped() {
    SyncRig rig;
    rig.server.makeHistory(1'000);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 300; }));
    rig.crash();
    const auto before = rig.cache.payments().size();
    QVERIFY(before < 1'000);
    const int listed = rig.server.listedRows();
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    QVERIFY(rig.server.listedRows() - listed < static_cast<int>(1'000 - before) * 2);
  }

  void aDroppedEventIsFoundEvenIfNothingFollows() {
    SyncRig rig;
    rig.server.makeHistory(20);
    rig.start();
    QVERIFY(eventually([&] { return rig.isLive() && rig.isWhole(); }));
    rig.server.setFaults({.streamDrop = 100});
    const PaymentId id = rig.server.create();
    QVERIFY(eventually([&] { return rig.cache.payments().contains(id); }));
  }

  void aSilentStreamIsOpenedAgainFromTheLastSequence() {
    SyncRig rig;
    rig.server.makeHistory(20);
    rig.start();
    QVERIFY(eventually([&] { return rig.isLive() && rig.isWhole(); }));
    rig.server.setFaults({.streamSilent = true});
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Polling; }));
    const PaymentId id = rig.server.create();
    QVERIFY(eventually([&] { return rig.cache.payments().contains(id); }));
    rig.server.setFaults({});
    QVERIFY(eventually([&] { return rig.isLive(); }));
    QVERIFY(rig.equal());
  }

  void eventsThatAreGoneLeadToAWholeNewListing() {
    SyncTiming timing = quickTiming();
    timing.relistEvery = std::chrono::hours{1};
    SyncRig rig(1, timing);
    rig.server.setForbidden({"totals"});  // nothing else may find it
    rig.server.makeHistory(100);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    rig.stop();
    rig.server.live(50);
    rig.server.forgetEvents();
    QVERIFY(!rig.equal());
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void aPageThatCouldNotBeWrittenIsNotClaimedByTheNextEvent() {
    SyncTiming timing = quickTiming();
    timing.relistEvery = std::chrono::hours{1};
    timing.page = 5;
    SyncRig rig(1, timing);
    rig.server.setForbidden({"totals"});  // nothing else may find it
    rig.server.makeHistory(500);
    rig.cache.failHistoryEvery(7);
    rig.start();
    for (int i = 0; i < 60; ++i) {
      rig.server.create();
      std::this_thread::sleep_for(milliseconds{2});
    }
    rig.cache.failHistoryEvery(0);
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void aSequenceThatBeganAnewIsNoticed() {
    SyncRig rig;
    rig.server.makeHistory(100);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    rig.stop();
    rig.server.startSequenceAnew();
    rig.server.live(3);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    QCOMPARE(rig.cache.state().eventSequence, rig.server.latest());
  }

  void changesWithoutAnEventAreFoundByAskingAgain() {
    SyncRig rig;
    rig.server.makeHistory(30);
    const PaymentId open = rig.server.create();
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    rig.server.change(open, PaymentStatus::Succeeded, false);
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void aPaymentTheServerNoLongerHasIsKeptAndNotAskedForAgainAndAgain() {
    SyncTiming timing = quickTiming();
    timing.sweepEvery = std::chrono::hours{24};
    SyncRig rig(1, timing);
    const PaymentId gone = rig.server.create();
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    rig.server.remove(gone);
    const auto asked = [&] {
      const auto log = rig.server.log();
      return std::count(log.begin(), log.end(), "payment");
    };
    const auto before = asked();
    const auto relisted = rig.cache.state().lastRelist;
    QVERIFY(eventually([&] { return rig.cache.state().lastRelist > relisted; }));
    std::this_thread::sleep_for(milliseconds{100});
    QVERIFY(asked() - before <= 2);
    QVERIFY(rig.cache.payments().contains(gone));
  }

  void aLostRowIsFoundByComparingTotalsAndFetchedAgain() {
    SyncTiming timing = quickTiming();
    timing.checkEvery = milliseconds{500};  // one repair at a time
    SyncRig rig(1, timing);
    rig.server.makeHistory(500);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.state().checkResult == "equal"; }));
    const auto all = rig.server.payments();
    rig.cache.lose(std::next(all.begin(), 100)->first);
    rig.cache.lose(std::next(all.begin(), 350)->first);
    const int listed = rig.server.listedRows();
    QVERIFY(eventually([&] { return rig.equal(); }));
    QVERIFY(rig.server.listedRows() - listed < 400);  // not the whole history
    QVERIFY(eventually([&] { return rig.cache.state().checkResult == "equal"; }));
  }

  void aDifferenceThatCannotBeRepairedIsSaidAndNotChasedForever() {
    SyncTiming timing = quickTiming();
    timing.checkEvery = std::chrono::hours{1};
    SyncRig rig(1, timing);
    rig.server.makeHistory(100);
    rig.server.setTotalsOff(2);
    rig.start();
    QVERIFY(eventually([&] { return !rig.cache.state().checkResult.empty() && rig.isWhole(); }));
    QCOMPARE(rig.cache.state().checkResult, std::string("The server counts 2 payments more than the local copy."));
    std::this_thread::sleep_for(milliseconds{100});
    const int calls = rig.server.listedRows();
    std::this_thread::sleep_for(milliseconds{100});
    QCOMPARE(rig.server.listRequests().back().statuses.empty() ? rig.server.listedRows() - calls : 0, 0);
  }

  void anOpenedPaymentIsFetchedWithItsTimeline() {
    SyncRig rig;
    const PaymentId id = rig.server.create();
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole(); }));
    rig.sync->fetchTimeline(id);
    QVERIFY(eventually([&] { return !rig.cache.timelines().empty(); }));
    QCOMPARE(rig.cache.timelines().front().entries.size(), std::size_t{2});
    QVERIFY(rig.cache.timelines().front().payment == id);
  }

  void theBooksAreCopiedToo() {
    SyncRig rig;
    rig.server.makeHistory(10);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.ledgerSequences().size() == 40 && rig.cache.balances() > 0; }));
    QCOMPARE(rig.cache.state().ledgerSequence, std::int64_t{40});
  }

  void aBackendWithoutEventsIsPolled() {
    SyncRig rig;
    rig.server.setStreams(false);
    rig.server.makeHistory(200);
    rig.start();
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Polling && rig.equal(); }));
    const PaymentId open = rig.server.create();
    QVERIFY(eventually([&] { return rig.equal(); }));
    rig.server.change(open, PaymentStatus::Succeeded);
    QVERIFY(eventually([&] { return rig.equal() && rig.cache.state().syncedTo; }));
  }

  void aPolledBackendThatWasAwayIsListedFromTheNewestKnownPayment() {
    SyncTiming timing = quickTiming();
    timing.sweepEvery = std::chrono::hours{24};
    SyncRig rig(1, timing);
    rig.server.setStreams(false);
    rig.server.makeHistory(100);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    rig.server.setFaults({.offline = 100});
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Offline; }));
    for (int i = 0; i < 200; ++i) rig.server.create();
    rig.server.setFaults({});
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void finalPaymentsOfAPolledBackendAreSweptDaily() {
    SyncRig rig;
    rig.server.setStreams(false);
    const PaymentId id = rig.server.create();
    rig.server.change(id, PaymentStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    for (int i = 0; i < 30; ++i) rig.server.create();  // out of the newest page
    QVERIFY(eventually([&] { return rig.equal(); }));
    rig.server.change(id, PaymentStatus::Refunded);
    QVERIFY(eventually([&] { return rig.equal(); }));
  }
};

QTEST_GUILESS_MAIN(tst_ConnectionSync)
#include "tst_ConnectionSync.moc"
