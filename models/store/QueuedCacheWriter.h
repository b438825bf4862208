#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

#include "models/domain/Clock.h"
#include "models/store/BatchApplier.h"
#include "models/store/CacheWriter.h"

namespace paydeck {

/// The cache's writer: one thread, a bounded queue. Batches that wait together are written in one transaction.
class QueuedCacheWriter final : public CacheWriter {
 public:
  using OnChange = std::function<void(const CacheChange&)>;  ///< called on the writer's thread after each commit

  QueuedCacheWriter(std::unique_ptr<Database> database, const Clock& clock, OnChange onChange);
  QueuedCacheWriter(const QueuedCacheWriter&) = delete;
  QueuedCacheWriter& operator=(const QueuedCacheWriter&) = delete;
  /// Writes what is queued, then ends. Submitting during or after that answers Cancelled.
  ~QueuedCacheWriter() override;

  std::future<Result<BatchOutcome>> submit(CacheBatch batch) override;
  std::future<Result<void>> wipe(const ConnectionId& connection) override;
  std::future<Result<void>> nameConnections(std::vector<std::pair<ConnectionId, std::string>> names);

 private:
  struct BatchJob {
    CacheBatch batch{};
    std::promise<Result<BatchOutcome>> done{};
  };
  struct OtherJob {
    std::function<Result<void>(BatchApplier&)> work{};
    CacheChange change{};
    std::promise<Result<void>> done{};
  };
  using Job = std::variant<BatchJob, OtherJob>;

  bool enqueue(Job& job);
  void work();
  std::vector<BatchJob> takeBatches();
  void writeTogether(std::vector<BatchJob> jobs);
  void runOther(OtherJob job);
  Result<void> commitBatches(std::vector<BatchJob>& jobs, std::vector<BatchOutcome>& outcomes, CacheChange& news,
                             CacheChange& history);
  void tell(const CacheChange& change);
  void lookForOtherWriters();
  void restMemory();

  std::unique_ptr<Database> database_;
  BatchApplier applier_;
  OnChange onChange_;
  std::int64_t seenVersion_ = 0;
  bool rested_ = true;  ///< the writer's thread only

  std::mutex mutex_;
  std::condition_variable mayTake_;
  std::condition_variable mayAdd_;
  std::deque<Job> queue_;
  std::size_t queuedPayments_ = 0;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace paydeck
