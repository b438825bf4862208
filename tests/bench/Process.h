#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/ShellYardstick.h"

namespace paydeck::bench {

/// A finished program: what it cost, what it said, how it ended.
struct Finished {
  Spent spent{};
  std::string output{};  ///< standard output
  int code = -1;
};

/// Runs a program to its end. `%START%` in an argument becomes the monotonic nanoseconds just before it is started.
Finished runProcess(std::vector<std::string> command);

/// A program that serves until this goes; its first line of output is kept.
class Server {
 public:
  explicit Server(const std::vector<std::string>& command);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  const std::string& firstLine() const { return firstLine_; }

 private:
  int process_ = -1;
  int output_ = -1;
  std::string firstLine_{};
};

}  // namespace paydeck::bench
