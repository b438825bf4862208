#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "models/store/CacheChange.h"
#include "models/store/CacheReaderFactory.h"

namespace paydeck {

/// A cache in memory that answers like the real one, for the view models: filters by status, customer, value, creation
/// time and free text, sorts, sums. Any thread; `put` and `erase` tell the observer as a commit does.
class FakeCache : public CacheReaderFactory {
 public:
  explicit FakeCache(CacheObserver* observer = nullptr) : observer_(observer) {}
  void observe(CacheObserver* observer) { observer_ = observer; }
  Result<std::unique_ptr<CacheReader>> openReader() override;

  /// Inserts or replaces by key.
  void put(const std::vector<Payment>& payments, bool history = false);
  /// Without telling anybody.
  void fill(std::vector<Payment> payments);
  void erase(PaymentKey key);
  void setSyncStates(std::vector<SyncState> states);
  void setUnreadable(UnreadableRow row);
  void setTimeline(PaymentKey key, std::vector<TimelineEntry> entries);
  /// Every read fails with this until it is taken away.
  void failWith(std::optional<Error> error);
  void setDelay(std::chrono::milliseconds delay) { delay_ = delay; }
  PaymentKey keyOf(const PaymentId& id) const;
  std::size_t size() const;
  int readsOnThread(std::thread::id thread) const;

 private:
  PaymentKey freeKey(UtcTime createdAt) const;

  friend class FakeCacheReader;
  CacheObserver* observer_;
  mutable std::mutex mutex_;
  std::map<PaymentKey, Payment> payments_;
  std::map<std::string, PaymentKey> keys_;
  std::map<PaymentKey, std::vector<TimelineEntry>> timelines_;
  std::vector<SyncState> states_;
  std::vector<UnreadableRow> unreadable_;
  std::optional<Error> error_;
  std::map<std::thread::id, int> reads_;
  std::atomic<std::chrono::milliseconds> delay_{};
};

PaymentRow rowOf(PaymentKey key, const Payment& payment);

}  // namespace paydeck
