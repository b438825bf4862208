#include <QtTest>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDirIterator>
#include <atomic>
#include <thread>
#include <vector>

#include "SecretServiceSession.h"
#include "app/wiring/KeyStoreProbe.h"
#include "app/wiring/KeychainSecretStore.h"
#include "app/wiring/OpenSecretStore.h"

using namespace paydeck;

class KeychainSecretStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    const QString skip = session_.start();
    if (!skip.isEmpty()) QSKIP(qPrintable(skip));
    // Without waiting, the bus would start another, locked one.
    const auto running = [] {
      return QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    };
    if (!QTest::qWaitFor(running, 5000) || !probeKeyStore().present) {
      QSKIP(qPrintable("no key store: " + QString::fromStdString(probeKeyStore().whyNot)));
    }
  }

  void aKeyIsFoundByAnotherStoreOfTheSameSession() {
    const ConnectionId shop("shop-1");
    {
      const auto store = openSecretStore();
      QVERIFY(store->isPersistent());
      QVERIFY(!store->read(shop).value().has_value());
      const auto written = store->write(shop, Secret("key-with-ü-and-\"quotes\""));
      QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    }
    const auto store = openSecretStore();
    QCOMPARE(store->read(shop).value()->reveal(), std::string("key-with-ü-and-\"quotes\""));
    QVERIFY(!store->read(ConnectionId("shop-2")).value().has_value());
    QVERIFY(store->remove(shop).has_value());
    QVERIFY(!store->read(shop).value().has_value());
    QVERIFY(store->remove(shop).has_value());
  }

  void manyThreadsMayAskAtOnce() {
    KeychainSecretStore store("the test's key store");
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&store, &right, i] {
        const ConnectionId id("thread-" + std::to_string(i));
        const std::string key = "key-" + std::to_string(i);
        const bool written = store.write(id, Secret(key)).has_value();
        const auto read = store.read(id);
        if (written && read && read->has_value() && (*read)->reveal() == key) ++right;
      });
    }
    threads.clear();
    QCOMPARE(right.load(), 4);
  }

  void theMainThreadsEventLoopIsNotNeeded() {
    // This test function never returns to an event loop between the calls; the store's own thread does the work.
    KeychainSecretStore store("the test's key store");
    QVERIFY(store.write(ConnectionId("x"), Secret("y")).has_value());
    QCOMPARE(store.read(ConnectionId("x")).value()->reveal(), std::string("y"));
  }

  void noKeyIsWrittenToThePersonsSettings() {
    const QDir home(session_.home());
    QVERIFY(!QDir(home.filePath("Paydeck")).exists());
    QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (file.open(QIODevice::ReadOnly)) QVERIFY2(!file.readAll().contains("key-with-"), qPrintable(file.fileName()));
    }
  }

 private:
  test::SecretServiceSession session_{};
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "KeychainSecretStoreTest.moc"
