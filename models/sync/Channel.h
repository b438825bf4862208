#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <stop_token>
#include <utility>
#include <vector>

namespace paydeck {

/// A queue between threads. `send` blocks while it is full, so that a fast sender cannot fill the memory; `post` never
/// blocks and is for rare messages only.
template <class T>
class Channel {
 public:
  explicit Channel(std::size_t capacity) : capacity_(capacity) {}

  /// False when stopped before there was room.
  bool send(T item, std::stop_token stop) {
    {
      std::unique_lock lock(mutex_);
      if (!room_.wait(lock, stop, [&] { return items_.size() < capacity_; })) return false;
      items_.push_back(std::move(item));
    }
    filled_.notify_one();
    return true;
  }

  void post(T item) {
    {
      const std::scoped_lock lock(mutex_);
      items_.push_back(std::move(item));
    }
    filled_.notify_one();
  }

  /// Waits for the first item, then takes what is there, at most `most`. Empty: the time was over, or stopped.
  std::vector<T> take(std::size_t most, std::chrono::milliseconds wait, std::stop_token stop) {
    std::vector<T> taken;
    {
      std::unique_lock lock(mutex_);
      filled_.wait_for(lock, stop, wait, [&] { return !items_.empty(); });
      while (!items_.empty() && taken.size() < most) {
        taken.push_back(std::move(items_.front()));
        items_.pop_front();
      }
    }
    if (!taken.empty()) room_.notify_all();
    return taken;
  }

  void clear() {
    {
      const std::scoped_lock lock(mutex_);
      items_.clear();
    }
    room_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable_any room_;
  std::condition_variable_any filled_;
  std::deque<T> items_;
};

}  // namespace paydeck
