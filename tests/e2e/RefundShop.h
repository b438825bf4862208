#pragma once

#include <QString>
#include <map>
#include <memory>
#include <string>

#include "tests/e2e/Child.h"

namespace paydeck::test {

/// paydeck-sandbox as a process that can be killed and started again with the same books on the same port.
class RefundShop {
 public:
  explicit RefundShop(QString folder) : folder_(std::move(folder)) {}

  /// Starts it and waits until it says where it is. False when it did not within a minute.
  bool start(const std::string& faults, int timeScale);
  void kill();
  bool running() { return child_ && child_->running(); }

  std::string url() const { return url_; }
  /// The token of a person, by id ("per_support").
  std::string token(const std::string& person) const;
  QByteArray complaints() const;

 private:
  QString folder_;
  std::unique_ptr<Child> child_{};
  int starts_ = 0;
  std::string url_{};
  std::map<std::string, std::string> tokens_{};
};

}  // namespace paydeck::test
