#include <algorithm>

#include "tests/sync/FakeServer.h"

namespace paydeck::test {
namespace {

using std::chrono::milliseconds;

bool wanted(const Payment& payment, const PaymentListRequest& request) {
  if (request.createdFrom && payment.createdAt < *request.createdFrom) return false;
  if (request.createdBefore && payment.createdAt >= *request.createdBefore) return false;
  if (request.statuses.empty()) return true;
  return std::find(request.statuses.begin(), request.statuses.end(), payment.state.status) != request.statuses.end();
}

}  // namespace

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
  info.serverTime = std::chrono::floor<milliseconds>(std::chrono::system_clock::now()) + clockDifference_;
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
  if (sequence == LiveApi::kNow || sequence == page.latestSequence) return page;
  if (sequence + 1 < firstSequence_ || sequence > page.latestSequence) {
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
  for (const auto& [time, id] : byTime_) {  // the newest few only, as a real poll asks
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
