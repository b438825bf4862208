// A program with nothing but the sync in it, for the end-to-end run: fills a workspace from one merchant connection.
// The token comes on standard input. Prints one line per change of phase and ends with a line "done" or "failed".
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "app/wiring/NetworkBackends.h"
#include "app/wiring/WorkspaceFolder.h"
#include "models/store/Cache.h"
#include "models/store/Workspace.h"
#include "models/sync/SyncEngine.h"

namespace {

using namespace paydeck;

std::atomic<bool> ended{false};
static_assert(std::atomic<bool>::is_always_lock_free);

class PhasePrinter final : public SyncObserver {
 public:
  void statusChanged(const ConnectionStatus& status) override {
    if (status.phase == last_ && !status.error) return;
    last_ = status.phase;
    const std::string why = status.error ? " " + status.error->message : "";
    std::printf("%s %lld/%lld%s\n", std::string(syncPhaseName(status.phase)).c_str(),
                static_cast<long long>(status.have), static_cast<long long>(status.total), why.c_str());
    std::fflush(stdout);
  }

 private:
  std::optional<SyncPhase> last_{};
};

struct Options {
  std::string workspace{};
  ConnectionConfig config{};
  bool follow = false;
};

Options readOptions(int argc, char** argv) {
  Options options;
  options.config.id = ConnectionId("e2e");
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--follow") options.follow = true;
    if (word == "--workspace" && i + 1 < argc) options.workspace = argv[++i];
    if (word == "--url" && i + 1 < argc) options.config.baseUrl = argv[++i];
  }
  return options;
}

/// The history is whole, and live events were applied since this process began.
bool isDone(const SyncEngine& engine, UtcTime began) {
  for (const ConnectionStatus& status : engine.statuses()) {
    if (!status.historyWhole || !status.syncedTo || *status.syncedTo < began) return false;
  }
  return !engine.statuses().empty();
}

int fail(const Error& error) {
  std::printf("failed %s\n", error.message.c_str());
  return 1;
}

int run(const Options& options, Secret secret) {
  const auto folder = openWorkspaceFolder(options.workspace);
  if (!folder) return fail(folder.error());
  const SystemClock clock;
  const auto workspace = Workspace::open(folder->workspaceFile());
  if (!workspace) return fail(workspace.error());
  const auto cache = Cache::open(folder->cacheFile(), clock);
  if (!cache) return fail(cache.error());
  const auto lease = (*workspace)->lease(clock, "sync-driver");
  NetworkBackends backends(clock, {});
  PhasePrinter printer;
  SyncEngine engine({backends, (*cache)->writer(), **cache, clock, printer}, *lease);
  const UtcTime began = clock.now();
  engine.add(options.config, std::move(secret));
  engine.start();
  while (!ended && (options.follow || !isDone(engine, began)))
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  engine.stop();
  std::printf("done\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGTERM, [](int) { ended = true; });
  std::string token;
  std::getline(std::cin, token);
  return run(readOptions(argc, argv), Secret(token));
}
