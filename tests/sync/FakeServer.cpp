#include "tests/sync/FakeServer.h"

#include <algorithm>
#include <array>

namespace paydeck::test {
namespace {

using std::chrono::milliseconds;

const std::array<Asset, 3> kAssets = {Asset{"BTC", "bitcoin", 8}, Asset{"USDC", "base", 6}, Asset{"USDC", "polygon", 6}};
const std::array<PaymentStatus, 8> kFates = {PaymentStatus::Pending,   PaymentStatus::Confirming, PaymentStatus::Succeeded,
                                             PaymentStatus::Succeeded, PaymentStatus::Expired,    PaymentStatus::Underpaid,
                                             PaymentStatus::PaidLate,  PaymentStatus::Refunded};

bool wanted(const Payment& payment, const PaymentListRequest& request) {
  if (request.createdFrom && payment.createdAt < *request.createdFrom) return false;
  if (request.createdBefore && payment.createdAt >= *request.createdBefore) return false;
  if (request.statuses.empty()) return true;
  return std::find(request.statuses.begin(), request.statuses.end(), payment.state.status) != request.statuses.end();
}

}  // namespace

FakeServer::FakeServer(unsigned seed) : random_(seed + 1), now_(fromUnixSeconds(1'780'000'000)) {}

bool FakeServer::chance(int percent) { return percent > 0 && below(100) < percent; }
int FakeServer::below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

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
  now_ += milliseconds{below(3)};   // often several in one millisecond
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

std::optional<Error> FakeServer::trouble(const char* call, std::stop_token stop) {
  std::unique_lock lock(mutex_);
  ++calls_;
  log_.emplace_back(call);
  if (faults_.hang) {
    changed_.wait(lock, stop, [this] { return !faults_.hang; });
  }
  if (stop.stop_requested()) return Error{ErrorKind::Cancelled, "Stopped."};
  if (faults_.unauthorized) return Error{ErrorKind::Unauthorized, "The key was refused."};
  if (forbidden_.contains(call)) return Error{ErrorKind::Forbidden, "Not allowed."};
  if (chance(faults_.offline)) return Error{ErrorKind::Offline, "Cannot reach the server."};
  if (chance(faults_.timeout)) return Error{ErrorKind::Timeout, "The server did not answer."};
  if (chance(faults_.serverError)) return Error{ErrorKind::Server, "The server has trouble."};
  if (chance(faults_.malformed)) return Error{ErrorKind::Protocol, "The answer was cut off."};
  if (chance(faults_.rateLimited)) {
    Error error{ErrorKind::RateLimited, "Too many requests."};
    error.retryAfter = milliseconds{2};
    return error;
  }
  return std::nullopt;
}

Result<AccountInfo> FakeServer::account() {
  const std::scoped_lock lock(mutex_);
  AccountInfo info;
  info.merchantName = "Lumen Audio";
  info.serverTime =
      std::chrono::floor<milliseconds>(std::chrono::system_clock::now()) + clockDifference_;
  return info;
}

/// Pages by position, as BTCPay does: rows shift under the cursor when something is added or removed.
Result<PaymentPage> FakeServer::list(const PaymentListRequest& request) {
  const std::scoped_lock lock(mutex_);
  listRequests_.push_back(request);
  if (refuseCursors_ && !request.cursor.empty()) return failure(ErrorKind::Refused, "Unknown cursor.");
  if (tooLargeAbove_ > 0 && request.limit > tooLargeAbove_) return failure(ErrorKind::TooLarge, "Answer too large.");
  const std::size_t skip = request.cursor.empty() ? 0 : std::stoul(request.cursor);
  PaymentPage page;
  std::size_t seen = 0;
  for (const auto& [time, id] : byTime_) {
    const Payment& payment = payments_.at(id);
    if (!wanted(payment, request) || seen++ < skip) continue;
    if (page.payments.size() == request.limit) {
      page.nextCursor = std::to_string(skip + request.limit);
      break;
    }
    page.payments.push_back(payment);
  }
  if (request.statuses.empty()) listedRows_ += static_cast<int>(page.payments.size());
  return page;
}

Result<Payment> FakeServer::payment(const PaymentId& id) {
  const std::scoped_lock lock(mutex_);
  const auto it = payments_.find(id);
  if (it == payments_.end()) return failure(ErrorKind::NotFound, "There is no such payment.");
  return it->second;
}

PaymentTotals FakeServer::truth() const {
  const std::scoped_lock lock(mutex_);
  PaymentTotals totals;
  totals.asOfSequence = firstSequence_ + static_cast<std::int64_t>(events_.size()) - 1;
  for (const auto& [id, payment] : payments_) {
    ++totals.count;
    Int256& sum = totals.receivedAtoms[payment.received->asset];
    sum = *sum.plus(payment.received->atoms);
  }
  return totals;
}

Result<PaymentTotals> FakeServer::totals(std::optional<UtcTime> before) {
  const std::scoped_lock lock(mutex_);
  PaymentTotals totals;
  totals.asOfSequence = firstSequence_ + static_cast<std::int64_t>(events_.size()) - 1;
  totals.count = totalsOff_;
  for (const auto& [id, payment] : payments_) {
    if (before && payment.createdAt >= *before) continue;
    ++totals.count;
    Int256& sum = totals.receivedAtoms[payment.received->asset];
    sum = *sum.plus(payment.received->atoms);
  }
  return totals;
}

Result<EventPage> FakeServer::eventsAfter(std::int64_t sequence, unsigned limit) {
  const std::scoped_lock lock(mutex_);
  EventPage page;
  page.oldestSequence = firstSequence_;
  page.latestSequence = firstSequence_ + static_cast<std::int64_t>(events_.size()) - 1;
  if (sequence >= page.latestSequence) return page;
  if (sequence + 1 < firstSequence_) {
    Error gone{ErrorKind::Refused, "These events are no longer kept."};
    gone.code = "events_gone";
    gone.httpStatus = 410;
    return failure(gone);
  }
  auto index = static_cast<std::size_t>(sequence + 1 - firstSequence_);
  for (; index < events_.size() && page.events.size() < limit; ++index) page.events.push_back(events_[index]);
  page.more = index < events_.size();
  return page;
}

Error FakeServer::stream(std::int64_t after, const std::function<void(BackendEvent)>& onEvent,
                         const std::function<void()>& onAlive, std::stop_token stop) {
  std::optional<BackendEvent> heldBack;
  while (!stop.stop_requested()) {
    std::vector<BackendEvent> deliver;
    {
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, stop, milliseconds{4}, [&] {
        return !faults_.streamSilent && firstSequence_ + static_cast<std::int64_t>(events_.size()) - 1 > after;
      });
      if (faults_.hang) changed_.wait(lock, stop, [this] { return !faults_.hang; });
      if (faults_.unauthorized) return Error{ErrorKind::Unauthorized, "The key was refused."};
      if (faults_.streamSilent) return Error{ErrorKind::Timeout, "The stream is silent."};
      if (after + 1 < firstSequence_) {
        Error gone{ErrorKind::Refused, "These events are no longer kept."};
        gone.code = "events_gone";
        return gone;
      }
      for (auto i = static_cast<std::size_t>(after + 1 - firstSequence_); i < events_.size(); ++i) {
        after = events_[i].sequence;
        if (chance(faults_.streamCut)) return Error{ErrorKind::Offline, "The connection was cut."};
        if (chance(faults_.streamDrop)) continue;
        if (!heldBack && chance(faults_.streamReorder)) {
          heldBack = events_[i];
          continue;
        }
        deliver.push_back(events_[i]);
        if (chance(faults_.streamDuplicate)) deliver.push_back(events_[i]);
        if (heldBack) deliver.push_back(*std::exchange(heldBack, std::nullopt));
      }
    }
    if (deliver.empty()) onAlive();
    for (BackendEvent& event : deliver) onEvent(std::move(event));
  }
  return Error{ErrorKind::Cancelled, "Stopped."};
}

Result<PollAnswer> FakeServer::poll(const PollRequest& request) {
  const std::scoped_lock lock(mutex_);
  PollAnswer answer;
  for (const auto& [time, id] : byTime_) {   // the newest few only, as a real poll asks
    const Payment& payment = payments_.at(id);
    if (answer.payments.size() == 20 || (request.newestKnown && payment.createdAt < *request.newestKnown)) break;
    answer.payments.push_back(payment);
  }
  for (const PaymentId& id : request.watched) {
    const auto it = payments_.find(id);
    if (it == payments_.end()) {
      answer.missing.push_back(id);
    } else {
      answer.payments.push_back(it->second);
    }
  }
  return answer;
}

Result<Page<LedgerEntry>> FakeServer::ledger(std::int64_t after, unsigned limit) {
  Page<LedgerEntry> page;
  for (std::int64_t sequence = after + 1; sequence <= 40 && page.items.size() < limit; ++sequence) {
    LedgerEntry entry;
    entry.id = LedgerEntryId("led_" + std::to_string(sequence));
    entry.sequence = sequence;
    page.items.push_back(entry);
  }
  const bool more = !page.items.empty() && page.items.back().sequence < 40;
  if (more) page.nextCursor = std::to_string(page.items.back().sequence);
  return page;
}

}  // namespace paydeck::test
