#include <QtTest>

#include "models/refunds/OutboxPlan.h"

using namespace paydeck;

namespace {

const UtcTime kNow = fromUnixSeconds(1'763'467'200);

OutboxEntry unknownEntry() {
  RefundDraft draft;
  draft.id = OutboxId("script-0001");
  draft.question.payment = PaymentId("pay_mine");
  OutboxEntry entry = newOutboxEntry(draft, kNow);
  entry.state = OutboxState::Unknown;
  entry.order = RefundOrder{PaymentId("pay_mine"), "rq_1", "0xabc", "other", "", Money(), false, ""};
  entry.attempts = 1;
  entry.mayHaveArrived = true;
  entry.firstSentAt = kNow;
  return entry;
}

OutboxLookedUp anothersRefund(bool promises) {
  Refund refund;
  refund.id = RefundId("re_9");
  refund.payment = PaymentId("pay_other");
  return {std::optional(refund), promises};
}

Error keyReused() {
  Error error{ErrorKind::Conflict, "This Idempotency-Key was used for something else."};
  error.code = "idempotency_key_reused";
  return error;
}

}  // namespace

/// A script on another computer used the same --key for another payment.
class OutboxTakenKeyTest : public QObject {
  Q_OBJECT

 private slots:
  void theOrderIsSentAgainToHearWhetherTheKeyIsTaken() {
    const auto next = planOutbox(unknownEntry(), anothersRefund(true), kNow);
    QVERIFY(next.has_value());
    QCOMPARE(next->state, OutboxState::Sending);
    QCOMPARE(next->keyGeneration, 1U);
  }

  void itComesBackOnceTheBackendSaidSoAndShowsWhatTheKeyPaid() {
    OutboxEntry entry = unknownEntry();
    entry.state = OutboxState::Sending;
    const auto refused = planOutbox(entry, OutboxAnswered{failure(keyReused())}, kNow);
    QVERIFY(refused.has_value());
    QCOMPARE(refused->state, OutboxState::Unknown);
    const auto next = planOutbox(*refused, anothersRefund(true), kNow);
    QVERIFY(next.has_value());
    QCOMPARE(next->state, OutboxState::Returned);
    QCOMPARE(QString::fromStdString(next->reason.code), QString("key_taken"));
    QVERIFY(next->reason.words.find("re_9") != std::string::npos);
  }

  void whatIsKnownOnlyFromTheRefusalIsNotBelieved() {
    OutboxEntry entry = unknownEntry();
    entry.state = OutboxState::Sending;
    const auto refused = planOutbox(entry, OutboxAnswered{failure(keyReused())}, kNow);
    const auto next = planOutbox(*refused, OutboxLookedUp{std::optional<Refund>(), true}, kNow);
    QVERIFY(next.has_value());
    QVERIFY(next->state != OutboxState::Returned);
  }

  void aBackendThatPromisesNothingLeavesItToAPerson() {
    const auto next = planOutbox(unknownEntry(), anothersRefund(false), kNow + std::chrono::minutes{5});
    QVERIFY(next.has_value());
    QCOMPARE(next->state, OutboxState::Unknown);
    QVERIFY(next->asksPerson);
  }
};

QTEST_GUILESS_MAIN(OutboxTakenKeyTest)
#include "OutboxTakenKeyTest.moc"
