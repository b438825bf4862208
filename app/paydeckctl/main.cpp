#include <QCoreApplication>
#include <array>
#include <csignal>
#include <iostream>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/paydeckctl/Program.h"

namespace {

/// Turns SIGINT and SIGTERM into a stop request, on a thread, because a signal handler may do next to nothing. Made
/// before any other thread so that all of them have the signals blocked.
class StopOnSignal {
 public:
  StopOnSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    waiter_ = std::jthread([this](std::stop_token ending) {
      constexpr timespec kPatience{0, 100'000'000};
      while (!ending.stop_requested()) {
        if (sigtimedwait(&signals_, nullptr, &kPatience) > 0) source_.request_stop();
      }
    });
  }
  std::stop_token token() const { return source_.get_token(); }

 private:
  sigset_t signals_{};
  std::stop_source source_{};
  std::jthread waiter_{};
};

}  // namespace

int main(int argc, char* argv[]) {
  // A reader that has seen enough ("| head") closes the pipe; the stream then fails and the command ends.
  std::signal(SIGPIPE, SIG_IGN);
  const StopOnSignal stop;
  // The key store needs an application object. The arguments are read here, not by Qt, so that it takes none away.
  int count = 1;
  std::array<char*, 2> name{argv[0], nullptr};
  const QCoreApplication application(count, name.data());
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const paydeck::SystemClock clock;
  return paydeck::ctl::runProgram(arguments, std::cin, std::cout, std::cerr, clock, stop.token());
}
