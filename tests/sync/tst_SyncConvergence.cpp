#include <QtTest>

#include <cstdlib>

#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;
using std::chrono::milliseconds;

namespace {

/// A fault schedule drawn from a seed: what goes wrong, how long, and what the shop does meanwhile.
FakeFaults drawFaults(std::minstd_rand& random) {
  const auto upTo = [&](unsigned most) { return static_cast<int>(random() % (most + 1)); };
  FakeFaults faults;
  faults.offline = random() % 4 == 0 ? upTo(100) : 0;
  faults.timeout = upTo(10);
  faults.serverError = upTo(25);
  faults.rateLimited = upTo(20);
  faults.malformed = upTo(10);
  faults.streamCut = upTo(10);
  faults.streamDrop = upTo(30);
  faults.streamDuplicate = upTo(30);
  faults.streamReorder = upTo(30);
  faults.streamSilent = random() % 6 == 0;
  return faults;
}

int seeds(int usual) {
  const char* asked = std::getenv("PAYDECK_SYNC_SEEDS");
  return asked ? std::atoi(asked) : usual;
}

void disturb(SyncRig& rig, std::minstd_rand& random) {
  rig.server.setFaults(drawFaults(random));
  rig.server.live(static_cast<int>(random() % 30));
  if (random() % 8 == 0) rig.server.forgetEvents();
  if (random() % 6 == 0) rig.cache.setFailure(Error{ErrorKind::DiskFull, "The disk is full."});
  std::this_thread::sleep_for(milliseconds{random() % 8});
  rig.cache.setFailure(std::nullopt);
  if (random() % 4 == 0) {
    rig.crash();
    rig.start();
  }
}

bool totalsEqual(const SyncRig& rig) {
  const PaymentTotals truth = rig.server.truth();
  std::map<Asset, Int256> sums;
  for (const auto& [id, payment] : rig.cache.payments()) {
    Int256& sum = sums[payment.received->asset];
    sum = *sum.plus(payment.received->atoms);
  }
  return truth.count == static_cast<std::int64_t>(rig.cache.payments().size()) && sums == truth.receivedAtoms;
}

bool converges(unsigned seed, bool streams) {
  std::minstd_rand random(seed * 7919 + 17);
  SyncTiming timing = quickTiming();
  timing.firstPage = 1 + static_cast<unsigned>(random() % 9);
  timing.page = timing.firstPage + static_cast<unsigned>(random() % 40);
  timing.eventsPage = 1 + static_cast<unsigned>(random() % 30);
  timing.liveBatch = 1 + static_cast<unsigned>(random() % 30);
  SyncRig rig(seed, timing);
  rig.server.setStreams(streams);
  rig.server.makeHistory(static_cast<int>(random() % 400));
  rig.start();
  const int rounds = 2 + static_cast<int>(random() % 6);
  for (int round = 0; round < rounds; ++round) disturb(rig, random);
  rig.server.setFaults({});
  rig.server.live(5);
  const bool equal = eventually([&] { return rig.isWhole() && rig.equal() && totalsEqual(rig); });
  const bool upToDate = !streams || eventually([&] { return rig.cache.state().eventSequence == rig.server.latest(); });
  const SyncPhase end = streams ? SyncPhase::Live : SyncPhase::Polling;
  return equal && upToDate && eventually([&] { return rig.phase() == end; });
}

}  // namespace

class tst_SyncConvergence : public QObject {
  Q_OBJECT

 private slots:
  void whateverGoesWrongTheCopyEndsEqualToTheServer() {
    for (int seed = 0; seed < seeds(300); ++seed) {
      QVERIFY2(converges(static_cast<unsigned>(seed), true), qPrintable(QString("seed %1").arg(seed)));
    }
  }

  void aPolledCopyEndsEqualToo() {
    for (int seed = 0; seed < seeds(300) / 3; ++seed) {
      QVERIFY2(converges(static_cast<unsigned>(seed), false), qPrintable(QString("seed %1").arg(seed)));
    }
  }
};

QTEST_GUILESS_MAIN(tst_SyncConvergence)
#include "tst_SyncConvergence.moc"
