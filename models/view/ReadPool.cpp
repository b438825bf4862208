#include "models/view/ReadPool.h"

#include <QMetaObject>
#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace paydeck {
namespace {

/// A sum over a million rows must not cost the window its frames. On Linux the nice value belongs to the thread; where
/// it does not, figures are as urgent as everything else.
void yieldToOthers() {
#ifdef Q_OS_LINUX
  constexpr int kNice = 5;
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}  // namespace

ReadPool::ReadPool(CacheReaderFactory& factory, unsigned threads) : factory_(factory) {
  for (unsigned i = 0; i < std::max(2U, threads); ++i) {
    const ReadFor purpose = i == 0 ? ReadFor::Screen : ReadFor::Figure;
    threads_.emplace_back([this, purpose](std::stop_token stop) { work(purpose, stop); });
  }
}

ReadPool::~ReadPool() {
  for (auto& thread : threads_) thread.request_stop();
  threads_.clear();
}

void ReadPool::post(Job job, ReadFor purpose) {
  {
    const std::scoped_lock lock(mutex_);
    jobs(purpose).push_back(std::move(job));
  }
  wake_.notify_all();  // not every thread takes every job
}

void ReadPool::deliver(const QPointer<QObject>& target, std::function<void()> call) {
  QMetaObject::invokeMethod(
      &mailbox_,
      [target, call = std::move(call)] {
        if (target) call();
      },
      Qt::QueuedConnection);
}

void ReadPool::work(ReadFor purpose, std::stop_token stop) {
  if (purpose == ReadFor::Figure) yieldToOthers();
  std::deque<Job>& queue = jobs(purpose);
  std::unique_ptr<CacheReader> reader;
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [&queue] { return !queue.empty(); })) return;
      job = std::move(queue.front());
      queue.pop_front();
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
