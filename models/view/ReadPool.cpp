#include "models/view/ReadPool.h"

#include <QMetaObject>

namespace paydeck {

ReadPool::ReadPool(CacheReaderFactory& factory, unsigned threads) : factory_(factory) {
  for (unsigned i = 0; i < threads; ++i) {
    threads_.emplace_back([this](std::stop_token stop) { work(stop); });
  }
}

ReadPool::~ReadPool() {
  for (auto& thread : threads_) thread.request_stop();
  threads_.clear();
}

void ReadPool::post(Job job) {
  {
    const std::scoped_lock lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
}

void ReadPool::deliver(const QPointer<QObject>& target, std::function<void()> call) {
  QMetaObject::invokeMethod(
      &mailbox_,
      [target, call = std::move(call)] {
        if (target) call();
      },
      Qt::QueuedConnection);
}

void ReadPool::work(std::stop_token stop) {
  std::unique_ptr<CacheReader> reader;
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return !jobs_.empty(); })) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    if (!reader) {
      auto opened = factory_.openReader();
      if (!opened) {
        job(tl::unexpected<Error>(opened.error()));
        continue;
      }
      reader = std::move(*opened);
    }
    job(reader.get());
  }
}

}  // namespace paydeck
