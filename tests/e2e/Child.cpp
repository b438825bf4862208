#include "tests/e2e/Child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

extern char** environ;

namespace paydeck::test {
namespace {

int resultOf(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Child::Child(const std::vector<std::string>& command, const std::string& input, const std::string& outputFile) {
  int ends[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  if (posix_spawn(&pid_, words[0], &actions, nullptr, words.data(), environ) != 0) pid_ = -1;
  posix_spawn_file_actions_destroy(&actions);
  const std::string line = input + "\n";
  if (write(ends[1], line.data(), line.size()) < 0) pid_ = -1;
  close(ends[0]);
  close(ends[1]);
}

Child::~Child() {
  if (pid_ <= 0 || ended_) return;
  kill(pid_, SIGKILL);
  wait();
}

void Child::signal(int number) {
  if (running()) kill(pid_, number);
}

int Child::wait() {
  if (pid_ <= 0) return 127;
  if (!ended_) {
    int status = 0;
    waitpid(pid_, &status, 0);
    ended_ = true;
    result_ = resultOf(status);
  }
  return result_;
}

bool Child::running() {
  if (pid_ <= 0 || ended_) return false;
  int status = 0;
  if (waitpid(pid_, &status, WNOHANG) == 0) return true;
  ended_ = true;
  result_ = resultOf(status);
  return false;
}

}  // namespace paydeck::test
