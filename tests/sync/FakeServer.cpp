#include "tests/sync/FakeServer.h"

#include <algorithm>
#include <array>

namespace paydeck::test {
namespace {

using std::chrono::milliseconds;

const std::array<Asset, 3> kAssets = {Asset{"BTC", "bitcoin", 8}, Asset{"USDC", "base", 6},
                                      Asset{"USDC", "polygon", 6}};
const std::array<PaymentStatus, 8> kFates = {
    PaymentStatus::Pending, PaymentStatus::Confirming, PaymentStatus::Succeeded, PaymentStatus::Succeeded,
    PaymentStatus::Expired, PaymentStatus::Underpaid,  PaymentStatus::PaidLate,  PaymentStatus::Refunded};

}  // namespace

FakeServer::FakeServer(unsigned seed) : random_(seed + 1), now_(fromUnixSeconds(1'780'000'000)) {}

bool FakeServer::chance(int percent) {
  return percent > 0 && below(100) < percent;
}
int FakeServer::below(int limit) {
  return static_cast<int>(random_() % static_cast<unsigned>(limit));
}

Payment& FakeServer::createLocked(UtcTime at) {
  Payment payment;
  payment.connection = ConnectionId("c1");
  payment.id = PaymentId("pay_" + std::to_string(nextId_++));
  payment.createdAt = payment.updatedAt = at;
  payment.state.status = PaymentStatus::Pending;
  payment.revision = 1;
  const Asset& asset = kAssets[static_cast<std::size_t>(below(3))];
  payment.received = AssetAmount{Int256(0), asset};
  order_.push_back(payment.id);
  byTime_.emplace(-toUnixMillis(at), payment.id);
  return payments_[payment.id] = payment;
}

void FakeServer::changeLocked(Payment& payment, PaymentStatus status) {
  payment.state.status = status;
  payment.updatedAt = now_;
  ++payment.revision;
  if (hasReceivedMoney(status)) payment.received->atoms = Int256(1 + below(1'000'000));
}

void FakeServer::emitLocked(const char* type, const Payment& payment) {
  BackendEvent event;
  event.sequence = firstSequence_ + static_cast<std::int64_t>(events_.size());
  event.type = type;
  event.at = now_;
  event.payment = payment;
  events_.push_back(std::move(event));
}

void FakeServer::randomChangeLocked() {
  now_ += milliseconds{below(3)};  // often several in one millisecond
  if (order_.empty() || chance(40)) {
    emitLocked("payment.created", createLocked(now_));
    return;
  }
  const auto age = std::min(static_cast<std::size_t>(below(chance(80) ? 20 : 100'000)), order_.size() - 1);
  const auto it = payments_.find(order_[order_.size() - 1 - age]);
  if (it == payments_.end()) return;
  changeLocked(it->second, kFates[static_cast<std::size_t>(below(8))]);
  emitLocked("payment.updated", it->second);
}

void FakeServer::makeHistory(int payments) {
  const std::scoped_lock lock(mutex_);
  for (int i = 0; i < payments; ++i) {
    now_ += milliseconds{chance(30) ? 0 : below(100'000)};
    Payment& payment = createLocked(now_);
    changeLocked(payment, kFates[static_cast<std::size_t>(below(8))]);
    if (i % 10 == 0) emitLocked("payment.updated", payment);
  }
}

void FakeServer::createAtOnce(int payments) {
  const std::scoped_lock lock(mutex_);
  now_ += milliseconds{5};
  for (int i = 0; i < payments; ++i) createLocked(now_);
}

void FakeServer::live(int changes) {
  {
    const std::scoped_lock lock(mutex_);
    for (int i = 0; i < changes; ++i) randomChangeLocked();
  }
  changed_.notify_all();
}

PaymentId FakeServer::create(bool withEvent) {
  PaymentId id;
  {
    const std::scoped_lock lock(mutex_);
    now_ += milliseconds{5};
    const Payment& payment = createLocked(now_);
    if (withEvent) emitLocked("payment.created", payment);
    id = payment.id;
  }
  changed_.notify_all();
  return id;
}

void FakeServer::change(const PaymentId& id, PaymentStatus status, bool withEvent) {
  {
    const std::scoped_lock lock(mutex_);
    now_ += milliseconds{5};
    Payment& payment = payments_.at(id);
    changeLocked(payment, status);
    if (withEvent) emitLocked("payment.updated", payment);
  }
  changed_.notify_all();
}

void FakeServer::remove(const PaymentId& id) {
  const std::scoped_lock lock(mutex_);
  byTime_.erase({-toUnixMillis(payments_.at(id).createdAt), id});
  payments_.erase(id);
}

void FakeServer::forgetEvents() {
  const std::scoped_lock lock(mutex_);
  firstSequence_ += static_cast<std::int64_t>(events_.size());
  events_.clear();
}

void FakeServer::startSequenceAnew() {
  const std::scoped_lock lock(mutex_);
  events_.clear();
  firstSequence_ = 1;
}

void FakeServer::setTotalsOff(std::int64_t by) {
  const std::scoped_lock lock(mutex_);
  totalsOff_ = by;
}

std::map<PaymentId, Payment> FakeServer::payments() const {
  const std::scoped_lock lock(mutex_);
  return payments_;
}

std::int64_t FakeServer::latest() const {
  const std::scoped_lock lock(mutex_);
  return firstSequence_ + static_cast<std::int64_t>(events_.size()) - 1;
}

int FakeServer::calls() const {
  const std::scoped_lock lock(mutex_);
  return calls_;
}

int FakeServer::listedRows() const {
  const std::scoped_lock lock(mutex_);
  return listedRows_;
}

std::vector<PaymentListRequest> FakeServer::listRequests() const {
  const std::scoped_lock lock(mutex_);
  return listRequests_;
}

std::vector<std::string> FakeServer::log() const {
  const std::scoped_lock lock(mutex_);
  return log_;
}

void FakeServer::setFaults(FakeFaults faults) {
  {
    const std::scoped_lock lock(mutex_);
    faults_ = faults;
  }
  changed_.notify_all();
}

void FakeServer::setClockDifference(milliseconds serverMinusLocal) {
  const std::scoped_lock lock(mutex_);
  clockDifference_ = serverMinusLocal;
}

void FakeServer::refuseCursors(bool refuse) {
  const std::scoped_lock lock(mutex_);
  refuseCursors_ = refuse;
}

void FakeServer::setForbidden(std::set<std::string> calls) {
  const std::scoped_lock lock(mutex_);
  forbidden_ = std::move(calls);
}

void FakeServer::setTooLargeAbove(unsigned limit) {
  const std::scoped_lock lock(mutex_);
  tooLargeAbove_ = limit;
}

}  // namespace paydeck::test
