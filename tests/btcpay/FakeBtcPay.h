#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "FakeInvoice.h"

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

namespace paydeck::test {

/// A BTCPay Server that behaves as its source code says, on a free port of 127.0.0.1: lists newest first that shift while
/// one pages, the invoice state machine, permissions, the odd shapes of errors. Callable from any thread.
class FakeBtcPay {
 public:
  static constexpr const char* kStoreA = "4xLwd5VTMhU1xJcRbg4cMuNi8VK8FJ6oN7Ye2oSbCk2d";
  static constexpr const char* kStoreB = "9CiNzAdzaA7LZnJ5VB9Z5oWyU2Mv8yUSY8GQHDdU6YpT";

  /// Port 0: any free one.
  explicit FakeBtcPay(int port = 0);
  ~FakeBtcPay();
  FakeBtcPay(const FakeBtcPay&) = delete;
  FakeBtcPay& operator=(const FakeBtcPay&) = delete;

  const std::string& url() const { return url_; }
  const std::string& key() const { return key_; }

  // What the server is.
  void setVersion(const std::string& version);
  void setPermissions(std::vector<std::string> permissions);

  // Its invoices.
  /// Adds `count` invoices in both stores with every kind of life, the newest created at `newestMillis`.
  void seed(int count, std::int64_t newestMillis);
  /// Gives the id.
  std::string addInvoice(const std::string& storeId, std::int64_t createdMillis, const std::string& amount = "25.00");
  void change(const std::string& id, const std::function<void(FakeInvoice&)>& edit);
  /// Adds a payment and moves the state as the server would. `share` is of what is due: "1", "0.4", "1.5".
  void receive(const std::string& id, const std::string& share, const std::string& methodId, std::int64_t second);
  /// The last payment is replaced by one that pays somebody else: a Processing invoice goes back to New.
  void replaceLastPayment(const std::string& id);
  void confirm(const std::string& id);
  void expire(const std::string& id);
  void archive(const std::string& id);
  void remove(const std::string& id);
  /// A second of a shop's life: new invoices, payments, confirmations, expirations.
  void live(std::int64_t nowMillis);
  std::vector<FakeInvoice> invoices() const;

  // How it misbehaves.
  /// The next request gets this answer.
  void failNext(int status, const std::string& body);
  /// Runs before every list answer is made, so that invoices can appear between two pages.
  void onList(std::function<void()> hook);
  /// Path and query of every request so far.
  std::vector<std::string> requests() const;

 private:
  void route();
  bool admit(const httplib::Request& request, httplib::Response& response, const std::string& permission,
             const std::string& storeId = {});
  void list(const httplib::Request& request, httplib::Response& response);
  FakeInvoice* find(const std::string& id);
  void randomLife(const std::string& id, bool open);
  std::uint32_t random(std::uint32_t below);
  FakeJsonOptions jsonOptions(const httplib::Request& request) const;
  bool versionAtLeast(const std::string& version) const;

  mutable std::mutex mutex_;
  std::map<std::string, std::vector<FakeInvoice>> stores_{};   // by store, newest first
  std::string version_ = "2.4.1";
  std::vector<std::string> permissions_{"btcpay.store.canviewstoresettings", "btcpay.user.canviewprofile"};
  std::deque<std::pair<int, std::string>> failures_{};
  std::function<void()> onList_{};
  std::vector<std::string> requests_{};
  std::uint64_t randomState_ = 42;
  int nextId_ = 0;

  std::unique_ptr<httplib::Server> server_;
  std::string url_{};
  std::string key_ = "fakebtcpaykey0123456789abcdef";
  std::thread thread_;
};

}  // namespace paydeck::test
