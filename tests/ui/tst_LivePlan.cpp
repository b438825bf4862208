#include <QTest>

#include "models/view/root/LivePlan.h"

using namespace paydeck;

namespace {

const UtcTime kNow = parseRfc3339("2026-11-18T14:09:12Z").value();

UtcTime at(const char* clock) {
  return parseRfc3339(std::string("2026-11-18T") + clock + "Z").value();
}

TimeFormat utc() {
  return TimeFormat(QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
}

ConnectionFacts facts(const char* name, SyncPhase phase) {
  ConnectionFacts out;
  out.config.id = ConnectionId(name);
  out.config.name = name;
  out.status.connection = out.config.id;
  out.status.phase = phase;
  out.status.syncedTo = at("14:01:58");
  return out;
}

ConnectionFacts offline(const char* name) {
  ConnectionFacts out = facts(name, SyncPhase::Offline);
  out.status.offlineSince = at("14:02:00");
  out.status.nextTryAt = kNow + std::chrono::seconds(12);
  return out;
}

}  // namespace

class LivePlanTest : public QObject {
  Q_OBJECT

 private slots:
  void offlineSaysSinceWhenAndHowOldTheDataIs() {
    const LivePlan plan = planLive({offline("Shop")}, utc(), kNow);
    QVERIFY(plan.offline);
    QCOMPARE(plan.banner.strong + u' ' + plan.banner.text,
             QStringLiteral("Offline since 14:02 — showing data as of 14:01:58 UTC"));
    QCOMPARE(plan.banner.aside, QStringLiteral("Trying again in 12 s"));
    QCOMPARE(plan.banner.actionText, QStringLiteral("Try now"));
    QCOMPARE(plan.pill, QStringLiteral("Offline"));
    QCOMPARE(plan.saved, QStringLiteral("Reading the local copy"));
  }

  void offlineSinceYesterdaySaysTheDay() {
    ConnectionFacts c = offline("Shop");
    c.status.offlineSince = kNow - std::chrono::hours(24);
    QCOMPARE(planLive({c}, utc(), kNow).banner.strong, QStringLiteral("Offline since 17 Nov, 14:09"));
  }

  void ofTwoOfflineTheOldestCopyCounts() {
    ConnectionFacts older = offline("Old");
    older.status.syncedTo = at("13:00:00");
    older.status.offlineSince = at("13:00:30");
    const LivePlan plan = planLive({offline("Shop"), older}, utc(), kNow);
    QCOMPARE(plan.banner.strong, QStringLiteral("Offline since 13:00"));
    QCOMPARE(plan.banner.text, QStringLiteral("— showing data as of 13:00:00 UTC"));
  }

  void oneOfTwoOfflineIsNamedAndTheRestIsNotCalledOffline() {
    const LivePlan plan = planLive({facts("Shop", SyncPhase::Live), offline("Node")}, utc(), kNow);
    QVERIFY(!plan.offline);
    QCOMPARE(plan.pill, QStringLiteral("Partly live"));
    QVERIFY(plan.banner.strong.contains(QStringLiteral("Node")));
    QVERIFY(plan.saved.startsWith(QStringLiteral("Saved locally")));
  }

  void aPausedConnectionDoesNotCount() {
    const LivePlan plan = planLive({facts("Shop", SyncPhase::Live), facts("Rest", SyncPhase::Paused)}, utc(), kNow);
    QCOMPARE(plan.pill, QStringLiteral("Live"));
  }

  void aRefusedKeyAsksToSignIn() {
    const LivePlan plan = planLive({facts("Shop", SyncPhase::NeedsSignIn)}, utc(), kNow);
    QVERIFY(plan.banner.strong.contains(QStringLiteral("needs you to sign in again")));
    QCOMPARE(plan.banner.action, QStringLiteral("sign-in"));
    QCOMPARE(plan.banner.connection, ConnectionId("Shop"));
  }

  void offlineComesBeforeTheOtherTroubles() {
    const LivePlan plan = planLive({facts("A", SyncPhase::NeedsSignIn), offline("B")}, utc(), kNow);
    QCOMPARE(plan.banner.action, QStringLiteral("try-now"));
  }

  void loadingShowsHowFar() {
    ConnectionFacts c = facts("Shop", SyncPhase::Backfilling);
    c.status.have = 62;
    c.status.total = 100;
    QCOMPARE(planLive({c}, utc(), kNow).pill, QStringLiteral("Loading 62%"));
    c.status.have = 200;  // more than the server counted a moment ago: never over 99 while it still loads
    QCOMPARE(planLive({c}, utc(), kNow).pill, QStringLiteral("Loading 99%"));
    c.status.total = 0;
    QCOMPARE(planLive({c}, utc(), kNow).pill, QStringLiteral("Loading"));
  }

  void everyPhaseHasWordsAndOnlyLiveOnesAreFresh_data() {
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("stale");
    QTest::newRow("live") << int(SyncPhase::Live) << "Live" << false;
    QTest::newRow("polling") << int(SyncPhase::Polling) << "7 min ago" << false;
    QTest::newRow("offline") << int(SyncPhase::Offline) << "Offline" << true;
    QTest::newRow("sign in") << int(SyncPhase::NeedsSignIn) << "Sign in" << true;
    QTest::newRow("error") << int(SyncPhase::Error) << "Problem" << true;
    QTest::newRow("paused") << int(SyncPhase::Paused) << "Paused" << true;
    QTest::newRow("other process") << int(SyncPhase::NotSyncingHere) << "Watching" << false;
    QTest::newRow("connecting") << int(SyncPhase::Connecting) << "Connecting" << true;
  }
  void everyPhaseHasWordsAndOnlyLiveOnesAreFresh() {
    QFETCH(int, phase);
    QFETCH(bool, stale);
    const ConnectionLook look = planConnectionLook(facts("Shop", SyncPhase(phase)), utc(), kNow);
    QTEST(look.words, "words");
    QCOMPARE(look.stale, stale);
  }

  void anErrorsTextIsMadeHarmless() {
    ConnectionFacts c = facts("Sh\u202Eop\n", SyncPhase::Error);
    c.status.error = Error{ErrorKind::Tls, "The certificate\x07 has expired."};
    QCOMPARE(planConnectionLook(c, utc(), kNow).detail, QStringLiteral("The certificate has expired."));
    QVERIFY(!planLive({c}, utc(), kNow).banner.strong.contains(QChar(0x202E)));
  }

  void merchantsThatDifferAreNotNamed() {
    ConnectionFacts a = facts("A", SyncPhase::Live);
    ConnectionFacts b = facts("B", SyncPhase::Live);
    a.status.account = AccountInfo{.merchantName = "Lumen Audio"};
    QCOMPARE(planLive({a, b}, utc(), kNow).merchant, QStringLiteral("Lumen Audio"));
    b.status.account = AccountInfo{.merchantName = "Other"};
    QCOMPARE(planLive({a, b}, utc(), kNow).merchant, QStringLiteral("Paydeck"));
  }
};

QTEST_APPLESS_MAIN(LivePlanTest)
#include "tst_LivePlan.moc"
