#include "tests/e2e/RefundShop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <csignal>

namespace paydeck::test {
namespace {

constexpr int kHistory = 1500;

QByteArray firstLine(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QByteArray line = file.readLine();
  return line.endsWith('\n') ? line : QByteArray();
}

}  // namespace

bool RefundShop::start(const std::string& faults, int timeScale) {
  const QString said = folder_ + "/shop-" + QString::number(++starts_);
  std::vector<std::string> command{PAYDECK_SANDBOX_PROGRAM,
                                   "--data",
                                   (folder_ + "/shop.db").toStdString(),
                                   "--history",
                                   std::to_string(kHistory),
                                   "--rate",
                                   "0",
                                   "--time-scale",
                                   std::to_string(timeScale)};
  if (!faults.empty()) command.insert(command.end(), {"--fault", faults});
  if (!url_.empty()) command.insert(command.end(), {"--port", url_.substr(url_.rfind(':') + 1)});
  child_ = std::make_unique<Child>(command, "", said.toStdString());
  QElapsedTimer timer;
  timer.start();
  while (firstLine(said).isEmpty()) {
    if (timer.elapsed() > 60'000 || !child_->running()) return false;
    QThread::msleep(5);
  }
  const QJsonObject first = QJsonDocument::fromJson(firstLine(said)).object();
  url_ = first["url"].toString().toStdString();
  for (const auto& person : first["people"].toArray()) {
    tokens_[person.toObject()["id"].toString().toStdString()] = person.toObject()["token"].toString().toStdString();
  }
  return !url_.empty();
}

void RefundShop::kill() {
  if (!child_) return;
  child_->signal(SIGKILL);
  child_->wait();
}

std::string RefundShop::token(const std::string& person) const {
  const auto it = tokens_.find(person);
  return it == tokens_.end() ? std::string() : it->second;
}

/// What every start said besides its first line.
QByteArray RefundShop::complaints() const {
  QByteArray all;
  for (int i = 1; i <= starts_; ++i) {
    QFile file(folder_ + "/shop-" + QString::number(i));
    if (!file.open(QIODevice::ReadOnly)) continue;
    file.readLine();
    all += file.readAll();
  }
  return all;
}

}  // namespace paydeck::test
