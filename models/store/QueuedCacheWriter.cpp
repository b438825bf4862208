#include "models/store/QueuedCacheWriter.h"

#include <malloc.h>
#include <sqlite3.h>

#include <chrono>
#include <utility>

#include "models/store/Transaction.h"

namespace paydeck {
namespace {

constexpr std::size_t kMaxQueuedJobs = 512;
constexpr std::size_t kMaxQueuedPayments = 5'000;  // about 15 MB
constexpr std::size_t kMaxTogether = 4'000;
constexpr std::chrono::milliseconds kOtherWritersEvery{500};

Error endingError() {
  return {ErrorKind::Cancelled, "Paydeck is closing; this was not saved and will be fetched again."};
}

bool isEmpty(const CacheChange& change) {
  return change.inserted.empty() && change.updated.empty() && !change.connections && !change.refunds &&
         !change.everything;
}

}  // namespace

QueuedCacheWriter::QueuedCacheWriter(std::unique_ptr<Database> database, const Clock& clock, OnChange onChange)
    : database_(std::move(database)), applier_(*database_, clock), onChange_(std::move(onChange)) {
  seenVersion_ = database_->integer("PRAGMA data_version").value_or(0);
  thread_ = std::thread([this] { work(); });
}

QueuedCacheWriter::~QueuedCacheWriter() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  mayTake_.notify_all();
  mayAdd_.notify_all();
  thread_.join();
}

void QueuedCacheWriter::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    const bool woken = mayTake_.wait_for(lock, kOtherWritersEvery, [this] { return ending_ || !queue_.empty(); });
    if (queue_.empty() && ending_) return;
    if (!woken) {
      lock.unlock();
      lookForOtherWriters();
      restMemory();
      lock.lock();
      continue;
    }
    std::vector<BatchJob> jobs = takeBatches();
    std::optional<OtherJob> other;
    if (jobs.empty()) {
      other = std::move(std::get<OtherJob>(queue_.front()));
      queue_.pop_front();
    }
    rested_ = false;
    lock.unlock();
    mayAdd_.notify_all();
    if (other) {
      runOther(std::move(*other));
    } else {
      writeTogether(std::move(jobs));
    }
    lock.lock();
  }
}

bool QueuedCacheWriter::enqueue(Job& job) {
  const auto* batch = std::get_if<BatchJob>(&job);
  const std::size_t payments = batch == nullptr ? 0 : batch->batch.payments.size();
  {
    std::unique_lock lock(mutex_);
    mayAdd_.wait(
        lock, [this] { return ending_ || (queue_.size() < kMaxQueuedJobs && queuedPayments_ < kMaxQueuedPayments); });
    if (ending_) return false;
    queuedPayments_ += payments;
    queue_.push_back(std::move(job));
  }
  mayTake_.notify_one();
  return true;
}

std::future<Result<BatchOutcome>> QueuedCacheWriter::submit(CacheBatch batch) {
  Job job = BatchJob{std::move(batch), {}};
  std::future<Result<BatchOutcome>> result = std::get<BatchJob>(job).done.get_future();
  if (!enqueue(job)) std::get<BatchJob>(job).done.set_value(failure(endingError()));
  return result;
}

std::future<Result<void>> QueuedCacheWriter::wipe(const ConnectionId& connection) {
  OtherJob other;
  other.work = [connection](BatchApplier& applier) { return applier.wipe(connection); };
  other.change.everything = true;
  other.change.connections = true;
  std::future<Result<void>> result = other.done.get_future();
  Job job = std::move(other);
  if (!enqueue(job)) std::get<OtherJob>(job).done.set_value(failure(endingError()));
  return result;
}

std::future<Result<void>> QueuedCacheWriter::nameConnections(std::vector<std::pair<ConnectionId, std::string>> names) {
  OtherJob other;
  other.work = [names = std::move(names)](BatchApplier& applier) { return applier.nameConnections(names); };
  other.change.connections = true;
  std::future<Result<void>> result = other.done.get_future();
  Job job = std::move(other);
  if (!enqueue(job)) std::get<OtherJob>(job).done.set_value(failure(endingError()));
  return result;
}

std::vector<QueuedCacheWriter::BatchJob> QueuedCacheWriter::takeBatches() {
  std::vector<BatchJob> jobs;
  std::size_t together = 0;
  while (!queue_.empty() && together < kMaxTogether) {
    auto* batch = std::get_if<BatchJob>(&queue_.front());
    if (batch == nullptr) break;
    together += batch->batch.payments.size() + 1;
    queuedPayments_ -= batch->batch.payments.size();
    jobs.push_back(std::move(*batch));
    queue_.pop_front();
  }
  return jobs;
}

Result<void> QueuedCacheWriter::commitBatches(std::vector<BatchJob>& jobs, std::vector<BatchOutcome>& outcomes,
                                              CacheChange& news, CacheChange& history) {
  Result<Transaction> transaction = Transaction::beginWrite(*database_);
  if (!transaction) return failure(transaction.error());
  for (BatchJob& job : jobs) {
    const Result<BatchOutcome> outcome = applier_.apply(job.batch, job.batch.history ? history : news);
    if (!outcome) {
      applier_.rolledBack();
      return failure(outcome.error());
    }
    outcomes.push_back(*outcome);
  }
  Result<void> committed = transaction->commit();
  if (!committed) applier_.rolledBack();
  return committed;
}

void QueuedCacheWriter::writeTogether(std::vector<BatchJob> jobs) {
  std::vector<BatchOutcome> outcomes;
  CacheChange news;
  CacheChange history;
  history.history = true;
  const Result<void> committed = commitBatches(jobs, outcomes, news, history);
  if (!committed && jobs.size() > 1) {
    // One of them may be at fault; the others must not suffer for it.
    for (BatchJob& job : jobs) {
      std::vector<BatchJob> alone;
      alone.push_back(std::move(job));
      writeTogether(std::move(alone));
    }
    return;
  }
  if (committed) {
    tell(history);
    tell(news);
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (committed) {
      jobs[i].done.set_value(outcomes[i]);
    } else {
      jobs[i].done.set_value(failure(committed.error()));
    }
  }
}

void QueuedCacheWriter::runOther(OtherJob job) {
  Result<Transaction> transaction = Transaction::beginWrite(*database_);
  Result<void> done = transaction ? job.work(applier_) : Result<void>(failure(transaction.error()));
  if (done) done = transaction->commit();
  if (done) {
    tell(job.change);
  } else {
    applier_.rolledBack();
  }
  job.done.set_value(std::move(done));
}

void QueuedCacheWriter::tell(const CacheChange& change) {
  if (!isEmpty(change)) onChange_(change);
}

void QueuedCacheWriter::restMemory() {
  // A backfill fills the page cache and leaves the allocator with large empty stretches; between bursts nobody needs
  // them.
  if (std::exchange(rested_, true)) return;
  sqlite3_db_release_memory(database_->handle());
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

void QueuedCacheWriter::lookForOtherWriters() {
  // data_version moves only when somebody else commits.
  const Result<std::int64_t> version = database_->integer("PRAGMA data_version");
  if (!version || *version == seenVersion_) return;
  seenVersion_ = *version;
  CacheChange change;
  change.everything = true;
  change.connections = true;
  tell(change);
}

}  // namespace paydeck
