#pragma once

#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "models/store/CacheReaderFactory.h"

namespace paydeck {

/// Who waits for a read: a person who looks at where the rows will be, or a figure that may come a moment later.
enum class ReadFor { Screen, Figure };

/// A small pool of threads with one cache reader each, made and destroyed on the GUI thread. The GUI thread asks, the
/// answer comes back to it as a posted call; nothing is delivered once the receiver is gone or the pool is shut down.
/// One thread is kept for the screen, so that rows never wait for a sum over everything; the others do figures, at a
/// lower priority of the system.
class ReadPool {
 public:
  /// At least two threads.
  ReadPool(CacheReaderFactory& factory, unsigned threads);
  ~ReadPool();
  ReadPool(const ReadPool&) = delete;
  ReadPool& operator=(const ReadPool&) = delete;

  /// `ask` runs on a pool thread, `receive` on `receiver`'s thread with what it returned (a Result).
  template <class Ask, class Receive>
  void run(QObject* receiver, Ask ask, Receive receive, ReadFor purpose = ReadFor::Screen) {
    using Answer = std::invoke_result_t<Ask, CacheReader&>;
    Job job = [this, target = QPointer<QObject>(receiver), ask = std::move(ask),
               receive = std::move(receive)](Result<CacheReader*> reader) mutable {
      Answer answer = reader ? ask(**reader) : Answer(tl::unexpected<Error>(reader.error()));
      deliver(target,
              [receive = std::move(receive), answer = std::move(answer)]() mutable { receive(std::move(answer)); });
    };
    post(std::move(job), purpose);
  }

 private:
  using Job = std::function<void(Result<CacheReader*>)>;
  void post(Job job, ReadFor purpose);
  void deliver(const QPointer<QObject>& target, std::function<void()> call);
  void work(ReadFor purpose, std::stop_token stop);
  std::deque<Job>& jobs(ReadFor purpose) { return purpose == ReadFor::Screen ? screenJobs_ : figureJobs_; }

  CacheReaderFactory& factory_;
  QObject mailbox_;  // lives on the GUI thread, where receivers live and die: the only place to ask whether one is left
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Job> screenJobs_;
  std::deque<Job> figureJobs_;
  std::vector<std::jthread> threads_;
};

}  // namespace paydeck
