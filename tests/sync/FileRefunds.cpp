#include "tests/sync/FileRefunds.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace paydeck::test {
namespace {

constexpr std::int64_t kAmount = 4'000;
constexpr std::int64_t kPaid = 10'000;

Currency euro() {
  return *Currency::parse("EUR");
}

AssetAmount coins(std::int64_t atoms) {
  return {Int256(atoms), {"USDC", "base", 6}};
}

Refund refundOf(const FileRefund& line) {
  Refund refund;
  refund.id = RefundId(line.id);
  refund.number = line.id;
  refund.payment = PaymentId(line.payment);
  refund.idempotencyKey = line.key;
  refund.state.status = RefundStatus::Processing;
  refund.revision = 1;
  refund.value = Money(kAmount, euro());
  return refund;
}

/// Held while the books are read and written; given back by the kernel when its process is killed.
class FileLock {
 public:
  explicit FileLock(const std::string& file) : handle_(open((file + ".lock").c_str(), O_CREAT | O_RDWR, 0600)) {
    flock(handle_, LOCK_EX);
  }
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock() { close(handle_); }

 private:
  int handle_;
};

void append(const std::string& file, const std::string& line) {
  const int handle = open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  if (write(handle, line.data(), line.size()) < 0) std::abort();
  close(handle);
}

/// Only what the outbox worker asks.
class FileBackend final : public Backend {
 public:
  explicit FileBackend(FileRefunds refunds) : refunds_(std::move(refunds)) {}
  Capabilities capabilities() const override { return {Capability::Refunds}; }
  AccountApi& account() override { std::abort(); }
  PaymentsApi& payments() override { std::abort(); }
  LiveApi& live() override { std::abort(); }
  BooksApi& books() override { std::abort(); }
  RefundsApi* refunds() override { return &refunds_; }

 private:
  FileRefunds refunds_;
};

}  // namespace

std::vector<FileRefund> FileRefunds::books(const std::string& file) {
  std::vector<FileRefund> lines;
  std::ifstream in(file);
  for (FileRefund line; in >> line.key >> line.payment >> line.id;) lines.push_back(line);
  return lines;
}

Result<RefundOptions> FileRefunds::options(const PaymentId& payment, std::stop_token) {
  RefundOptions options;
  options.payment = payment;
  options.refundable = Money(kPaid, euro());  // blind to what was refunded: nothing but the key protects
  return options;
}

Result<RefundQuote> FileRefunds::quote(const RefundQuestion& question, std::stop_token) {
  RefundQuote quote;
  quote.id = "q";
  quote.payment = question.payment;
  quote.value = std::get<Money>(question.amount);
  quote.customerReceives = coins(40);
  quote.networkFee = coins(1);
  quote.leavesWallet = coins(41);
  quote.refundableBefore = Money(kPaid, euro());
  return quote;
}

Result<Refund> FileRefunds::create(const RefundOrder& order, const std::string& key, std::stop_token) {
  faults_.before();
  if (auto error = faults_.instead()) return failure(*std::move(error));
  FileRefund line{key, order.payment.value(), {}};
  {
    const FileLock lock(file_);
    const std::vector<FileRefund> known = books(file_);
    for (const FileRefund& one : known) {
      if (idempotent_ && one.key == key) line.id = one.id;
    }
    if (line.id.empty()) {
      line.id = "re_" + std::to_string(known.size() + 1);
      append(file_, line.key + " " + line.payment + " " + line.id + "\n");
    }
  }
  if (auto error = faults_.after()) return failure(*std::move(error));
  return refundOf(line);
}

Result<std::optional<Refund>> FileRefunds::findByKey(const std::string& key, std::stop_token) {
  const FileLock lock(file_);
  for (const FileRefund& line : books(file_)) {
    if (line.key == key) return refundOf(line);
  }
  return std::nullopt;
}

Result<std::unique_ptr<Backend>> FileRefundsFactory::open(const ConnectionConfig&, const Secret&) {
  return std::make_unique<FileBackend>(FileRefunds(file_, idempotent_, faults_));
}

}  // namespace paydeck::test
