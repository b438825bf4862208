#include <QtTest>

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "app/wiring/KeyStoreProbe.h"
#include "app/wiring/OpenSecretStore.h"

using namespace paydeck;

class KeychainSecretStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    if (qEnvironmentVariableIsSet("PAYDECK_NO_KEYRING"))
      QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
    const auto probe = probeKeyStore();
    if (!probe.present) QSKIP(qPrintable("no key store: " + QString::fromStdString(probe.whyNot)));
  }

  void aKeyIsKeptReplacedAndRemoved() {
    store_ = openSecretStore();
    QVERIFY(store_->isPersistent());
    const ConnectionId shop("shop-1");
    QVERIFY(!store_->read(shop).value().has_value());
    const auto written = store_->write(shop, Secret("first"));
    QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    QVERIFY(store_->write(shop, Secret("key-with-ü-and-\"quotes\"")).has_value());
    QCOMPARE(store_->read(shop).value()->reveal(), std::string("key-with-ü-and-\"quotes\""));
    QVERIFY(!store_->read(ConnectionId("shop-2")).value().has_value());
    QVERIFY(store_->remove(shop).has_value());
    QVERIFY(store_->remove(shop).has_value());
    QVERIFY(!store_->read(shop).value().has_value());
    QVERIFY(store_->write(shop, Secret("key-with-ü-and-\"quotes\"")).has_value());
  }

  void manyThreadsMayAskAtOnce() {
    std::vector<std::jthread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([this, &right, i] {
        const ConnectionId id("thread-" + std::to_string(i));
        const std::string key = "key-" + std::to_string(i);
        const bool written = store_->write(id, Secret(key)).has_value();
        const auto read = store_->read(id);
        if (written && read && read->has_value() && (*read)->reveal() == key) ++right;
      });
    }
    threads.clear();
    QCOMPARE(right.load(), 4);
  }

  void noKeyIsWrittenToThePersonsSettings() {
    const QDir home(qEnvironmentVariable("HOME"));
    QVERIFY(!QDir(home.filePath("Paydeck")).exists());
    QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (file.open(QIODevice::ReadOnly)) QVERIFY2(!file.readAll().contains("key-with-"), qPrintable(file.fileName()));
    }
  }

 private:
  std::unique_ptr<SecretStore> store_{};
};

/// Runs this program again on a message bus of its own with an unlocked GNOME Keyring and a throw-away home. The
/// keyring ends with its bus.
int runInsideKeyring(const QString& program, const QStringList& arguments) {
  QTemporaryDir home;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"}) {
    environment.insert(QString::fromLatin1(name), home.path());
  }
  environment.insert(QStringLiteral("PAYDECK_INSIDE_KEYRING"), QStringLiteral("1"));
  QProcess process;
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedChannels);
  const QString script = QStringLiteral(
      "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" \"$@\"");
  process.start(QStringLiteral("dbus-run-session"), QStringList{"--", "sh", "-c", script, program} + arguments);
  return process.waitForFinished(110'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

int main(int argc, char* argv[]) {
  QCoreApplication application(argc, argv);
  const bool tools = !QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty() &&
                     !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty();
  const bool inside = qEnvironmentVariableIsSet("PAYDECK_INSIDE_KEYRING");
  if (tools && !inside) return runInsideKeyring(application.applicationFilePath(), application.arguments().mid(1));
  if (!tools) qputenv("PAYDECK_NO_KEYRING", "1");
  KeychainSecretStoreTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "KeychainSecretStoreTest.moc"
