#include <QtTest>

#include "network/btcpay/InvoiceState.h"

using namespace paydeck;
using namespace paydeck::btcpay;

class InvoiceStateTest : public QObject {
  Q_OBJECT

 private slots:
  void everyPairTheServerCanSayIsMapped_data();
  void everyPairTheServerCanSayIsMapped();
  void everyCombinationOfKnownWordsIsKnown();
  void wordsThatAreNotKnownAreKeptAndShown_data();
  void wordsThatAreNotKnownAreKeptAndShown();
  void askingForAStatusNeverLeavesOneOut();
  void onlyInvalidInvoicesHaveAReason();
};

void InvoiceStateTest::everyPairTheServerCanSayIsMapped_data() {
  QTest::addColumn<QString>("status");
  QTest::addColumn<QString>("additional");
  QTest::addColumn<PaymentStatus>("want");
  QTest::addColumn<QString>("words");
  const auto row = [](const char* status, const char* additional, PaymentStatus want) {
    const QString words = QString(additional) == "None" ? QString(status) : QString("%1 / %2").arg(status, additional);
    QTest::newRow(qPrintable(words)) << QString(status) << QString(additional) << want << words;
  };
  using enum PaymentStatus;
  row("New", "None", Pending);
  row("New", "PaidPartial", Pending);
  row("Processing", "None", Confirming);
  row("Processing", "PaidOver", Confirming);
  row("Settled", "None", Succeeded);
  row("Settled", "PaidOver", Overpaid);
  row("Settled", "PaidLate", Succeeded);
  row("Settled", "PaidPartial", Succeeded);
  row("Settled", "Marked", Succeeded);
  row("Expired", "None", Expired);
  row("Expired", "PaidPartial", Underpaid);
  row("Expired", "PaidLate", PaidLate);
  row("Expired", "PaidOver", PaidLate);
  row("Invalid", "None", Failed);
  row("Invalid", "Marked", Failed);
  row("Invalid", "PaidPartial", Failed);
}

void InvoiceStateTest::everyPairTheServerCanSayIsMapped() {
  QFETCH(QString, status);
  QFETCH(QString, additional);
  QFETCH(PaymentStatus, want);
  QFETCH(QString, words);
  const PaymentState state = invoiceState(status.toStdString(), additional.toStdString());
  QCOMPARE(state.status, want);
  QCOMPARE(QString::fromStdString(state.providerText), words);
  QCOMPARE(state.confirmations, 0U);
}

void InvoiceStateTest::everyCombinationOfKnownWordsIsKnown() {
  for (const char* status : {"New", "Processing", "Expired", "Invalid", "Settled"}) {
    for (const char* additional : {"None", "PaidLate", "PaidPartial", "Marked", "PaidOver", "Invalid", ""}) {
      QVERIFY2(invoiceState(status, additional).status != PaymentStatus::Unknown, additional);
    }
  }
}

void InvoiceStateTest::wordsThatAreNotKnownAreKeptAndShown_data() {
  QTest::addColumn<QString>("status");
  QTest::addColumn<QString>("additional");
  QTest::addColumn<QString>("words");
  QTest::newRow("status") << "Frozen" << "None" << "Frozen";
  QTest::newRow("additional") << "Settled" << "PaidTwice" << "Settled / PaidTwice";
  QTest::newRow("lower case") << "settled" << "" << "settled";
  QTest::newRow("empty") << "" << "" << "";
}

void InvoiceStateTest::wordsThatAreNotKnownAreKeptAndShown() {
  QFETCH(QString, status);
  QFETCH(QString, additional);
  QFETCH(QString, words);
  const PaymentState state = invoiceState(status.toStdString(), additional.toStdString());
  QCOMPARE(state.status, PaymentStatus::Unknown);
  QCOMPARE(QString::fromStdString(state.providerText), words);
}

void InvoiceStateTest::askingForAStatusNeverLeavesOneOut() {
  for (const char* status : {"New", "Processing", "Expired", "Invalid", "Settled"}) {
    for (const char* additional : {"None", "PaidLate", "PaidPartial", "Marked", "PaidOver"}) {
      const std::vector<PaymentStatus> wanted{invoiceState(status, additional).status};
      const auto asked = invoiceStatusesFor(wanted);
      QVERIFY2(std::find(asked.begin(), asked.end(), status) != asked.end(), status);
    }
  }
  const std::vector<PaymentStatus> unknown{PaymentStatus::Unknown, PaymentStatus::Succeeded};
  QVERIFY(invoiceStatusesFor(unknown).empty());
}

void InvoiceStateTest::onlyInvalidInvoicesHaveAReason() {
  QVERIFY(failureReasonFor("Settled", "Marked").empty());
  QVERIFY(failureReasonFor("Invalid", "Marked") != failureReasonFor("Invalid", "None"));
  QVERIFY(!failureReasonFor("Invalid", "None").empty());
}

QTEST_GUILESS_MAIN(InvoiceStateTest)
#include "InvoiceStateTest.moc"
