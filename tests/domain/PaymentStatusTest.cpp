#include <QtTest>

#include "models/domain/PaymentStatus.h"

#include "models/domain/Payment.h"

using namespace paydeck;
using namespace std::chrono_literals;
using enum PaymentStatus;

class PaymentStatusTest : public QObject {
  Q_OBJECT

 private slots:
  void everyStatusHasANameThatLeadsBackToIt() {
    for (const auto status : allPaymentStatuses()) QCOMPARE(paymentStatusFromName(paymentStatusName(status)), status);
    QCOMPARE(paymentStatusFromName("settled_by_magic"), Unknown);
  }

  void onlySettledStatusesAreFinal() {
    for (const auto status : {Created, Pending, Confirming, Underpaid, PaidLate, Disputed, Unknown})
      QVERIFY(!isFinal(status));
    for (const auto status : {Succeeded, Overpaid, Expired, Failed, PartiallyRefunded, Refunded})
      QVERIFY(isFinal(status));
  }

  void aReorganisationAndALatePaymentAreExpectedButTimeTravelIsNot() {
    QVERIFY(isExpectedTransition(Confirming, Pending));
    QVERIFY(isExpectedTransition(Expired, PaidLate));
    QVERIFY(isExpectedTransition(Succeeded, Disputed));
    QVERIFY(!isExpectedTransition(Refunded, Pending));
    QVERIFY(!isExpectedTransition(Succeeded, Created));
  }

  void unknownWordsAreNeverUnexpected() {
    for (const auto status : allPaymentStatuses()) {
      QVERIFY(isExpectedTransition(status, Unknown));
      QVERIFY(isExpectedTransition(Unknown, status));
    }
  }

  void anExpiredPaymentIsWatchedUntilItsMonitoringEnds() {
    Payment payment;
    payment.state.status = Expired;
    const UtcTime now = fromUnixSeconds(1000);
    QVERIFY(!needsWatching(payment, now));
    payment.watchUntil = now + 1s;
    QVERIFY(needsWatching(payment, now));
    payment.watchUntil = now;
    QVERIFY(!needsWatching(payment, now));
  }
};

QTEST_GUILESS_MAIN(PaymentStatusTest)
#include "PaymentStatusTest.moc"
