#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "models/refunds/OutboxPlan.h"
#include "models/store/Workspace.h"

using namespace paydeck;

namespace {

AssetAmount coins(const char* atoms, const char* symbol = "USDC") {
  return {*Int256::parse(atoms), {symbol, "base", 18}};
}

RefundDraft draftOf(const std::string& id, const std::string& payment = "pay_1") {
  RefundDraft draft;
  draft.id = OutboxId(id);
  draft.connection = ConnectionId("c1");
  draft.question.payment = PaymentId(payment);
  draft.question.amount = Money(5'000, *Currency::parse("EUR"));
  draft.destination = "0xabc";
  draft.refundableSeen = Money(12'000, *Currency::parse("EUR"));
  return draft;
}

OutboxEntry fullEntry() {
  RefundDraft draft = draftOf("full-entry");
  draft.question.amount = coins("1234567890123456789012345678901234567890", "W\"'; --");
  draft.question.asset = Asset{"ETH", "base", 18};
  draft.question.rate = RefundRate::AtPayment;
  draft.question.feePaidBy = RefundFeePayer::Customer;
  draft.orderRef = "#1001";
  draft.customerName = std::string("Zoë\0\n", 6);
  draft.note = "thank you";
  draft.notifyCustomer = true;
  draft.termsSeen = RefundTerms{"q1", fromUnixMillis(99), coins("1"), coins("2"), coins("3")};
  draft.createdBy = "Ingrid";
  OutboxEntry entry = newOutboxEntry(draft, fromUnixMillis(1'000));
  entry.confirmedAt = fromUnixMillis(5);
  entry.notBefore = fromUnixMillis(6);
  entry.hold = std::chrono::milliseconds{7};
  entry.heldUntil = fromUnixMillis(8);
  entry.tries = 9;
  entry.keyGeneration = 2;
  entry.attempts = 3;
  entry.mayHaveArrived = true;
  entry.firstSentAt = fromUnixMillis(10);
  entry.sender = "me";
  entry.refusal = OutboxReason{"no", "No."};
  entry.order = RefundOrder{PaymentId("pay_1"), "q2", "0xabc", "r", "n", draft.refundableSeen, true};
  entry.terms = RefundTerms{"q2", fromUnixMillis(11), coins("4"), coins("5"), coins("6")};
  entry.asksPerson = true;
  entry.refund = RefundId("re_1");
  entry.refundNumber = "RF-1";
  return entry;
}

struct TestOutbox {
  std::string path() const { return folder.filePath("workspace.db").toStdString(); }
  QTemporaryDir folder;
  ManualClock clock{fromUnixMillis(1'795'010'400'000)};
  std::unique_ptr<Workspace> workspace = *Workspace::open(path());
  OutboxTable outbox = workspace->outbox();

  OutboxEntry add(const RefundDraft& draft) { return *outbox.insert(newOutboxEntry(draft, clock.now()), "Ingrid"); }
  Result<OutboxEntry> step(const OutboxEntry& entry, const OutboxEvent& event, const std::string& sender = {}) {
    auto next = planOutbox(entry, event, clock.now());
    if (!next) return next;
    next->sender = sender;
    return outbox.replace(entry, *next, "Ingrid");
  }
};

}  // namespace

/// The outbox in the workspace file.
class StoreOutboxTest : public QObject {
  Q_OBJECT

 private slots:
  void everythingComesBackAsItWasWritten() {
    TestOutbox test;
    OutboxEntry entry = fullEntry();
    const auto stored = test.outbox.insert(entry, "Ingrid");
    QVERIFY2(stored.has_value(), stored ? "" : stored.error().message.c_str());
    entry.version = 1;
    QVERIFY(*stored == entry);
    auto again = *Workspace::open(test.path());
    QVERIFY(**again->outbox().get(entry.draft.id) == entry);
    QVERIFY(again->outbox().list({})->front() == entry);
  }

  void aWriteOnAnOldVersionIsRefused() {
    TestOutbox test;
    const OutboxEntry draft = test.add(draftOf("draft-001"));
    QVERIFY(test.step(draft, OutboxConfirm{}).has_value());
    const auto late = test.step(draft, OutboxCancel{});
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().code, std::string("changed_meanwhile"));
    QCOMPARE((**test.outbox.get(draft.draft.id)).state, OutboxState::Queued);
  }

  void onlyOneRefundOfAPaymentIsInFlight() {
    TestOutbox test;
    const OutboxEntry one = test.add(draftOf("draft-001"));
    const OutboxEntry two = test.add(draftOf("draft-002"));
    const OutboxEntry other = test.add(draftOf("draft-003", "pay_2"));
    QVERIFY(test.step(one, OutboxConfirm{}).has_value());
    const auto refused = test.step(two, OutboxConfirm{});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("refund_in_flight"));
    QVERIFY(test.step(other, OutboxConfirm{}).has_value());
    QVERIFY(test.step(**test.outbox.get(one.draft.id), OutboxCancel{}).has_value());
    QVERIFY(test.step(two, OutboxConfirm{}).has_value());
  }

  void ofTwoProcessesThatConfirmAtOnceOneWins() {
    TestOutbox test;
    for (int round = 0; round < 10; ++round) {
      const std::string payment = "race_" + std::to_string(round);
      std::atomic<int> won{0};
      std::vector<std::jthread> threads;
      for (int i = 0; i < 2; ++i) {
        const OutboxEntry draft = test.add(draftOf("racing-draft-" + std::to_string(round * 2 + i), payment));
        threads.emplace_back([&, draft] {
          auto workspace = *Workspace::open(test.path());
          const auto next = planOutbox(draft, OutboxConfirm{}, test.clock.now());
          if (workspace->outbox().replace(draft, *next, "Ingrid")) ++won;
        });
      }
      threads.clear();
      QCOMPARE(won.load(), 1);
    }
  }

  void nothingIsSentWithoutTheLease() {
    TestOutbox test;
    auto lease = test.workspace->lease(test.clock, "paydeck");
    const OutboxEntry queued = *test.step(test.add(draftOf("draft-001")), OutboxConfirm{});
    OutboxChecked checked;
    checked.options.payment = checked.quote.payment = PaymentId("pay_1");
    checked.options.refundable = checked.quote.refundableBefore = queued.draft.refundableSeen;
    checked.quote.value = Money(5'000, *Currency::parse("EUR"));
    checked.quote.id = "q1";
    const auto before = test.step(queued, checked, lease->owner());
    QVERIFY(!before.has_value());
    QCOMPARE(before.error().code, std::string("lease_lost"));
    QVERIFY(lease->acquire().has_value());
    QVERIFY(!test.step(queued, checked, "somebody else").has_value());
    test.clock.advance(kLeaseLength);
    QVERIFY(!test.step(queued, checked, lease->owner()).has_value());
    QVERIFY(lease->acquire().has_value());
    const auto sending = test.step(queued, checked, lease->owner());
    QVERIFY2(sending.has_value(), sending ? "" : sending.error().message.c_str());
    QCOMPARE(sending->state, OutboxState::Sending);
    QCOMPARE(sending->order->quoteId, std::string("q1"));
  }

  void theHistoryIsOnlyEverAddedToAndTamperingShows() {
    TestOutbox test;
    const OutboxEntry draft = test.add(draftOf("draft-001"));
    QVERIFY(test.step(draft, OutboxConfirm{}).has_value());
    const auto history = test.outbox.history(draft.draft.id);
    QCOMPARE(history->size(), std::size_t{2});
    QCOMPARE(history->back().from, std::string("draft"));
    QCOMPARE(history->back().to, std::string("queued"));
    QCOMPARE(history->back().digest.size(), std::size_t{64});
    QVERIFY(!test.outbox.brokenRecord()->has_value());
    auto file = *Database::open(test.path());
    QVERIFY(!file->execute("UPDATE outbox_events SET actor = 'nobody'").has_value());
    QVERIFY(!file->execute("DELETE FROM outbox_events").has_value());
    QVERIFY(file->execute("DROP TRIGGER outbox_events_unchanged; UPDATE outbox_events SET actor = 'x' WHERE number = 1")
                .has_value());
    QCOMPARE(test.outbox.brokenRecord()->value_or(0), std::int64_t{1});
  }

  void aDraftIsDiscardedAndAnythingElseIsNot() {
    TestOutbox test;
    const OutboxEntry draft = test.add(draftOf("draft-001"));
    const OutboxEntry queued = *test.step(draft, OutboxConfirm{});
    QVERIFY(!test.outbox.discard(queued, "Ingrid", test.clock.now()).has_value());
    const OutboxEntry other = test.add(draftOf("draft-002"));
    QVERIFY(test.outbox.discard(other, "Ingrid", test.clock.now()).has_value());
    QVERIFY(!test.outbox.get(other.draft.id)->has_value());
    QCOMPARE(test.outbox.history(other.draft.id)->back().to, std::string("discarded"));
  }
};

QTEST_GUILESS_MAIN(StoreOutboxTest)
#include "tst_store_outbox.moc"
