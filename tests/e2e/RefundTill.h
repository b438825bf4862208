#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "tests/e2e/Child.h"
#include "tests/e2e/RefundClaim.h"

namespace paydeck::test {

/// A workspace and the person whose key it uses.
class RefundTill {
 public:
  /// Makes the folder and the key's file.
  RefundTill(QString folder, std::string token);

  QString folder() const { return folder_; }
  std::string workspace() const { return (folder_ + "/ws").toStdString(); }
  std::string keyFile() const { return keyFile(folder_ + "/key"); }
  /// A file with another person's key, for one command.
  std::string keyOf(const std::string& person, const std::string& token) const;

  /// paydeckctl with these words, as a process; what it says goes to `output`.
  std::unique_ptr<Child> ctl(const std::vector<std::string>& words, const QString& output) const;
  /// The program that plays the app.
  std::unique_ptr<Child> app(const std::vector<std::string>& words) const;
  /// The end of what the app said.
  QByteArray appSaid() const;
  /// What the app said it had confirmed.
  std::vector<RefundClaim> appClaims() const;

 private:
  static std::string keyFile(const QString& path) { return path.toStdString(); }

  QString folder_;
  std::string token_;
};

}  // namespace paydeck::test
