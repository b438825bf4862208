#include <QtTest>

#include <QLocalServer>
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

  void aBusThatDoesNotAnswerIsNoKeyStore() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto probe = probeKeyStore();
    QVERIFY(!probe.present);
    QVERIFY(!probe.whyNot.empty());
  }

  void aBusThatSaysNothingDoesNotHoldUpTheStart() {
    QTemporaryDir folder;
    QLocalServer silent;  // accepts in the kernel's queue and never answers
    QVERIFY(silent.listen(folder.filePath("bus")));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + silent.fullServerName().toUtf8());
    QCOMPARE(probeKeyStore().whyNot, std::string("the session's message bus does not answer"));
  }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "SecretStoreTest.moc"
