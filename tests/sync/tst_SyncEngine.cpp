#include <QtTest>

#include "models/sync/SyncEngine.h"
#include "tests/sync/FakeLease.h"
#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;
using std::chrono::milliseconds;

namespace {

/// A process of its own: an engine over the shared cache and server.
struct Process {
  Process(SyncRig& rig, FakeLeaseState& leases, int self)
      : lease(leases, self),
        engine({rig.factory, rig.cache, rig.cache, rig.clock, recorder, rig.services.timing}, lease) {
    engine.add(rig.config, Secret("good"));
    engine.start();
  }
  SyncPhase phase() const {
    const auto statuses = engine.statuses();
    return statuses.empty() ? SyncPhase::Connecting : statuses.front().phase;
  }
  StatusRecorder recorder;
  FakeLease lease;
  SyncEngine engine;
};

}  // namespace

class tst_SyncEngine : public QObject {
  Q_OBJECT

 private slots:
  void theHolderOfTheLeaseSyncsAndTheOtherWatches() {
    SyncRig rig;
    FakeLeaseState leases;
    rig.server.makeHistory(100);
    Process first(rig, leases, 1);
    QVERIFY(eventually([&] { return first.phase() == SyncPhase::Live && rig.equal(); }));
    Process second(rig, leases, 2);
    QVERIFY(eventually([&] { return second.phase() == SyncPhase::NotSyncingHere; }));
    first.engine.stop();
    QCOMPARE(leases.owner.load() == 1, false);
    QVERIFY(eventually([&] { return second.phase() == SyncPhase::Live; }));
    rig.server.live(10);
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void theOtherTakesOverAfterACrash() {
    SyncRig rig;
    FakeLeaseState leases;
    leases.owner = 9;  // held by somebody
    Process process(rig, leases, 2);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::NotSyncingHere; }));
    QCOMPARE(rig.server.calls(), 0);
    leases.owner = 0;  // gone stale
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
  }

  void aLostLeaseStopsTheSync() {
    SyncRig rig;
    FakeLeaseState leases;
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
    leases.owner = 7;
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::NotSyncingHere; }));
    const int calls = rig.server.calls();
    std::this_thread::sleep_for(milliseconds{30});
    QCOMPARE(rig.server.calls(), calls);
  }

  void aLeaseThatCannotBeReadStopsTheSync() {
    SyncRig rig;
    FakeLeaseState leases;
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
    process.lease.broken = true;
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::NotSyncingHere; }));
    process.lease.broken = false;
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
  }

  void aPausedConnectionAsksNothingUntilResumed() {
    SyncRig rig;
    FakeLeaseState leases;
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
    process.engine.pause(rig.config.id);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Paused; }));
    const int calls = rig.server.calls();
    std::this_thread::sleep_for(milliseconds{30});
    QCOMPARE(rig.server.calls(), calls);
    rig.server.live(5);
    process.engine.resume(rig.config.id);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live && rig.equal(); }));
  }

  void aRemovedConnectionIsGone() {
    SyncRig rig;
    FakeLeaseState leases;
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
    process.engine.remove(rig.config.id);
    QVERIFY(eventually([&] { return process.engine.statuses().empty(); }));
    const int calls = rig.server.calls();
    std::this_thread::sleep_for(milliseconds{30});
    QCOMPARE(rig.server.calls(), calls);
  }

  void wipingFetchesEverythingAnew() {
    SyncRig rig;
    FakeLeaseState leases;
    rig.server.makeHistory(100);
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live && rig.equal(); }));
    const int listed = rig.server.listedRows();
    QVERIFY(process.engine.wipe(rig.config.id).get().has_value());
    QVERIFY(eventually([&] { return rig.isWhole() && rig.equal(); }));
    QVERIFY(rig.server.listedRows() - listed >= 100);
  }

  void aNewSecretReachesItsConnection() {
    SyncRig rig;
    FakeLeaseState leases;
    Process process(rig, leases, 1);
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
    rig.server.setFaults({.unauthorized = true});
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::NeedsSignIn; }));
    rig.server.setFaults({});
    process.engine.setSecret(rig.config.id, Secret("good"));
    QVERIFY(eventually([&] { return process.phase() == SyncPhase::Live; }));
  }

  void stopReturnsWithinASecondWhileEverythingHangs() {
    SyncRig rig;
    FakeLeaseState leases;
    rig.server.makeHistory(100);
    rig.server.setFaults({.hang = true});
    Process process(rig, leases, 1);
    for (int i = 2; i < 6; ++i) {
      ConnectionConfig config = rig.config;
      config.id = ConnectionId("c" + std::to_string(i));
      process.engine.add(config, Secret("good"));
    }
    QVERIFY(eventually([&] { return process.engine.statuses().size() == 5 && rig.server.calls() >= 5; }));
    auto wiped = process.engine.wipe(ConnectionId("nobody"));
    const auto begun = std::chrono::steady_clock::now();
    process.engine.stop();
    QVERIFY(std::chrono::steady_clock::now() - begun < std::chrono::seconds{1});
    QCOMPARE(leases.owner.load(), 0);
    QVERIFY(wiped.wait_for(std::chrono::seconds{0}) == std::future_status::ready);
  }

  void commandsAfterTheEndAreAnsweredToo() {
    SyncRig rig;
    FakeLeaseState leases;
    std::future<Result<void>> wiped;
    {
      Process process(rig, leases, 1);
      process.engine.stop();
      wiped = process.engine.wipe(rig.config.id);
    }
    QVERIFY(!wiped.get());
  }
};

QTEST_GUILESS_MAIN(tst_SyncEngine)
#include "tst_SyncEngine.moc"
