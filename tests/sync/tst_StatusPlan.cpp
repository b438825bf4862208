#include <QtTest>

#include <set>

#include "models/sync/SyncFacts.h"

using namespace paydeck;

namespace {

const ConnectionId kId("c1");

SyncFacts workingFacts() {
  SyncFacts facts;
  facts.account = AccountInfo{};
  facts.historyWhole = true;
  facts.streamUp = true;
  facts.lane(SyncLane::Live).state = LaneFacts::State::Working;
  return facts;
}

void fail(SyncFacts& facts, SyncLane lane, ErrorKind kind, unsigned failures, std::int64_t nextTry) {
  facts.lane(lane) = {LaneFacts::State::Failing, failures, Error{kind, "words"}, fromUnixMillis(nextTry)};
}

}  // namespace

class tst_StatusPlan : public QObject {
  Q_OBJECT

 private slots:
  void thePhaseFollowsWhatIsKnown() {
    SyncFacts facts;
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Connecting);
    facts.account = AccountInfo{};
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Backfilling);
    facts.historyWhole = true;
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Polling);
    facts.streamUp = true;
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Live);
    facts.polls = true;
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Polling);
  }

  void oneLaneThatWorksMeansNotOffline() {
    SyncFacts facts = workingFacts();
    fail(facts, SyncLane::History, ErrorKind::Timeout, 5, 9);
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Live);
    QVERIFY(!planStatus(kId, facts).nextTryAt);
    facts.lane(SyncLane::Live) = {};
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Offline);
    QVERIFY(planStatus(kId, facts).nextTryAt == fromUnixMillis(9));
  }

  void theEarliestNextTryIsShown() {
    SyncFacts facts = workingFacts();
    fail(facts, SyncLane::Live, ErrorKind::Offline, 1, 30);
    fail(facts, SyncLane::Stream, ErrorKind::Offline, 1, 20);
    QVERIFY(planStatus(kId, facts).nextTryAt == fromUnixMillis(20));
  }

  void serverTroubleIsShownFromTheThirdTime() {
    SyncFacts facts = workingFacts();
    fail(facts, SyncLane::Live, ErrorKind::Server, 2, 30);
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Live);
    fail(facts, SyncLane::Live, ErrorKind::Server, 3, 30);
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Error);
  }

  void aSessionThatEndedSaysWhy() {
    SyncFacts facts = workingFacts();
    facts.ended = Error{ErrorKind::Unauthorized, "words"};
    facts.sessionRetryAt = fromUnixMillis(7);
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::NeedsSignIn);
    QVERIFY(!planStatus(kId, facts).nextTryAt);
    facts.ended = Error{ErrorKind::Tls, "words"};
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Error);
    QVERIFY(planStatus(kId, facts).nextTryAt == fromUnixMillis(7));
    facts.ended = Error{ErrorKind::Offline, "words"};
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::Offline);
  }

  void nothingRunningShowsWhyNot() {
    SyncFacts facts = workingFacts();
    facts.running = false;
    facts.idlePhase = SyncPhase::NotSyncingHere;
    QVERIFY(planStatus(kId, facts).phase == SyncPhase::NotSyncingHere);
  }

  void everyPhaseHasItsOwnName() {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(SyncPhase::NotSyncingHere); ++i)
      names.insert(syncPhaseName(static_cast<SyncPhase>(i)));
    QCOMPARE(names.size(), std::size_t{9});
  }
};

QTEST_GUILESS_MAIN(tst_StatusPlan)
#include "tst_StatusPlan.moc"
