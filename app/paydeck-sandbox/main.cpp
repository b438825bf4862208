#include <csignal>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/paydeck-sandbox/SandboxArguments.h"
#include "network/sandbox/SandboxServer.h"

namespace {

using paydeck::sandbox::Person;
using paydeck::sandbox::SandboxServer;

std::string firstLine(const SandboxServer& server) {
  nlohmann::ordered_json line = {{"url", server.url()}, {"tokens", nlohmann::ordered_json::object()}};
  for (const Person& person : server.people()) {
    // The first of each role is the one for scripts.
    if (!line["tokens"].contains(person.role)) line["tokens"][person.role] = person.token;
    line["people"].push_back({{"id", person.id},
                              {"name", person.name},
                              {"email", person.email},
                              {"role", person.role},
                              {"token", person.token}});
  }
  return line.dump();
}

void listPeople(const SandboxServer& server) {
  for (const Person& person : server.people()) {
    std::printf("%-8s %-16s %s\n", person.role.c_str(), person.name.c_str(), person.token.c_str());
    for (const std::string& permission : person.permissions) std::printf("           %s\n", permission.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  // Every thread inherits the mask, so that only sigwait below gets these.
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGTERM);
  sigaddset(&endings, SIGINT);
  pthread_sigmask(SIG_BLOCK, &endings, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  auto arguments = paydeck::SandboxArguments::parse({argv + 1, argv + argc});
  if (!arguments) {
    std::fprintf(stderr, "%s\n%s", arguments.error().message.c_str(), paydeck::SandboxArguments::usage());
    return 2;
  }
  if (arguments->help) {
    std::fputs(paydeck::SandboxArguments::usage(), stdout);
    return 0;
  }
  const auto server = SandboxServer::start(arguments->options);
  if (!server) {
    std::fprintf(stderr, "%s\n", server.error().message.c_str());
    return 1;
  }
  std::printf("%s\n", firstLine(**server).c_str());
  if (arguments->listPeople) listPeople(**server);
  std::fflush(stdout);
  int signal = 0;
  sigwait(&endings, &signal);
  (*server)->stop();
  return 0;
}
