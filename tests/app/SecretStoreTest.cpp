#include <QtTest>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/wiring/KeyStoreProbe.h"
#include "app/wiring/MemorySecretStore.h"
#include "app/wiring/OpenSecretStore.h"

using namespace paydeck;

class SecretStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void memoryKeepsAKeyUntilItIsRemoved() {
    MemorySecretStore store("Keys are forgotten.");
    const ConnectionId shop("shop");
    QVERIFY(!store.read(shop).value().has_value());
    QVERIFY(store.write(shop, Secret("first")).has_value());
    QVERIFY(store.write(shop, Secret("second")).has_value());
    QCOMPARE(store.read(shop).value()->reveal(), std::string("second"));
    QVERIFY(!store.read(ConnectionId("other")).value().has_value());
    QVERIFY(store.remove(shop).has_value());
    QVERIFY(store.remove(shop).has_value());
    QVERIFY(!store.read(shop).value().has_value());
    QVERIFY(!store.isPersistent());
  }

  void withoutABusThereIsNoKeyStoreAndAPersonIsToldWhy() {
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    QVERIFY(!probeKeyStore().present);
    const auto store = openSecretStore();
    QVERIFY(!store->isPersistent());
    QVERIFY(store->describe().find("forgotten when Paydeck closes") != std::string::npos);
    QVERIFY(store->describe().find("no message bus") != std::string::npos);
  }

  // libdbus reads the bus address once per process, so this must stay the only test here that reaches a bus.
  void aBusThatSaysNothingDoesNotHoldUpTheStart() {
    const QString daemon = QStandardPaths::findExecutable("dbus-daemon");
    if (daemon.isEmpty()) QSKIP("dbus-daemon is not installed");
    QTemporaryDir folder;
    QFile config(folder.filePath("bus.conf"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    // Its policy lets nobody receive anything, not even the answer to the greeting.
    config.write(
        "<busconfig><type>session</type><listen>unix:dir=" + folder.path().toUtf8() +
        "</listen><policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    QProcess bus;
    bus.start(daemon, {"--config-file=" + config.fileName(), "--print-address", "--nofork"});
    QVERIFY(bus.waitForReadyRead(10'000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    QElapsedTimer timer;
    timer.start();
    const auto probe = probeKeyStore();
    QVERIFY2(probe.whyNot == "the session's message bus does not answer", probe.whyNot.c_str());
    QVERIFY(timer.elapsed() < 10'000);
    bus.kill();
    bus.waitForFinished();
  }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "SecretStoreTest.moc"
