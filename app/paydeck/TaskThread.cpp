#include "app/paydeck/TaskThread.h"

namespace paydeck {

TaskThread::TaskThread() : thread_([this](std::stop_token stop) { work(std::move(stop)); }) {}

TaskThread::~TaskThread() {
  thread_.request_stop();
  thread_.join();
}

void TaskThread::post(Task task) {
  {
    const std::scoped_lock lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  wake_.notify_one();
}

void TaskThread::work(std::stop_token stop) {
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return !tasks_.empty(); })) return;
      if (stop.stop_requested()) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task(stop);
  }
}

}  // namespace paydeck
