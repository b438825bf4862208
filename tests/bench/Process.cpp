#include "tests/bench/Process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

extern char** environ;

namespace paydeck::bench {
namespace {

double asSeconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

struct Started {
  int process = -1;
  int output = -1;
};

Started start(const std::vector<std::string>& command) {
  int ends[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  Started started;
  if (posix_spawn(&started.process, words[0], &actions, nullptr, words.data(), environ) != 0) started.process = -1;
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  started.output = ends[0];
  return started;
}

std::string readAll(int file) {
  std::string text;
  char part[4096];
  for (ssize_t got = 0; (got = read(file, part, sizeof part)) > 0;) text.append(part, static_cast<std::size_t>(got));
  return text;
}

}  // namespace

Finished runProcess(std::vector<std::string> command) {
  const auto began = std::chrono::steady_clock::now();
  for (std::string& word : command) {
    if (word == "%START%") word = std::to_string(began.time_since_epoch().count());
  }
  const Started started = start(command);
  Finished finished;
  if (started.process <= 0) return finished;
  finished.output = readAll(started.output);
  close(started.output);
  int status = 0;
  rusage usage{};
  wait4(started.process, &status, 0, &usage);
  finished.spent.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  finished.spent.cpuSeconds = asSeconds(usage.ru_utime) + asSeconds(usage.ru_stime);
  finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return finished;
}

Server::Server(const std::vector<std::string>& command) {
  const Started started = start(command);
  process_ = started.process;
  output_ = started.output;
  for (char c = 0; process_ > 0 && read(output_, &c, 1) == 1 && c != '\n';) firstLine_.push_back(c);
}

Server::~Server() {
  if (process_ > 0) {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
  }
  if (output_ >= 0) close(output_);
}

}  // namespace paydeck::bench
