#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace paydeck::test {

struct CtlRan {
  int code = -1;
  QByteArray out{};
  QByteArray err{};
};

/// A sandbox of its own and a workspace of its own, with the two programs as processes. No key store is reachable.
class CtlRig {
 public:
  ~CtlRig() { stopSandbox(); }

  void stopSandbox() {
    sandbox_.terminate();
    if (!sandbox_.waitForFinished(5000)) sandbox_.kill();
    sandbox_.waitForFinished(1000);
  }

  /// On the port it had before.
  bool restartSandbox(const QStringList& arguments) {
    return startSandbox(arguments + QStringList{"--port", url_.mid(url_.lastIndexOf(':') + 1)});
  }

  bool startSandbox(const QStringList& arguments) {
    sandbox_.start(QStringLiteral(PAYDECK_BINARY_DIR "/bin/paydeck-sandbox"), arguments);
    while (!sandbox_.canReadLine()) {
      if (!sandbox_.waitForReadyRead(60'000)) return false;
    }
    const QJsonObject first = QJsonDocument::fromJson(sandbox_.readLine()).object();
    url_ = first["url"].toString();
    tokens_ = first["tokens"].toObject();
    token_ = (tokens_.contains("owner") ? tokens_["owner"] : tokens_.begin().value()).toString().toUtf8();
    return !url_.isEmpty() && writeKey("key", token_);
  }

  bool writeKey(const QString& name, const QByteArray& text) {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text + "\n") > 0 &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  }

  void prepare(QProcess& process) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/nonexistent"));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(PAYDECK_BINARY_DIR "/bin/paydeckctl"));
  }

  CtlRan run(const QStringList& arguments, const QByteArray& input = {}) const {
    QProcess process;
    prepare(process);
    process.setArguments(QStringList{"--workspace", path("ws")} + arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(100'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
  }

  QString path(const QString& name) const { return folder_.filePath(name); }
  QString url() const { return url_; }
  QString key() const { return path(QStringLiteral("key")); }
  QByteArray token() const { return token_; }
  QByteArray tokenOf(const QString& role) const { return tokens_[role].toString().toUtf8(); }

 private:
  QTemporaryDir folder_{};
  QProcess sandbox_{};
  QString url_{};
  QJsonObject tokens_{};
  QByteArray token_{};
};

}  // namespace paydeck::test
