#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "network/sandbox/EventBell.h"
#include "network/sandbox/KeyedAnswer.h"
#include "network/sandbox/SandboxOptions.h"
#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {

/// Drives the shop by the clock on its own thread and writes what happens, one transaction per tick. The constructor
/// makes the history when the file has none. Callable from any thread; the constructor and callers see what SqlFile
/// throws.
class ShopRunner {
 public:
  ShopRunner(const SandboxOptions& options, const std::string& path, EventBell& bell);
  ~ShopRunner();
  ShopRunner(const ShopRunner&) = delete;
  ShopRunner& operator=(const ShopRunner&) = delete;

  /// Starts ticking (unless the options say that time passes by hand).
  void start();
  void stop();
  /// Does everything that is due now.
  void tick();

  void pause();
  void resume();
  void setArrivals(std::int64_t perThousandSeconds);
  void setTimeScale(std::int64_t scale);

  Result<PaymentRecord> create(const PaymentWish& wish);
  /// Does something once per key, with the record of the key in the same transaction: the stored answer for a repeated
  /// key, idempotency_key_reused for another body.
  using Change = std::function<Answered(const ShopWork&)>;
  Answered once(const std::string& key, std::int64_t bodyHash, const Change& change);
  /// Looks at the shop as it is now, or changes it in one transaction.
  void look(const std::function<void(const ShopWork&)>& visit);
  void change(const std::function<void(const ShopWork&)>& work);
  Result<PaymentRecord> advance(const std::string& paymentId, LifeStepKind kind, unsigned have);
  /// Keeps only so many of the newest events.
  void forgetEvents(std::int64_t keep);
  std::int64_t lastSequence() const;

 private:
  void run();
  bool tickOnce();
  std::int64_t now() const;
  /// One transaction around `work`; rings the bell.
  void write(const std::function<void()>& work);
  /// Lets happen what is due before something is asked for.
  std::int64_t catchUp();

  SandboxOptions options_;
  std::shared_ptr<const Clock> clock_;
  EventBell& bell_;
  mutable std::mutex mutex_;  // guards file_ and shop_
  ShopFile file_;
  Shop shop_;
  bool paused_ = false;
  std::int64_t sinceTrim_ = 0;
  std::mutex sleepMutex_;
  std::condition_variable sleep_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace paydeck::sandbox
