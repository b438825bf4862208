#include <QtTest>

#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;
using std::chrono::milliseconds;

class tst_SyncTroubles : public QObject {
  Q_OBJECT

 private slots:
  void aRefusedKeyInTheMiddleOfTheListingKeepsAllAndGoesOnWithANewOne() {
    SyncTiming timing = quickTiming();
    timing.page = 5;
    SyncRig rig(1, timing);
    rig.server.makeHistory(1'000);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 100; }));
    rig.server.setFaults({.unauthorized = true});
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::NeedsSignIn; }));
    const auto kept = rig.cache.payments().size();
    QVERIFY(kept > 100 && kept < 1'000);
    QVERIFY(!rig.sync->status().nextTryAt);
    QVERIFY(eventually([&] { return rig.cache.state().lastErrorKind == "unauthorized"; }));
    const int calls = rig.server.calls();
    std::this_thread::sleep_for(milliseconds{50});
    QCOMPARE(rig.server.calls(), calls);  // a refused key is not tried again and again
    rig.server.setFaults({});
    rig.sync->setSecret(Secret("good"));
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal() && rig.isLive(); }));
    QVERIFY(rig.cache.state().lastErrorKind.empty());
  }

  void aConnectionWithoutAKeyAsksForSignIn() {
    SyncRig rig;
    rig.start("");
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::NeedsSignIn; }));
    QCOMPARE(rig.server.calls(), 0);
    rig.sync->setSecret(Secret("good"));
    QVERIFY(eventually([&] { return rig.isLive(); }));
  }

  void aWrongKeyAsksForSignInUntilItIsRight() {
    SyncRig rig;
    rig.start("wrong");
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::NeedsSignIn; }));
    rig.sync->setSecret(Secret("wrong too"));
    std::this_thread::sleep_for(milliseconds{20});
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::NeedsSignIn; }));
    rig.sync->setSecret(Secret("good"));
    QVERIFY(eventually([&] { return rig.isLive(); }));
  }

  void aNetworkThatIsGoneIsSaidWithTheNextTryAndTriedAgain() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.isLive() && rig.sync->status().syncedTo; }));
    rig.server.setFaults({.offline = 100, .streamCut = 100});
    rig.server.live(3);
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Offline; }));
    const ConnectionStatus status = rig.sync->status();
    QVERIFY(status.offlineSince && status.error && status.syncedTo);
    QVERIFY(eventually([&] { return rig.sync->status().nextTryAt.has_value(); }));
    QVERIFY(eventually([&] { return rig.cache.state().lastErrorKind == "offline"; }));
    rig.server.setFaults({});
    QVERIFY(eventually([&] { return rig.isLive() && rig.equal(); }));
    QVERIFY(!rig.sync->status().offlineSince);
    QVERIFY(eventually([&] { return rig.cache.state().lastErrorKind.empty(); }));
  }

  void tryNowEndsTheWait() {
    SyncTiming timing = quickTiming();
    timing.retryFirst = timing.retryMost = std::chrono::hours{1};
    SyncRig rig(1, timing);
    rig.server.setFaults({.offline = 100});
    rig.start();
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Offline; }));
    rig.server.setFaults({});
    std::this_thread::sleep_for(milliseconds{20});
    QVERIFY(rig.phase() == SyncPhase::Offline);
    rig.sync->tryNow();
    QVERIFY(eventually([&] { return rig.isLive(); }));
  }

  void oneServerErrorIsNoNewsButManyAre() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.isLive(); }));
    rig.server.setFaults({.serverError = 100, .streamCut = 100});
    rig.server.live(3);
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Error; }));
    QVERIFY(rig.sync->status().error->kind == ErrorKind::Server);
    rig.server.setFaults({});
    QVERIFY(eventually([&] { return rig.isLive() && rig.equal(); }));
  }

  void aFullDiskStopsWritingAndGoesOnWhenThereIsSpace() {
    SyncTiming timing = quickTiming();
    timing.page = 5;
    SyncRig rig(1, timing);
    rig.server.makeHistory(1'000);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 100; }));
    rig.cache.setFailure(Error{ErrorKind::DiskFull, "The disk is full."});
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Error; }));
    QVERIFY(rig.sync->status().error->kind == ErrorKind::DiskFull);
    const int calls = rig.server.calls();
    std::this_thread::sleep_for(milliseconds{50});
    QCOMPARE(rig.server.calls(), calls);  // nothing is asked while nothing can be kept
    rig.server.live(30);
    rig.cache.setFailure(std::nullopt);
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal() && rig.isLive(); }));
  }

  void aWriteThatFailsOnceLosesNothing() {
    for (unsigned seed = 0; seed < 20; ++seed) {
      SyncTiming timing = quickTiming();
      timing.page = 5;
      SyncRig rig(seed, timing);
      rig.server.makeHistory(300);
      rig.start();
      for (int i = 0; i < 5; ++i) {
        rig.server.live(5);
        std::this_thread::sleep_for(milliseconds{2});
        rig.cache.setFailure(Error{ErrorKind::DiskFull, "The disk is full."});
        std::this_thread::sleep_for(milliseconds{1});
        rig.cache.setFailure(std::nullopt);
      }
      QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    }
  }

  void booksThatAreNotAllowedDoNotStopPayments() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.server.setForbidden({"ledger", "balances", "totals", "account-extra"});
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal() && rig.isLive(); }));
    QVERIFY(rig.cache.ledgerSequences().empty());
    rig.server.setForbidden({});
    QVERIFY(eventually([&] { return rig.cache.ledgerSequences().size() == 40; }));
  }

  void paymentsThatAreNotAllowedAreAnErrorInWords() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.server.setForbidden({"list"});
    rig.start();
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Error; }));
    QVERIFY(rig.sync->status().error->kind == ErrorKind::Forbidden);
    rig.server.setForbidden({});
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void anExpiredCursorStartsItsRangeAgain() {
    SyncTiming timing = quickTiming();
    timing.firstPage = timing.page = 3;
    SyncRig rig(1, timing);
    rig.server.createAtOnce(20);
    rig.server.makeHistory(20);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 22; }));
    rig.server.refuseCursors(true);
    std::this_thread::sleep_for(milliseconds{10});
    rig.server.refuseCursors(false);
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void answersThatAreTooLargeAreAskedForInSmallerPages() {
    SyncRig rig;
    rig.server.makeHistory(300);
    rig.server.setTooLargeAbove(12);
    rig.start();
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
  }

  void aWrongClockIsWarnedAboutAndOrdersNothing() {
    SyncRig rig;
    rig.server.makeHistory(50);
    rig.server.setClockDifference(std::chrono::hours{5});
    rig.start();
    QVERIFY(eventually([&] { return rig.isLive() && rig.isWhole(); }));
    QVERIFY(rig.sync->status().warning.find("5 hours behind") != std::string::npos);
    rig.server.live(20);
    QVERIFY(eventually([&] { return rig.equal(); }));
    rig.server.setClockDifference(std::chrono::hours{-72});
    QVERIFY(eventually([&] { return rig.sync->status().warning.find("3 days ahead of") != std::string::npos; }));
    rig.server.live(20);
    QVERIFY(eventually([&] { return rig.equal(); }));
    rig.server.setClockDifference(milliseconds{0});
    QVERIFY(eventually([&] { return rig.sync->status().warning.empty(); }));
  }

  void syncedToNeverSaysMoreThanIsThere() {
    SyncRig rig;
    rig.server.makeHistory(300);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.state().syncedTo.has_value(); }));
    QVERIFY(rig.isWhole());
    rig.stop();
    const UtcTime before = rig.clock.now();
    rig.server.setFaults({.offline = 100});
    rig.start();
    QVERIFY(eventually([&] { return rig.phase() == SyncPhase::Offline; }));
    rig.server.live(10);
    std::this_thread::sleep_for(milliseconds{30});
    QVERIFY(*rig.cache.state().syncedTo <= before);
    for (const ConnectionStatus& status : rig.recorder.statuses()) {
      if (status.syncedTo) QVERIFY(status.historyWhole);
    }
  }

  void stopReturnsWithinASecondWhileTheNetworkHangs() {
    SyncRig rig;
    rig.server.makeHistory(500);
    rig.start();
    QVERIFY(eventually([&] { return rig.cache.payments().size() > 20; }));
    rig.server.setFaults({.hang = true});
    std::this_thread::sleep_for(milliseconds{30});
    const auto begun = std::chrono::steady_clock::now();
    rig.stop();
    QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds{1});
  }
};

QTEST_GUILESS_MAIN(tst_SyncTroubles)
#include "tst_SyncTroubles.moc"
