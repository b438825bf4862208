#pragma once

#include <mutex>
#include <set>
#include <string>

namespace paydeck::sandbox {

/// The idempotency keys whose first request still runs. Callable from any thread.
class RunningKeys {
 public:
  /// Holds a key while it lives; empty keys are never in the way.
  class Claim {
   public:
    Claim(RunningKeys& keys, std::string key) : keys_(keys), key_(std::move(key)) { held_ = keys_.take(key_); }
    ~Claim() {
      if (held_) keys_.giveBack(key_);
    }
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;
    bool held() const { return held_; }

   private:
    RunningKeys& keys_;
    std::string key_;
    bool held_ = false;
  };

 private:
  bool take(const std::string& key) {
    const std::lock_guard lock(mutex_);
    return key.empty() || running_.insert(key).second;
  }
  void giveBack(const std::string& key) {
    const std::lock_guard lock(mutex_);
    running_.erase(key);
  }

  std::mutex mutex_;
  std::set<std::string> running_;
};

}  // namespace paydeck::sandbox
