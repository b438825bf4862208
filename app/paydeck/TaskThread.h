#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace paydeck {

/// A thread that does what it is given, in order. Its destructor stops the task at hand by its token and drops the
/// rest.
class TaskThread {
 public:
  using Task = std::function<void(std::stop_token)>;

  TaskThread();
  ~TaskThread();
  TaskThread(const TaskThread&) = delete;
  TaskThread& operator=(const TaskThread&) = delete;

  /// From any thread.
  void post(Task task);

 private:
  void work(std::stop_token stop);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Task> tasks_;
  std::jthread thread_;
};

}  // namespace paydeck
