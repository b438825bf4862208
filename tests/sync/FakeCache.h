#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "models/store/CacheReaderFactory.h"
#include "models/store/CacheWriter.h"

namespace paydeck::test {

/// The cache's contract in memory: one writer thread, batches all or nothing, upserts by revision. Can fail like a full
/// disk, and can die: after die() nothing more is kept, as after kill -9.
class FakeCache final : public CacheWriter, public CacheReaderFactory {
 public:
  FakeCache();
  ~FakeCache() override;

  std::future<Result<BatchOutcome>> submit(CacheBatch batch) override;
  std::future<Result<void>> wipe(const ConnectionId& connection) override;
  Result<std::unique_ptr<CacheReader>> openReader() override;

  void setFailure(std::optional<Error> error);
  /// Every so many backfilled pages one is not written, while everything else is. 0: none.
  void failHistoryEvery(int pages);
  void die();
  void revive();

  // What tests look at.
  std::map<PaymentId, Payment> payments() const;
  SyncState state() const;
  std::vector<PaymentTimeline> timelines() const;
  std::set<std::int64_t> ledgerSequences() const;
  int balances() const;
  int batches() const;
  /// Takes rows away behind the sync's back.
  void lose(const PaymentId& id);
  /// Overwrites a row behind the sync's back, as a past mistake would have.
  void spoil(const PaymentId& id, const std::function<void(Payment&)>& edit);

 private:
  friend class FakeCacheReader;
  struct Job {
    CacheBatch batch{};
    std::promise<Result<BatchOutcome>> done{};
  };
  void work(std::stop_token stop);
  Result<BatchOutcome> write(CacheBatch batch);

  mutable std::mutex mutex_;
  std::condition_variable_any filled_;
  std::condition_variable room_;
  std::deque<Job> jobs_{};
  std::map<PaymentId, Payment> payments_{};
  std::optional<SyncState> state_{};
  std::vector<PaymentTimeline> timelines_{};
  std::set<std::int64_t> ledger_{};
  int balances_ = 0;
  int batches_ = 0;
  std::optional<Error> failure_{};
  int failHistoryEvery_ = 0;
  int historyPages_ = 0;
  bool dead_ = false;
  std::jthread worker_;
};

}  // namespace paydeck::test
