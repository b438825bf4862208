#include <QtTest>

#include <QDirIterator>
#include <QJsonArray>
#include <csignal>

#include "CtlRig.h"

using paydeck::test::CtlRan;

/// paydeckctl as a process against the sandbox; the functions build on each other in their order.
class PaydeckctlTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY(rig_.startSandbox({"--history", "300", "--rate", "0", "--nasty"})); }

  void connectChecksTheAccountAndSaysWhatTheKeyMayDo() {
    const CtlRan ran = rig_.run({"connect", "merchant", rig_.url(), "--key-file", rig_.key(), "--name", "Shop"});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QVERIFY(ran.out.startsWith("Connected Shop"));
    QVERIFY(ran.out.contains("payments:read"));
    QVERIFY(ran.err.contains("forgotten when Paydeck closes"));
    QVERIFY(ran.err.contains("Pass --key-file to sync as well."));
  }

  void syncEndsWithBothSidesEqual() {
    const CtlRan ran = rig_.run({"--json", "sync", "--key-file", rig_.key()});
    QVERIFY2(ran.code == 0, ran.err.constData());
    const QJsonObject shop = QJsonDocument::fromJson(ran.out).object()["connections"].toArray().at(0).toObject();
    QCOMPARE(shop["result"].toString(), QString("equal"));
    QVERIFY(shop["local_count"].toInt() >= 300);
    const QJsonArray received = shop["received"].toArray();
    QVERIFY(received.size() > 3);
    for (const auto& one : received) QVERIFY(!one.toObject()["local"].toString().isEmpty());
  }

  void theKeyMayComeFromStandardInput() {
    QCOMPARE(rig_.run({"sync", "--key-stdin"}, rig_.token() + "\n").code, 0);
    QCOMPARE(rig_.run({"sync", "--key-stdin"}, "two words\n").code, 2);
    QCOMPARE(rig_.run({"sync", "--key-stdin"}, "\n").code, 2);
  }

  void theThreeFormatsTellTheSame() {
    const CtlRan json = rig_.run({"payments", "--format", "json"});
    const CtlRan csv = rig_.run({"payments", "--format", "csv"});
    const CtlRan table = rig_.run({"payments", "--limit", "1000"});
    QCOMPARE(json.code, 0);
    const QJsonObject document = QJsonDocument::fromJson(json.out).object();
    const QJsonArray payments = document["payments"].toArray();
    QVERIFY(payments.size() >= 300);
    QCOMPARE(payments.size(), document["count"].toInt());
    const auto records = parseCsv(csv.out);
    QCOMPARE(records.size(), payments.size() + 1);
    for (int i = 0; i < payments.size(); ++i) {
      const QJsonObject payment = payments[i].toObject();
      QCOMPARE(records[i + 1].size(), records[0].size());
      QCOMPARE(records[i + 1][1], payment["id"].toString());
      QCOMPARE(records[i + 1][9], payment["value"].toObject()["amount"].toString());
      QCOMPARE(records[i + 1][11], payment["received"].toObject()["amount"].toString());
      QVERIFY(!records[i + 1][16].startsWith('='));
    }
    QCOMPARE(table.out.count('\n'), payments.size() + 1);
    for (const char c : table.out) QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  }

  void theFilterIsTheOneOfTheApp() {
    const CtlRan some = rig_.run({"--json", "payments", "status:succeeded", "-method:card", "--limit", "5"});
    const auto payments = QJsonDocument::fromJson(some.out).object()["payments"].toArray();
    QCOMPARE(payments.size(), 5);
    for (const auto& p : payments) {
      QCOMPARE(p.toObject()["status"].toString(), QString("succeeded"));
      QVERIFY(p.toObject()["method"].toString() != "card");
    }
    QVERIFY(rig_.run({"--json", "payments", "connection:sho", "--limit", "1"}).out.contains("pay_"));
    QCOMPARE(rig_.run({"--json", "payments", "connection:other"}).out, QByteArray("{\"count\":0,\"payments\":[\n]}\n"));
    const CtlRan wrong = rig_.run({"payments", "status:undrpaid"});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.contains("character 8") && wrong.err.contains("Expected underpaid"));
  }

  void aPaymentIsFoundByIdAndByOrder() {
    const auto first = QJsonDocument::fromJson(rig_.run({"--json", "payments", "status:succeeded", "--limit", "1"}).out)
                           .object()["payments"]
                           .toArray()[0]
                           .toObject();
    const CtlRan byId = rig_.run({"--json", "payment", first["id"].toString()});
    QCOMPARE(QJsonDocument::fromJson(byId.out).object()["order"], first["order"]);
    const CtlRan byOrder = rig_.run({"payment", first["order"].toString()});
    QVERIFY(byOrder.out.contains(first["id"].toString().toUtf8()));
    const CtlRan missing = rig_.run({"payment", "no-such"});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("Run sync"));
  }

  void doctorSaysWhatToDo() {
    const CtlRan ran = rig_.run({"doctor", "--key-file", rig_.key()});
    QVERIFY2(ran.code == 0, ran.out.constData());
    for (const QByteArray& line : ran.out.trimmed().split('\n'))
      QVERIFY(line.startsWith("OK   ") || line.startsWith("WARN "));
    QVERIFY(ran.out.contains("cache.db: intact"));
    QCOMPARE(rig_.run({"doctor"}).code, 1);  // no key
  }

  void everyClassOfErrorHasItsExitCode() {
    QVERIFY(rig_.writeKey("wrong", "not-a-key-at-all"));
    QCOMPARE(rig_.run({"connect", "merchant", rig_.url(), "--key-file", rig_.path("wrong")}).code, 3);
    QCOMPARE(rig_.run({"sync", "--key-file", rig_.path("wrong")}).code, 3);
    QCOMPARE(rig_.run({"sync"}).code, 3);
    QCOMPARE(rig_.run({"connect", "merchant", "http://127.0.0.1:9", "--key-file", rig_.key()}).code, 4);
    QCOMPARE(rig_.run({"connect", "merchant", "ftp://x", "--key-file", rig_.key()}).code, 2);
    QCOMPARE(rig_.run({"connections", "remove", "nobody"}).code, 1);
    QFile(rig_.path("wrong")).setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QCOMPARE(rig_.run({"sync", "--key-file", rig_.path("wrong")}).code, 2);
  }

  void followEndsCleanlyOnCtrlC() {
    QProcess process;
    rig_.prepare(process);
    process.setArguments({"--workspace", rig_.path("ws"), "sync", "--follow", "--key-file", rig_.key()});
    process.start();
    QByteArray said;
    QVERIFY(QTest::qWaitFor([&] { return (said += process.readAllStandardError()).contains("live"); }, 30'000));
    const CtlRan meanwhile = rig_.run({"payments", "--limit", "3"});
    QCOMPARE(meanwhile.code, 0);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY(process.readAllStandardOutput().contains("payments"));
    QVERIFY(rig_.run({"doctor", "--key-file", rig_.key()}).out.contains("no program syncs this workspace now"));
  }

  void theKeyIsNowhereInTheWorkspace() {
    QVERIFY(rig_.token().size() >= 8);
    QDirIterator files(rig_.path("ws"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
      QFile file(files.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      QVERIFY2(!file.readAll().contains(rig_.token()), qPrintable(file.fileName()));
      ++seen;
    }
    QVERIFY(seen >= 2);
  }

  void connectionsAreRenamedWipedAndRemoved() {
    QCOMPARE(rig_.run({"connections", "rename", "Shop", "Berlin"}).code, 0);
    QVERIFY(rig_.run({"connections"}).out.contains("Berlin"));
    QCOMPARE(rig_.run({"connections", "rename", "Berlin", " "}).code, 2);
    QCOMPARE(rig_.run({"connections", "wipe", "Berlin"}).code, 0);
    QVERIFY(rig_.run({"--json", "payments"}).out.startsWith("{\"count\":0"));
    QCOMPARE(rig_.run({"sync", "--key-file", rig_.key()}).code, 0);
    QCOMPARE(rig_.run({"connections", "remove", "Berlin"}).code, 0);
    QVERIFY(rig_.run({"connections"}).out.startsWith("No connections yet"));
    QVERIFY(rig_.run({"--json", "payments"}).out.startsWith("{\"count\":0"));
  }

 private:
  /// RFC 4180, strictly enough to notice a broken writer.
  static QList<QStringList> parseCsv(const QByteArray& bytes) {
    QList<QStringList> records{{QString()}};
    const QString text = QString::fromUtf8(bytes);
    bool quoted = false;
    for (int i = 0; i < text.size(); ++i) {
      const QChar c = text[i];
      QString& cell = records.last().last();
      if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        records.last().append(QString());
      } else if (!quoted && c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
        ++i;
        if (i + 1 < text.size()) records.append({QString()});
      } else {
        cell += c;
      }
    }
    return records;
  }

  paydeck::test::CtlRig rig_{};
};

QTEST_GUILESS_MAIN(PaydeckctlTest)
#include "PaydeckctlTest.moc"
