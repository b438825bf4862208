#pragma once

#include <QObject>
#include <QPointer>
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

namespace paydeck {

/// Runs slow calls (network, key store) on threads of their own and posts what they return to the GUI thread. One call
/// counts at a time: starting another one stops the one before and drops its answer. Stopping never waits; only the
/// destructor does, for calls that are still ending. GUI thread only.
class BackgroundCalls {
 public:
  BackgroundCalls() = default;
  ~BackgroundCalls() { stop(); }  // and the threads join as members
  BackgroundCalls(const BackgroundCalls&) = delete;
  BackgroundCalls& operator=(const BackgroundCalls&) = delete;

  /// `ask(std::stop_token)` runs on its thread; `receive(answer)` on the GUI thread, unless stopped or replaced.
  template <class Ask, class Receive>
  void run(Ask ask, Receive receive) {
    stop();
    const auto current = std::make_shared<int>(0);
    current_ = current;
    threads_.remove_if([](const Running& running) { return running.over->load(); });
    const auto over = std::make_shared<std::atomic_bool>(false);
    auto work = [this, over, weak = std::weak_ptr<int>(current), ask = std::move(ask),
                 receive = std::move(receive)](std::stop_token token) mutable {
      auto answer = ask(token);
      QMetaObject::invokeMethod(
          &mailbox_,
          [weak, receive = std::move(receive), answer = std::move(answer)]() mutable {
            if (!weak.expired()) receive(std::move(answer));
          },
          Qt::QueuedConnection);
      *over = true;
    };
    threads_.push_back({over, std::jthread(std::move(work))});
  }

  /// Asks the running call to end and drops its answer; does not wait for it.
  void stop() {
    current_.reset();
    for (Running& running : threads_) running.thread.request_stop();
  }

 private:
  struct Running {
    std::shared_ptr<std::atomic_bool> over;
    std::jthread thread;
  };

  QObject mailbox_;
  std::shared_ptr<int> current_;
  std::list<Running> threads_;
};

}  // namespace paydeck
