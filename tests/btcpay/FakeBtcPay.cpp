#include "FakeBtcPay.h"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "models/domain/Decimal.h"
#include "network/btcpay/ServerVersion.h"

namespace paydeck::test {
namespace {

std::string share(const std::string& due, const std::string& part) {
  const auto product = Decimal::parse(due)->times(*Decimal::parse(part));
  return Decimal(*product->atScale(8, Rounding::Up), 8).toString();
}

std::string invoiceId(int number) {
  std::string id = "Inv" + std::to_string(number);
  id.append(22 - id.size(), 'x');
  return id;
}

}  // namespace

FakeBtcPay::FakeBtcPay(int port) : server_(std::make_unique<httplib::Server>()) {
  stores_[kStoreA];
  stores_[kStoreB];
  server_->new_task_queue = [] { return std::make_unique<httplib::ThreadPool>(2).release(); };
  route();
  const int bound =
      port != 0 && server_->bind_to_port("127.0.0.1", port) ? port : server_->bind_to_any_port("127.0.0.1");
  if (bound <= 0 || (port != 0 && bound != port)) throw std::runtime_error("no port to listen on");
  url_ = "http://127.0.0.1:" + std::to_string(bound);
  thread_ = std::thread([this] { server_->listen_after_bind(); });
  while (!server_->is_running()) std::this_thread::yield();
}

FakeBtcPay::~FakeBtcPay() {
  server_->stop();
  thread_.join();
}

void FakeBtcPay::setVersion(const std::string& version) {
  const std::scoped_lock lock(mutex_);
  version_ = version;
}

void FakeBtcPay::setPermissions(std::vector<std::string> permissions) {
  const std::scoped_lock lock(mutex_);
  permissions_ = std::move(permissions);
}

bool FakeBtcPay::versionAtLeast(const std::string& version) const {
  return *btcpay::ServerVersion::parse(version_) >= *btcpay::ServerVersion::parse(version);
}

std::string FakeBtcPay::addInvoice(const std::string& storeId, std::int64_t createdMillis, const std::string& amount) {
  const std::scoped_lock lock(mutex_);
  FakeInvoice invoice;
  invoice.id = invoiceId(nextId_++);
  invoice.storeId = storeId;
  invoice.createdMillis = createdMillis;
  invoice.amount = amount;
  invoice.metadata = {
      {"orderId", "ORDER-" + std::to_string(nextId_)}, {"itemDesc", "Coffee beans"}, {"channel", "web"}};
  // Every fourth buyer leaves no name.
  constexpr std::array kNames = {"Ada", "Grace", "Emil", ""};
  const std::string name = kNames[static_cast<std::size_t>(nextId_) % kNames.size()];
  if (!name.empty()) {
    invoice.metadata["buyerName"] = name + " Example";
    invoice.metadata["buyerEmail"] = name + "@buyer.example";
  }
  auto& list = stores_[storeId];
  const auto place = std::find_if(list.begin(), list.end(),
                                  [&](const FakeInvoice& other) { return other.createdMillis <= createdMillis; });
  return list.insert(place, std::move(invoice))->id;
}

FakeInvoice* FakeBtcPay::find(const std::string& id) {
  for (auto& [store, list] : stores_) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const FakeInvoice& i) { return i.id == id; });
    if (found != list.end()) return &*found;
  }
  return nullptr;
}

void FakeBtcPay::change(const std::string& id, const std::function<void(FakeInvoice&)>& edit) {
  const std::scoped_lock lock(mutex_);
  if (FakeInvoice* invoice = find(id)) edit(*invoice);
}

void FakeBtcPay::receive(const std::string& id, const std::string& part, const std::string& methodId,
                         std::int64_t second) {
  change(id, [&](FakeInvoice& invoice) {
    const std::string hash = fakeHash(id + std::to_string(invoice.payments.size()));
    const bool chain = methodId == "BTC-CHAIN";
    invoice.payments.push_back({chain ? hash + "-1" : hash, methodId, share(dueInBtc(invoice), part),
                                chain ? "Processing" : "Settled", second});
    watch(invoice);
  });
}

void FakeBtcPay::replaceLastPayment(const std::string& id) {
  change(id, [](FakeInvoice& invoice) {
    if (!invoice.payments.empty()) invoice.payments.back().status = "Invalid";
    watch(invoice);
  });
}

void FakeBtcPay::confirm(const std::string& id) {
  change(id, [](FakeInvoice& invoice) {
    for (FakePayment& payment : invoice.payments) {
      if (payment.status == "Processing") payment.status = "Settled";
    }
    if (invoice.status == "Processing") invoice.status = "Settled";
  });
}

void FakeBtcPay::expire(const std::string& id) {
  change(id, [](FakeInvoice& invoice) {
    if (invoice.status == "New") invoice.status = "Expired";
    watch(invoice);
  });
}

void FakeBtcPay::archive(const std::string& id) {
  change(id, [](FakeInvoice& invoice) { invoice.archived = true; });
}

void FakeBtcPay::remove(const std::string& id) {
  const std::scoped_lock lock(mutex_);
  for (auto& [store, list] : stores_) std::erase_if(list, [&](const FakeInvoice& i) { return i.id == id; });
}

std::vector<FakeInvoice> FakeBtcPay::invoices() const {
  const std::scoped_lock lock(mutex_);
  std::vector<FakeInvoice> all;
  for (const auto& [store, list] : stores_) all.insert(all.end(), list.begin(), list.end());
  return all;
}

void FakeBtcPay::failNext(int status, const std::string& body) {
  const std::scoped_lock lock(mutex_);
  failures_.emplace_back(status, body);
}

void FakeBtcPay::onList(std::function<void()> hook) {
  const std::scoped_lock lock(mutex_);
  onList_ = std::move(hook);
}

std::vector<std::string> FakeBtcPay::requests() const {
  const std::scoped_lock lock(mutex_);
  return requests_;
}

}  // namespace paydeck::test
