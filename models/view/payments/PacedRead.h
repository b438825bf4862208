#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>

#include "models/view/ReadPool.h"

namespace paydeck {

/// A figure that is read again whenever something changed, but never more often than it can be afforded: one read at a
/// time, and a pause after each of several times what it took. GUI thread.
template <class Answer>
class PacedRead {
 public:
  using Ask = std::function<Result<Answer>(CacheReader&)>;
  using Receive = std::function<void(Result<Answer>)>;

  PacedRead(ReadPool& pool, std::chrono::milliseconds pause, Receive receive)
      : pool_(pool), leastPause_(pause), receive_(std::move(receive)) {
    timer_.setSingleShot(true);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { run(); });
  }

  /// Another question: it is asked at once, what is still under way is dropped.
  void ask(Ask question) {
    ask_ = std::move(question);
    ++generation_;
    running_ = false;
    timer_.stop();
    run();
  }

  /// The answer may be old.
  void again() {
    if (!ask_) return;
    stale_ = true;
    schedule();
  }

 private:
  void schedule() {
    if (running_ || timer_.isActive() || !stale_) return;
    const std::chrono::milliseconds gone{sinceAnswer_.isValid() ? sinceAnswer_.elapsed() : pause_.count()};
    timer_.start(std::max(std::chrono::milliseconds{0}, pause_ - gone));
  }

  void run() {
    running_ = true;
    stale_ = false;
    clock_.start();
    const auto receive = [this, generation = generation_](Result<Answer> answer) {
      if (generation != generation_) return;
      running_ = false;
      pause_ = std::max(leastPause_, std::chrono::milliseconds{clock_.elapsed() * 4});
      sinceAnswer_.start();
      receive_(std::move(answer));
      schedule();
    };
    pool_.run(&timer_, ask_, receive, ReadFor::Figure);
  }

  ReadPool& pool_;
  std::chrono::milliseconds leastPause_;
  std::chrono::milliseconds pause_ = leastPause_;
  Receive receive_;
  Ask ask_;
  QTimer timer_;  // its life is this object's, so it also receives the answers
  QElapsedTimer clock_;
  QElapsedTimer sinceAnswer_;
  std::uint64_t generation_ = 0;
  bool running_ = false;
  bool stale_ = false;
};

}  // namespace paydeck
