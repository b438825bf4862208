#include <QtTest>

#include "models/sync/AccountNote.h"
#include "models/sync/BackfillPlan.h"
#include "models/sync/EventPlan.h"
#include "models/sync/PollPlan.h"
#include "models/sync/RelistPlan.h"
#include "models/sync/RepairPlan.h"
#include "models/sync/RetryPlan.h"

using namespace paydeck;
using std::chrono::milliseconds;
using Then = RetryPlan::Then;

namespace {

UtcTime at(std::int64_t millis) {
  return fromUnixMillis(millis);
}

Payment paymentAt(const std::string& id, std::int64_t millis, std::int64_t revision = 1) {
  Payment payment;
  payment.id = PaymentId(id);
  payment.createdAt = at(millis);
  payment.revision = revision;
  return payment;
}

BackendEvent eventOf(std::int64_t sequence, const std::string& id, std::int64_t revision) {
  BackendEvent event;
  event.sequence = sequence;
  event.type = "payment.updated";
  event.at = at(1000 + sequence);
  event.payment = paymentAt(id, 1, revision);
  return event;
}

WatchedPayment watchedOf(const std::string& id, PaymentStatus status, std::int64_t created) {
  return {PaymentId(id), status, at(created), std::nullopt};
}

PaymentPage pageOf(std::vector<Payment> payments, std::string next) {
  return {std::move(payments), {}, std::move(next)};
}

}  // namespace

class tst_SyncPlans : public QObject {
  Q_OBJECT

 private slots:
  void waitsGrowAndAreNeverShorterThanHalfOrLongerThanTheMost() {
    const SyncTiming timing;
    for (unsigned attempt = 1; attempt < 200; ++attempt) {
      for (const std::uint32_t jitter : {0U, 1U, 12345U, 0xFFFFFFFFU}) {
        const RetryPlan plan = planRetry({ErrorKind::Offline, ""}, attempt, jitter, timing);
        QVERIFY(plan.then == Then::Again);
        const auto full =
            std::min(timing.retryFirst * (std::int64_t{1} << std::min(attempt - 1, 16U)), timing.retryMost);
        QVERIFY(plan.delay >= full / 2 && plan.delay <= full);
      }
    }
  }

  void theServersRetryAfterIsRespectedUpToAnHour() {
    const SyncTiming timing;
    Error error{ErrorKind::RateLimited, ""};
    error.retryAfter = std::chrono::seconds{90};
    QCOMPARE(planRetry(error, 1, 0, timing).delay.count(), 90'000);
    error.retryAfter = std::chrono::hours{30};
    QCOMPARE(planRetry(error, 1, 0, timing).delay.count(), 3'600'000);
    error.retryAfter = milliseconds{1};
    QCOMPARE(planRetry(error, 1, 0, timing).delay.count(), 250);
  }

  void aRefusedKeyIsNotRetriedAndAWrongCallIsGivenUp() {
    const SyncTiming timing;
    QVERIFY(planRetry({ErrorKind::Unauthorized, ""}, 1, 0, timing).then == Then::SignIn);
    QVERIFY(planRetry({ErrorKind::Refused, ""}, 1, 0, timing).then == Then::GiveUp);
    QVERIFY(planRetry({ErrorKind::NotFound, ""}, 1, 0, timing).then == Then::GiveUp);
    QCOMPARE(planRetry({ErrorKind::Tls, ""}, 1, 0, timing).delay, timing.slowRetry);
    QCOMPARE(planRetry({ErrorKind::DiskFull, ""}, 9, 0, timing).delay, timing.diskRetry);
  }

  void theNextPageGoesOnFromTheOldestRowInclusive() {
    const auto left = planNextPage({}, pageOf({paymentAt("a", 50), paymentAt("b", 40)}, "2"));
    QVERIFY(left.has_value());
    QVERIFY((*left == BackfillRange{std::nullopt, at(41), ""}));
    const BackfillRange range{at(10), at(41), ""};
    const auto next = planNextPage(range, pageOf({paymentAt("b", 40), paymentAt("c", 30)}, "2"));
    QVERIFY((*next == BackfillRange{at(10), at(31), ""}));
    QVERIFY(!planNextPage(range, pageOf({paymentAt("b", 40)}, "")));
  }

  void aPageOfOneMillisecondFollowsTheCursor() {
    const BackfillRange range{std::nullopt, at(41), ""};
    const auto left = planNextPage(range, pageOf({paymentAt("a", 40), paymentAt("b", 40)}, "2"));
    QVERIFY((*left == BackfillRange{std::nullopt, at(41), "2"}));
    const auto next = planNextPage(*left, pageOf({paymentAt("c", 40), paymentAt("d", 39)}, "4"));
    QVERIFY((*next == BackfillRange{std::nullopt, at(40), ""}));
    const auto unreadable = planNextPage(range, pageOf({}, "7"));
    QVERIFY((*unreadable == BackfillRange{std::nullopt, at(41), "7"}));
  }

  void progressOnARangeThatWasReplacedIsIgnored() {
    const BackfillRange old{std::nullopt, at(40), ""};
    const std::vector<BackfillRange> fresh{BackfillRange{}};
    QVERIFY(planRemaining(fresh, old, std::nullopt) == fresh);
    QVERIFY(planRemaining({old}, old, std::nullopt).empty());
  }

  void listingAgainCoversEverythingFromThatTimeOnce() {
    const BackfillRange deep{std::nullopt, at(500), "x"};
    const BackfillRange middle{at(800), at(1500), "y"};
    const BackfillRange inside{at(1200), at(1300), ""};
    const auto ranges = planListAgain({inside, middle, deep}, at(1000));
    QCOMPARE(ranges.size(), std::size_t{2});
    QVERIFY((ranges[0] == BackfillRange{at(800), std::nullopt, ""}));
    QVERIFY(ranges[1] == deep);
    QVERIFY(planListAgain(ranges, at(900)) == ranges);
    QVERIFY(planListAgain({BackfillRange{}}, at(900)) == std::vector<BackfillRange>{BackfillRange{}});
    QVERIFY(planListAgain({deep}, std::nullopt) == std::vector<BackfillRange>{BackfillRange{}});
  }

  void eventsAreTakenInSequenceWhateverTheirOrder() {
    const EventPlan plan =
        planEvents(4, {eventOf(7, "a", 3), eventOf(5, "a", 1), eventOf(6, "b", 1), eventOf(5, "a", 1)});
    QCOMPARE(plan.sequence, std::int64_t{7});
    QVERIFY(!plan.gap);
    QCOMPARE(plan.payments.size(), std::size_t{2});
    QCOMPARE(plan.payments[0].revision, std::int64_t{3});
    QVERIFY(plan.at == at(1007));
  }

  void aHoleStopsTheSequenceBeforeIt() {
    const EventPlan plan = planEvents(4, {eventOf(5, "a", 1), eventOf(8, "b", 1), eventOf(7, "c", 1)});
    QCOMPARE(plan.sequence, std::int64_t{5});
    QVERIFY(plan.gap);
    QCOMPARE(plan.payments.size(), std::size_t{1});
  }

  void knownEventsAreNotAppliedAgain() {
    const EventPlan plan = planEvents(9, {eventOf(5, "a", 1), eventOf(9, "b", 1)});
    QCOMPARE(plan.sequence, std::int64_t{9});
    QVERIFY(!plan.gap && plan.payments.empty());
  }

  void eventsAfterTheLastWantedAreLeftOutWithoutAHole() {
    const EventPlan plan = planEvents(4, {eventOf(5, "a", 1), eventOf(6, "a", 2), eventOf(7, "a", 3)}, 6);
    QCOMPARE(plan.sequence, std::int64_t{6});
    QVERIFY(!plan.gap);
    QCOMPARE(plan.payments[0].revision, std::int64_t{2});
  }

  void anOlderRevisionInALaterEventDoesNotWin() {
    const EventPlan plan = planEvents(0, {eventOf(1, "a", 5), eventOf(2, "a", 3)});
    QCOMPARE(plan.payments[0].revision, std::int64_t{5});
  }

  void fewWatchedPaymentsAreAskedOneByOneMostUrgentFirst() {
    const RelistPlan plan =
        planRelist({watchedOf("late", PaymentStatus::PaidLate, 9), watchedOf("old", PaymentStatus::Pending, 1),
                    watchedOf("new", PaymentStatus::Pending, 5), watchedOf("seen", PaymentStatus::Confirming, 2)},
                   100);
    QVERIFY(!plan.list);
    QCOMPARE(plan.ask.size(), std::size_t{4});
    QCOMPARE(plan.ask[0].value(), std::string("seen"));
    QCOMPARE(plan.ask[1].value(), std::string("new"));
    QCOMPARE(plan.ask[3].value(), std::string("late"));
  }

  void manyWatchedPaymentsAreListedByStatusAndTheRestAskedFor() {
    std::vector<WatchedPayment> watched;
    for (int i = 0; i < 20; ++i) watched.push_back(watchedOf("p" + std::to_string(i), PaymentStatus::Pending, 100 + i));
    watched.push_back(watchedOf("odd", PaymentStatus::Unknown, 3));
    watched.push_back(watchedOf("expired", PaymentStatus::Expired, 4));
    const RelistPlan plan = planRelist(watched, 50);
    QVERIFY(plan.list && plan.list->createdFrom == at(100));
    QCOMPARE(plan.list->limit, 50U);
    QVERIFY(std::find(plan.list->statuses.begin(), plan.list->statuses.end(), PaymentStatus::Succeeded) ==
            plan.list->statuses.end());
    QCOMPARE(plan.ask.size(), std::size_t{2});
    std::set<PaymentId> listed;
    for (int i = 0; i < 19; ++i) listed.insert(PaymentId("p" + std::to_string(i)));
    const auto ask = planAskAfterList(watched, listed);
    QCOMPARE(ask.size(), std::size_t{1});
    QCOMPARE(ask[0].value(), std::string("p19"));
  }

  void everyWatchedPaymentHasItsTurnInPolling() {
    std::vector<WatchedPayment> watched;
    for (int i = 0; i < 137; ++i) watched.push_back(watchedOf("p" + std::to_string(i), PaymentStatus::Pending, i));
    std::set<PaymentId> asked;
    std::size_t offset = 0;
    bool whole = false;
    for (int round = 0; round < 100 && !whole; ++round) {
      const PollPlan plan = planPoll(watched, offset, 20);
      QVERIFY(plan.watched.size() <= 20);
      QCOMPARE(plan.watched.front().value(), std::string("p136"));  // the newest, every time
      asked.insert(plan.watched.begin(), plan.watched.end());
      offset = plan.nextOffset;
      whole = plan.wholeRound;
    }
    QVERIFY(whole);
    QCOMPARE(asked.size(), watched.size());
    QVERIFY(planPoll({watched.begin(), watched.begin() + 3}, 77, 20).wholeRound);
  }

  void aDriftIsHalvedUntilItFitsAPage() {
    const auto counted = [](std::optional<std::int64_t> before, std::int64_t cache, std::int64_t server) {
      return TotalsAt{before ? std::optional(at(*before)) : std::nullopt, {cache, {}}, {server, {}}};
    };
    const RepairPlan first = planRepair({counted(1000, 990, 991), counted(std::nullopt, 1000, 1001)}, 100, 50);
    QVERIFY(first.list.empty());
    QVERIFY(first.count == std::vector<UtcTime>{at(500)});
    const RepairPlan small =
        planRepair({counted(500, 400, 400), counted(550, 449, 450), counted(std::nullopt, 1000, 1001)}, 100, 50);
    QVERIFY(small.count.empty());
    QCOMPARE(small.list.size(), std::size_t{1});
    QVERIFY((small.list[0] == BackfillRange{at(500), at(550), ""}));
    const RepairPlan tooMany = planRepair({counted(1000, 990, 991), counted(std::nullopt, 1000, 1001)}, 100, 2);
    QVERIFY(tooMany.count.empty());
    QVERIFY((tooMany.list[0] == BackfillRange{std::nullopt, at(1000), ""}));
  }

  void equalTotalsNeedNoRepairAndZeroSumsAreNoDifference() {
    const Asset btc{"BTC", "bitcoin", 8};
    CountedTotals server = countedOf({5, {{btc, Int256(0)}}, 9});
    QVERIFY((server == CountedTotals{5, {}}));
    QCOMPARE(describeDifference({5, {}}, server), std::string("equal"));
    const std::vector<TotalsAt> equal(1, TotalsAt{std::nullopt, {5, {}}, server});
    const RepairPlan plan = planRepair(equal, 10, 10);
    QVERIFY(plan.count.empty() && plan.list.empty());
  }

  void differencesAreSaidInWordsPerAsset() {
    const Asset base{"USDC", "base", 6};
    QCOMPARE(describeDifference({1, {{base, Int256(1'500'000)}}}, {3, {{base, Int256(2'000'000)}}}),
             std::string(
                 "The server counts 2 payments more than the local copy. Received USDC on base differs by 0.500000."));
    QCOMPARE(describeDifference({4, {}}, {3, {}}),
             std::string("The local copy has 1 payment the server does not count."));
  }

  void theServersClockIsTakenAtTheMiddleOfTheCall() {
    AccountInfo account;
    account.serverTime = at(1'000'000);
    const AccountNote note = planAccountNote(account, at(999'000), at(1'001'000), milliseconds{500});
    QCOMPARE(note.clockDifference.count(), 0);
    QVERIFY(note.warning.empty());
    account.serverTime = UtcTime{};
    QCOMPARE(planAccountNote(account, at(5'000'000), at(5'000'000), milliseconds{500}).clockDifference.count(), 0);
    account.missing = {"ledger:read"};
    QVERIFY(planAccountNote(account, at(1), at(2), milliseconds{1}).warning.find("ledger:read") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(tst_SyncPlans)
#include "tst_SyncPlans.moc"
