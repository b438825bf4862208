#include "tests/sync/FakeCache.h"

#include <algorithm>

namespace paydeck::test {
namespace {

constexpr std::size_t kQueue = 4;

}  // namespace

/// Answers what sync asks; views' questions are refused.
class FakeCacheReader final : public CacheReader {
 public:
  explicit FakeCacheReader(FakeCache& cache) : cache_(cache) {}

  Result<std::vector<PaymentKey>> keys(const PaymentQuery&, PaymentSort, std::optional<unsigned>) override {
    return no();
  }
  Result<std::vector<PaymentRow>> rows(std::span<const PaymentKey>) override { return no(); }
  Result<std::vector<PaymentKey>> matching(const PaymentQuery&, std::span<const PaymentKey>) override { return no(); }
  Result<QuerySummary> summary(const PaymentQuery&) override { return no(); }
  Result<std::int64_t> count(const PaymentQuery&) override { return no(); }
  Result<std::optional<PaymentKey>> find(const ConnectionId&, const PaymentId&) override { return no(); }
  Result<std::vector<PaymentKey>> lookUp(const std::string&, unsigned) override { return no(); }
  Result<std::optional<StoredPayment>> payment(PaymentKey) override { return no(); }
  Result<std::vector<TimelineEntry>> timeline(PaymentKey) override { return no(); }
  Result<OverviewFigures> overview(const OverviewRequest&) override { return no(); }
  Result<std::vector<std::pair<std::string, std::int64_t>>> distinctValues(QueryField) override { return no(); }
  Result<std::int64_t> dataVersion() override { return no(); }

  Result<std::vector<SyncState>> syncStates() override {
    const std::scoped_lock lock(cache_.mutex_);
    if (!cache_.state_) return std::vector<SyncState>{};
    return std::vector<SyncState>{*cache_.state_};
  }

  Result<std::int64_t> paymentCount(const ConnectionId&) override {
    const std::scoped_lock lock(cache_.mutex_);
    return static_cast<std::int64_t>(cache_.payments_.size());
  }

  Result<std::map<Asset, Int256>> receivedTotals(const ConnectionId&, std::optional<UtcTime> before) override {
    const std::scoped_lock lock(cache_.mutex_);
    std::map<Asset, Int256> totals;
    for (const auto& [id, payment] : cache_.payments_) {
      if (before && payment.createdAt >= *before) continue;
      Int256& sum = totals[payment.received->asset];
      sum = *sum.plus(payment.received->atoms);
    }
    return totals;
  }

  Result<std::optional<UtcTime>> newestCreated(const ConnectionId&) override {
    const std::scoped_lock lock(cache_.mutex_);
    std::optional<UtcTime> newest;
    for (const auto& [id, payment] : cache_.payments_) newest = std::max(newest.value_or(UtcTime{}), payment.createdAt);
    return newest;
  }

  Result<std::vector<WatchedPayment>> watched(const ConnectionId&, UtcTime now, unsigned limit) override {
    const std::scoped_lock lock(cache_.mutex_);
    std::vector<WatchedPayment> found;
    for (const auto& [id, payment] : cache_.payments_) {
      if (found.size() == limit) break;
      if (!needsWatching(payment, now)) continue;
      found.push_back({id, payment.state.status, payment.createdAt, payment.watchUntil});
    }
    return found;
  }

  Result<std::int64_t> countCreatedBefore(const ConnectionId&, UtcTime before) override {
    const std::scoped_lock lock(cache_.mutex_);
    return std::count_if(cache_.payments_.begin(), cache_.payments_.end(),
                         [&](const auto& entry) { return entry.second.createdAt < before; });
  }

 private:
  static tl::unexpected<Error> no() { return failure(ErrorKind::Unsupported, "The fake does not answer views."); }
  FakeCache& cache_;
};

FakeCache::FakeCache() : worker_([this](std::stop_token stop) { work(std::move(stop)); }) {}
FakeCache::~FakeCache() = default;

std::future<Result<BatchOutcome>> FakeCache::submit(CacheBatch batch) {
  Job job;
  job.batch = std::move(batch);
  auto future = job.done.get_future();
  {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return jobs_.size() < kQueue; });
    jobs_.push_back(std::move(job));
  }
  filled_.notify_one();
  return future;
}

void FakeCache::work(std::stop_token stop) {
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      if (!filled_.wait(lock, stop, [this] { return !jobs_.empty(); })) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    room_.notify_all();
    job.done.set_value(write(std::move(job.batch)));
  }
}

Result<BatchOutcome> FakeCache::write(CacheBatch batch) {
  const std::scoped_lock lock(mutex_);
  if (dead_) return failure(ErrorKind::Storage, "The process is dead.");
  if (failure_) return failure(*failure_);
  const bool unlucky = batch.history && failHistoryEvery_ > 0 && ++historyPages_ % failHistoryEvery_ == 0;
  if (unlucky) {  // slowly, so that other batches are handed over meanwhile
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    return failure(ErrorKind::Storage, "This page could not be written.");
  }
  ++batches_;
  BatchOutcome outcome;
  for (Payment& payment : batch.payments) {
    const auto it = payments_.find(payment.id);
    if (it == payments_.end()) {
      payments_.emplace(payment.id, std::move(payment));
      ++outcome.inserted;
    } else if (it->second.revision < payment.revision) {
      it->second = std::move(payment);
      ++outcome.updated;
    } else {
      ++outcome.ignored;
    }
  }
  for (PaymentTimeline& timeline : batch.timelines) timelines_.push_back(std::move(timeline));
  for (const LedgerEntry& entry : batch.ledger) ledger_.insert(entry.sequence);
  balances_ += static_cast<int>(batch.balances.size());
  if (batch.state) state_ = std::move(batch.state);
  return outcome;
}

std::future<Result<void>> FakeCache::wipe(const ConnectionId&) {
  {
    const std::scoped_lock lock(mutex_);
    payments_.clear();
    state_.reset();
  }
  std::promise<Result<void>> done;
  done.set_value({});
  return done.get_future();
}

Result<std::unique_ptr<CacheReader>> FakeCache::openReader() {
  return std::make_unique<FakeCacheReader>(*this);
}

void FakeCache::setFailure(std::optional<Error> error) {
  const std::scoped_lock lock(mutex_);
  failure_ = std::move(error);
}

void FakeCache::failHistoryEvery(int pages) {
  const std::scoped_lock lock(mutex_);
  failHistoryEvery_ = pages;
}

void FakeCache::die() {
  const std::scoped_lock lock(mutex_);
  dead_ = true;
}

void FakeCache::revive() {
  const std::scoped_lock lock(mutex_);
  dead_ = false;
}

std::map<PaymentId, Payment> FakeCache::payments() const {
  const std::scoped_lock lock(mutex_);
  return payments_;
}

SyncState FakeCache::state() const {
  const std::scoped_lock lock(mutex_);
  return state_.value_or(SyncState{});
}

std::vector<PaymentTimeline> FakeCache::timelines() const {
  const std::scoped_lock lock(mutex_);
  return timelines_;
}

std::set<std::int64_t> FakeCache::ledgerSequences() const {
  const std::scoped_lock lock(mutex_);
  return ledger_;
}

int FakeCache::balances() const {
  const std::scoped_lock lock(mutex_);
  return balances_;
}

int FakeCache::batches() const {
  const std::scoped_lock lock(mutex_);
  return batches_;
}

void FakeCache::lose(const PaymentId& id) {
  const std::scoped_lock lock(mutex_);
  payments_.erase(id);
}

void FakeCache::spoil(const PaymentId& id, const std::function<void(Payment&)>& edit) {
  const std::scoped_lock lock(mutex_);
  edit(payments_.at(id));
}

}  // namespace paydeck::test
