#include "tests/e2e/RefundTill.h"

#include <QDir>
#include <QFile>

namespace paydeck::test {
namespace {

void writeKey(const QString& path, const std::string& token) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("no key file");
  file.write(QByteArray::fromStdString(token + "\n"));
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

RefundTill::RefundTill(QString folder, std::string token) : folder_(std::move(folder)), token_(std::move(token)) {
  QDir().mkpath(folder_);
  writeKey(folder_ + "/key", token_);
}

std::string RefundTill::keyOf(const std::string& person, const std::string& token) const {
  const QString path = folder_ + "/key-" + QString::fromStdString(person);
  if (!QFile::exists(path)) writeKey(path, token);
  return keyFile(path);
}

std::unique_ptr<Child> RefundTill::ctl(const std::vector<std::string>& words, const QString& output) const {
  std::vector<std::string> command{PAYDECK_CTL_PROGRAM, "--workspace", workspace(), "--json"};
  command.insert(command.end(), words.begin(), words.end());
  return std::make_unique<Child>(command, "", output.toStdString());
}

std::unique_ptr<Child> RefundTill::app(const std::vector<std::string>& words) const {
  std::vector<std::string> command{PAYDECK_REFUND_DRIVER, "--workspace", workspace()};
  command.insert(command.end(), words.begin(), words.end());
  return std::make_unique<Child>(command, token_, (folder_ + "/app").toStdString());
}

QByteArray RefundTill::appSaid() const {
  QFile file(folder_ + "/app");
  return file.open(QIODevice::ReadOnly) ? file.readAll().right(3000) : QByteArray();
}

std::vector<RefundClaim> RefundTill::appClaims() const {
  std::vector<RefundClaim> claims;
  QFile file(folder_ + "/app");
  if (!file.open(QIODevice::ReadOnly)) return claims;
  for (const QByteArray& line : file.readAll().split('\n')) {
    const QByteArray id = line.mid(static_cast<int>(qstrlen("confirmed ")));
    // A kill may have cut the line short.
    if (line.startsWith("confirmed ") && id.size() == 32) claims.push_back({workspace(), id.toStdString(), -1});
  }
  return claims;
}

}  // namespace paydeck::test
