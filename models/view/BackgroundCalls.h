#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <list>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

namespace paydeck {

/// Runs slow calls (network, key store) on threads of their own and posts what they return to the GUI thread. One call
/// at a time per object: starting another one stops the one before and drops its answer. GUI thread only.
class BackgroundCalls {
 public:
  BackgroundCalls() = default;
  ~BackgroundCalls() { stop(); }
  BackgroundCalls(const BackgroundCalls&) = delete;
  BackgroundCalls& operator=(const BackgroundCalls&) = delete;

  /// `ask(std::stop_token)` runs on its thread; `receive(answer)` on the GUI thread, unless stopped or replaced.
  template <class Ask, class Receive>
  void run(Ask ask, Receive receive) {
    stop();
    const auto current = std::make_shared<int>(0);
    current_ = current;
    thread_ = std::jthread([this, weak = std::weak_ptr<int>(current), ask = std::move(ask),
                            receive = std::move(receive)](std::stop_token token) mutable {
      auto answer = ask(token);
      QMetaObject::invokeMethod(
          &mailbox_,
          [weak, receive = std::move(receive), answer = std::move(answer)]() mutable {
            if (!weak.expired()) receive(std::move(answer));
          },
          Qt::QueuedConnection);
    });
  }

  /// Waits for the running call, which ends soon because its token is stopped; its answer is dropped.
  void stop() {
    current_.reset();
    thread_ = {};
  }

 private:
  QObject mailbox_;
  std::shared_ptr<int> current_;
  std::jthread thread_;
};

}  // namespace paydeck
