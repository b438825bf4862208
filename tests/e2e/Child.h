#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace paydeck::test {

/// A program started by the test, with one line on its standard input and what it says in a file. Killed when this
/// goes.
class Child {
 public:
  Child(const std::vector<std::string>& command, const std::string& input, const std::string& outputFile);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void signal(int number);
  /// Waits for its end; the exit code, or minus the signal that ended it.
  int wait();
  bool running();

 private:
  pid_t pid_ = -1;
  bool ended_ = false;
  int result_ = 0;
};

}  // namespace paydeck::test
