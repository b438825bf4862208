#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace paydeck::test {

/// A message bus of its own with GNOME Keyring on it, unlocked, in a throw-away home. Sets the bus address for this
/// process; both programs end with the object.
class SecretServiceSession {
 public:
  ~SecretServiceSession() {
    for (QProcess* process : {&keyring_, &bus_}) {
      process->terminate();
      if (!process->waitForFinished(3000)) process->kill();
      process->waitForFinished(1000);
    }
  }

  /// Empty when it runs, else why a test has to be skipped.
  QString start(bool withKeyring = true) {
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) return QStringLiteral("dbus-daemon is not installed");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"}) {
      environment.insert(QString::fromLatin1(name), home_.path());
      qputenv(name, home_.path().toUtf8());
    }
    bus_.setProcessEnvironment(environment);
    bus_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--address=unix:dir=") + home_.path(),
                        QStringLiteral("--print-address"), QStringLiteral("--nofork")});
    if (!bus_.waitForReadyRead(5000)) return QStringLiteral("dbus-daemon does not start here");
    address_ = bus_.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address_);
    return withKeyring ? startKeyring(environment) : QString{};
  }

  QByteArray address() const { return address_; }
  QString home() const { return home_.path(); }

 private:
  QString startKeyring(QProcessEnvironment environment) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
    if (program.isEmpty()) return QStringLiteral("gnome-keyring is not installed");
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(address_));
    keyring_.setProcessEnvironment(environment);
    keyring_.start(
        program, {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    if (!keyring_.waitForStarted(3000)) return QStringLiteral("gnome-keyring does not start here");
    keyring_.write("test\n");
    keyring_.waitForBytesWritten(2000);
    keyring_.closeWriteChannel();
    return {};
  }

  QTemporaryDir home_{};
  QProcess bus_{};
  QProcess keyring_{};
  QByteArray address_{};
};

}  // namespace paydeck::test
