#include <QtTest>

#include <QJsonArray>

#include "CtlRig.h"

using paydeck::test::CtlRan;

namespace {

QJsonObject objectOf(const CtlRan& ran) {
  return QJsonDocument::fromJson(ran.out).object();
}

bool says(const CtlRan& ran, const char* words) {
  return (ran.out + ran.err).contains(words);
}

const char* const kFreshAddress = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

}  // namespace

/// paydeckctl refund as a process against the sandbox; the functions build on each other in their order.
class PaydeckctlRefundTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(rig_.startSandbox({"--history", "400", "--rate", "0", "--seed", "7", "--data", rig_.path("shop.db")}));
    for (const char* role : {"viewer", "support", "finance", "admin"}) QVERIFY(rig_.writeKey(role, rig_.tokenOf(role)));
    QVERIFY(rig_.run({"connect", "merchant", rig_.url(), "--key-file", rig_.path("support"), "--name", "Shop"}).code ==
            0);
    QCOMPARE(rig_.run({"sync", "--key-file", rig_.path("support")}).code, 0);
    const CtlRan list =
        rig_.run({"--json", "payments", "status:succeeded", "asset:USDC", "network:base", "--limit", "60"});
    for (const auto& one : objectOf(list)["payments"].toArray()) {
      const QJsonObject payment = one.toObject();
      if (!payment["refunded"].isNull() || payment["value"].toObject()["currency"] != "EUR") continue;
      const double value = payment["value"].toObject()["amount"].toString().toDouble();  // only to choose one
      (value > 250 ? large_ : value < 140 && value > 10 ? small_ : other_) << payment["id"].toString();
    }
    QVERIFY2(large_.size() >= 3 && small_.size() >= 6, list.out.constData());
  }

  void aQuoteTellsWhatItWouldCost() {
    const CtlRan table = refund("support", {"quote", small_[0]});
    QVERIFY2(table.code == 0, table.err.constData());
    for (const char* fact : {"Value", "Receives", "Network fee", "Leaves wallet", "Refundable", "Held until"})
      QVERIFY2(says(table, fact), fact);
    const CtlRan json = refund("support", {"quote", small_[0], "--amount", "1.50"}, true);
    QCOMPARE(objectOf(json)["value"].toObject()["amount"].toString(), QString("1.50"));
    QCOMPARE(objectOf(json)["payment"].toString(), small_[0]);
  }

  void aDryRunChangesNothing() {
    const CtlRan ran = create("support", small_[0], {"--amount", "1.00", "--key", "dry-run-key", "--dry-run"});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QVERIFY(objectOf(ran)["dry_run"].toBool());
    QCOMPARE(rig_.run({"refund", "show", "dry-run-key"}).code, 1);
    QVERIFY(refund("support", {"quote", small_[0]}).out.contains("Refundable"));
    QCOMPARE(refundableOf(small_[0]), refundableOf(small_[0]));
  }

  void amountsThatCannotBeMeantAreRefusedWithTheReason_data() {
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("comma") << "1,5" << QByteArray("point");
    QTest::newRow("exponent") << "1e3" << QByteArray("Write the number out");
    QTest::newRow("minus zero") << "-0" << QByteArray("Leave out the sign");
    QTest::newRow("30 decimals") << "1.000000000000000000000000000001"
                                 << QByteArray("EUR has 2 decimals, this amount has 30");
    QTest::newRow("nothing") << "0" << QByteArray("0");
    QTest::newRow("more than there is") << "99999.00" << QByteArray("can be refunded");
    QTest::newRow("words") << "ten" << QByteArray("");
    QTest::newRow("look-alike digits") << QString::fromUtf8("１.00") << QByteArray("");
  }
  void amountsThatCannotBeMeantAreRefusedWithTheReason() {
    QFETCH(QString, amount);
    QFETCH(QByteArray, words);
    const CtlRan ran = create("support", small_[0], {"--amount", amount, "--key", "bad-amount-1"});
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(words), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
    QCOMPARE(rig_.run({"refund", "show", "bad-amount-1"}).code, 1);
  }

  void aDestinationOfAnotherNetworkIsRefused() {
    const CtlRan ran = refund("support", {"create", small_[0], "--amount", "1.00", "--confirm-destination", "--to",
                                          "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"});
    QCOMPARE(ran.code, 2);
    QVERIFY2(!ran.err.contains("--confirm-destination"), ran.err.constData());
    QCOMPARE(refund("support", {"create", small_[0], "--amount", "1.00"}).code, 2);  // none at all
    // One wrong letter breaks the checksum.
    QCOMPARE(refund("support", {"create", small_[0], "--amount", "1.00", "--confirm-destination", "--to",
                                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"})
                 .code,
             2);
  }

  void theFirstUseOfAnAddressHasToBeConfirmed() {
    const QStringList words{"create", small_[0], "--amount", "1.00", "--key", "first-use-1", "--to", kFreshAddress};
    const CtlRan asked = refund("support", words);
    QCOMPARE(asked.code, 2);
    QVERIFY2(asked.err.contains("--confirm-destination"), asked.err.constData());
    const CtlRan done = refund("support", words + QStringList{"--confirm-destination"}, true);
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(objectOf(done)["destination"].toString(), QString(kFreshAddress));
  }

  void theSameKeyTwiceIsOneRefund() {
    const CtlRan first = create("support", small_[1], {"--amount", "2.00", "--key", "twice-0001"});
    QVERIFY2(first.code == 0, first.err.constData());
    const QString left = refundableOf(small_[1]);
    const CtlRan second = create("support", small_[1], {"--amount", "5.00", "--key", "twice-0001"});
    QVERIFY2(second.code == 0, second.err.constData());
    QCOMPARE(objectOf(second)["refund"], objectOf(first)["refund"]);
    QCOMPARE(refundableOf(small_[1]), left);
    const CtlRan other = create("support", small_[2], {"--amount", "2.00", "--key", "twice-0001"});
    QCOMPARE(other.code, 2);
    QVERIFY(other.err.contains("another payment"));
  }

  void anAmountMayBeGivenInTheAsset() {
    const CtlRan ran = create("support", small_[2], {"--amount", "3.25", "--in", "USDC"});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(shown(ran)["customer_receives"].toObject()["amount"].toString(), QString("3.250000"));
    QCOMPARE(create("support", small_[2], {"--amount", "3.25", "--in", "DOGE"}).code, 2);
    QCOMPARE(create("support", small_[2], {"--amount", "3.25", "--asset", "DOGE"}).code, 2);
  }

  void everythingLeavesNothing() {
    const CtlRan ran = create("support", small_[3], {"--amount", "full"});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(create("support", small_[3], {}).code, 2);
  }

  void aKeyThatCannotBeUsedIsRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("short") << "abc";
    QTest::newRow("blanks") << "order 1 refund";
    QTest::newRow("long") << QString(65, 'k');
    QTest::newRow("slash") << "../../order";
  }
  void aKeyThatCannotBeUsedIsRefused() {
    QFETCH(QString, key);
    const CtlRan ran = create("support", small_[4], {"--amount", "1.00", "--key", key});
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.err.contains("--key takes 8 to 64"));
  }

  void whoMayOnlyLookIsNotPermitted() {
    const CtlRan ran = create("viewer", small_[4], {"--amount", "1.00", "--key", "viewer-0001"});
    QCOMPARE(ran.code, 3);
    QVERIFY(!ran.err.isEmpty());
  }

  void aLargeRefundWaitsAndSomebodyElseApprovesIt() {
    const CtlRan asked = create("finance", large_[0], {"--amount", "200.00", "--key", "large-0001"});
    QVERIFY2(asked.code == 0, asked.err.constData());
    QCOMPARE(objectOf(asked)["state"].toString(), QString("awaiting approval"));
    const QString id = objectOf(asked)["refund"].toString();
    const CtlRan own = refund("finance", {"approve", id});
    QVERIFY2(own.code == 3 || own.code == 5, own.err.constData());
    QVERIFY2(own.err.contains("somebody else"), own.err.constData());
    QCOMPARE(refund("support", {"approve", id}).code, 3);
    const CtlRan done = refund("admin", {"approve", id, "--comment", "fine"}, true);
    QVERIFY2(done.code == 0, done.err.constData());
    const QJsonObject approved = objectOf(done)["refunds"].toArray()[0].toObject();
    QCOMPARE(approved["approvals"].toArray()[0].toObject()["comment"].toString(), QString("fine"));
    QVERIFY(approved["status"].toString() != "awaiting_approval");
  }

  void aRejectedOneIsGivenBack() {
    const CtlRan asked = create("support", large_[1], {"--amount", "200.00", "--key", "large-0002"});
    QVERIFY2(asked.code == 0, asked.err.constData());
    const QString before = refundableOf(large_[1]);
    const CtlRan done =
        refund("finance", {"reject", objectOf(asked)["refund"].toString(), "--comment", "no parcel"}, true);
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(objectOf(done)["refunds"].toArray()[0].toObject()["status"].toString(), QString("rejected"));
    QVERIFY(refundableOf(large_[1]) != before);
  }

  void whatWaitsCanBeWithdrawn() {
    const CtlRan asked = create("support", large_[2], {"--amount", "200.00", "--key", "large-0003"});
    QVERIFY2(asked.code == 0, asked.err.constData());
    const CtlRan done = refund("support", {"cancel", objectOf(asked)["refund"].toString()}, true);
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(objectOf(done)["refunds"].toArray()[0].toObject()["status"].toString(), QString("cancelled"));
    QVERIFY(refund("support", {"cancel", objectOf(asked)["refund"].toString()}).code != 0);
  }

  void listAndShowTellTheSameInBothForms() {
    QCOMPARE(rig_.run({"sync", "--key-file", rig_.path("support")}).code, 0);
    const QJsonArray json = objectOf(rig_.run({"--json", "refund", "list", "--limit", "500"}))["refunds"].toArray();
    QVERIFY(json.size() >= 6);
    const CtlRan table = rig_.run({"refund", "list", "--limit", "500"});
    QVERIFY(table.out.startsWith("Refund"));
    for (const auto& one : json) QVERIFY(table.out.contains(one.toObject()["number"].toString().toUtf8()));
    const CtlRan rejected =
        rig_.run({"--json", "refund", "list", "--status", "rejected", "--search",
                  objectOf(rig_.run({"--json", "refund", "show", "large-0002"}))["number"].toString()});
    QCOMPARE(objectOf(rejected)["refunds"].toArray().size(), 1);
    QCOMPARE(rig_.run({"refund", "list", "--status", "paid"}).code, 2);
    const QJsonObject entry = objectOf(rig_.run({"--json", "refund", "show", "twice-0001"}));
    QCOMPARE(entry["outbox"].toString(), QString("sent"));
    QVERIFY(entry["history"].toArray().size() >= 4);
    const CtlRan byNumber = rig_.run({"refund", "show", entry["number"].toString()});
    QVERIFY2(byNumber.code == 0 && says(byNumber, "History, UTC"), byNumber.err.constData());
    QCOMPARE(rig_.run({"refund", "show", "RF-0"}).code, 1);
  }

  void offlineItStaysQueuedAndGoesOnWithTheSameKey() {
    rig_.stopSandbox();
    const CtlRan nobody = create("support", small_[5], {"--amount", "1.00", "--key", "offline-0001"});
    QCOMPARE(nobody.code, 4);  // without the backend nothing is known of the payment, so nothing is stored
    QCOMPARE(rig_.run({"refund", "show", "offline-0001"}).code, 1);

    // Every other connection ends before anything is done: sooner or later it is confirmed and cannot leave.
    QVERIFY(rig_.restartSandbox({"--fault", "drop-before=0.6", "--data", rig_.path("shop.db")}));
    CtlRan queued;
    QString key;
    for (int attempt = 0; attempt < 60 && objectOf(queued)["outbox"].toString() != "queued"; ++attempt) {
      key = QString("offline-1%1").arg(attempt, 3, 10, QChar('0'));
      queued = create("support", small_[5], {"--amount", "0.10", "--key", key, "--wait", "0"});
    }
    QCOMPARE(queued.code, 4);
    QVERIFY(rig_.run({"refund", "list"}).out.contains(key.toUtf8()));
    rig_.stopSandbox();
    QVERIFY(rig_.restartSandbox({"--data", rig_.path("shop.db")}));
    const CtlRan sent = create("support", small_[5], {"--amount", "0.10", "--key", key});
    QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
    QCOMPARE(objectOf(sent)["outbox"].toString(), QString("sent"));
  }

 private:
  CtlRan refund(const char* role, const QStringList& words, bool json = false) const {
    return rig_.run((json ? QStringList{"--json", "refund"} : QStringList{"refund"}) + words +
                    QStringList{"--key-file", rig_.path(role)});
  }
  /// To a new address; in JSON.
  CtlRan create(const char* role, const QString& payment, const QStringList& more) const {
    return refund(role, QStringList{"create", payment, "--to", kFreshAddress, "--confirm-destination"} + more, true);
  }
  QJsonObject shown(const CtlRan& created) const {
    return objectOf(rig_.run({"--json", "refund", "show", objectOf(created)["refund"].toString()}));
  }
  QString refundableOf(const QString& payment) const {
    return objectOf(refund("support", {"quote", payment, "--amount", "0.01"}, true))["refundable_before"]
        .toObject()["amount"]
        .toString();
  }

  paydeck::test::CtlRig rig_{};
  QStringList small_{};
  QStringList large_{};
  QStringList other_{};
};

QTEST_GUILESS_MAIN(PaydeckctlRefundTest)
#include "PaydeckctlRefundTest.moc"
