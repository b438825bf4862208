#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "models/backend/Backend.h"

namespace paydeck::test {

/// What a backend of FileRefunds executed.
struct FileRefund {
  std::string key{};
  std::string payment{};
  std::string id{};
};

/// A backend whose books are a file, one line per refund, so that they outlive the process that is killed while it
/// asks. Thread-safe.
class FileRefunds : public RefundsApi {
 public:
  /// What the network does to one create(): called before and after the books are written.
  struct Faults {
    std::function<void()> before = [] {};
    std::function<std::optional<Error>()> after = [] { return std::nullopt; };    ///< the answer is lost
    std::function<std::optional<Error>()> instead = [] { return std::nullopt; };  ///< nothing is executed
  };

  FileRefunds(std::string file, bool idempotent, Faults faults)
      : file_(std::move(file)), idempotent_(idempotent), faults_(std::move(faults)) {}

  static std::vector<FileRefund> books(const std::string& file);

  bool promisesIdempotency() const override { return idempotent_; }
  Result<RefundOptions> options(const PaymentId& payment, std::stop_token stop) override;
  Result<RefundQuote> quote(const RefundQuestion& question, std::stop_token stop) override;
  Result<Refund> create(const RefundOrder& order, const std::string& key, std::stop_token stop) override;
  Result<std::optional<Refund>> findByKey(const std::string& key, std::stop_token stop) override;
  Result<Refund> refund(const RefundId&, std::stop_token) override { return unsupported(); }
  Result<Page<Refund>> list(const RefundListRequest&, std::stop_token) override { return unsupported(); }
  Result<Refund> approve(const RefundDecision&, const std::string&, std::stop_token) override { return unsupported(); }
  Result<Refund> reject(const RefundDecision&, const std::string&, std::stop_token) override { return unsupported(); }
  Result<Refund> cancel(const RefundId&, const std::string&, std::stop_token) override { return unsupported(); }
  Result<std::vector<ApprovalPolicy>> policies(std::stop_token) override { return unsupported(); }
  Result<std::vector<RefundAllowance>> allowances(std::stop_token) override { return unsupported(); }
  Result<RefundLink> createLink(const PaymentId&, const std::string&, std::stop_token) override {
    return unsupported();
  }
  Result<RefundLink> link(const std::string&, std::stop_token) override { return unsupported(); }

 private:
  static tl::unexpected<Error> unsupported() { return failure(ErrorKind::Unsupported, "Not in this fake."); }

  std::string file_;
  bool idempotent_;
  Faults faults_;
};

/// Opens FileRefunds for every connection.
class FileRefundsFactory final : public BackendFactory {
 public:
  FileRefundsFactory(std::string file, bool idempotent, FileRefunds::Faults faults)
      : file_(std::move(file)), idempotent_(idempotent), faults_(std::move(faults)) {}
  Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) override;

 private:
  std::string file_;
  bool idempotent_;
  FileRefunds::Faults faults_;
};

}  // namespace paydeck::test
