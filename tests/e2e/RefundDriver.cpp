// Plays the app for the end-to-end run of refunds: syncs a workspace, sends its outbox while it holds the lease, and
// meanwhile confirms refunds of its own, some of them held, some cancelled again. The token comes on standard input.
// Prints "confirmed ID" after each confirmation. With --settle it only syncs and sends. Ends on SIGTERM.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <thread>

#include "app/wiring/NetworkBackends.h"
#include "app/wiring/WorkspaceFolder.h"
#include "models/store/Cache.h"
#include "models/store/Workspace.h"
#include "models/sync/OutboxWorker.h"
#include "models/sync/RefundDesk.h"
#include "models/sync/SyncEngine.h"

namespace {

using namespace paydeck;
using std::chrono::milliseconds;

std::atomic<bool> ended{false};
static_assert(std::atomic<bool>::is_always_lock_free);

class Silence final : public SyncObserver {
 public:
  void statusChanged(const ConnectionStatus&) override {}
};

struct Options {
  std::string workspace{};
  std::string payments{};  ///< a file with one id per line
  unsigned seed = 1;
  milliseconds pace{200};
  bool settle = false;
};

Options readOptions(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--settle") options.settle = true;
    if (i + 1 >= argc) break;
    if (word == "--workspace") options.workspace = argv[++i];
    if (word == "--payments") options.payments = argv[++i];
    if (word == "--seed") options.seed = static_cast<unsigned>(std::stoul(argv[++i]));
    if (word == "--pace") options.pace = milliseconds{std::stol(argv[++i])};
  }
  return options;
}

int fail(const Error& error) {
  std::printf("failed %s\n", error.message.c_str());
  return 1;
}

/// Also ends when the test that started it is gone.
void rest(milliseconds time) {
  static const pid_t parent = getppid();
  if (getppid() != parent) ended = true;
  const auto until = std::chrono::steady_clock::now() + time;
  while (!ended && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(milliseconds{5});
}

/// The person at the app's refund sheet.
class Clerk {
 public:
  Clerk(RefundDesk& desk, RefundsApi& api, ConnectionId connection, const Options& options)
      : desk_(desk), api_(api), connection_(std::move(connection)), dice_(options.seed) {
    std::ifstream file(options.payments);
    for (std::string line; std::getline(file, line);) payments_.push_back(line);
  }

  void act() {
    if (payments_.empty()) return;
    const PaymentId payment(payments_[below(payments_.size())]);
    const auto options = api_.options(payment, {});
    if (!options || options->refundable.minor() < 2) return;
    RefundDraft draft;
    draft.id = newOutboxId();
    draft.connection = connection_;
    draft.question.payment = payment;
    const std::int64_t most = options->refundable.minor();
    const bool all = below(10) == 0;
    draft.question.amount =
        Money(all ? most : 1 + static_cast<std::int64_t>(below(static_cast<std::size_t>(most) / 4 + 1)),
              options->refundable.currency());
    draft.destination = options->payer ? options->payer->address : "card";
    draft.reason = "goodwill";
    draft.note = "from the app";
    draft.refundableSeen = options->refundable;
    draft.createdBy = "driver";
    const auto quote = api_.quote(draft.question, {});
    if (!quote) return;
    draft.termsSeen = termsOf(*quote);
    if (!desk_.saveDraft(draft, "driver")) return;
    confirm(draft.id);
  }

 private:
  void confirm(const OutboxId& id) {
    const milliseconds hold{below(3) == 0 ? 300 : 0};
    const auto confirmed = desk_.confirm(id, hold, "driver");
    if (!confirmed) {
      (void)desk_.discard(id, "driver");
      return;
    }
    std::printf("confirmed %s\n", id.value().c_str());
    std::fflush(stdout);
    if (below(6) != 0) return;
    rest(milliseconds{static_cast<long>(below(200))});
    (void)desk_.cancel(id, "driver");
  }

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(dice_); }

  RefundDesk& desk_;
  RefundsApi& api_;
  ConnectionId connection_;
  std::mt19937_64 dice_;
  std::vector<std::string> payments_{};
};

/// Everything open, in the order it has to go.
struct App {
  SystemClock clock{};
  Silence silence{};
  std::unique_ptr<Workspace> workspace{};
  std::unique_ptr<Cache> cache{};
  std::unique_ptr<Lease> lease{};
  NetworkBackends backends{clock, {}};
  std::unique_ptr<Backend> own{};
  std::unique_ptr<SyncEngine> engine{};
  std::unique_ptr<OutboxWorker> worker{};
  std::unique_ptr<RefundDesk> desk{};
};

Result<void> openApp(App& app, const WorkspaceFolder& folder, const ConnectionConfig& config, const Secret& secret) {
  auto cache = Cache::open(folder.cacheFile(), app.clock);
  if (!cache) return failure(cache.error());
  app.cache = std::move(*cache);
  app.lease = app.workspace->lease(app.clock, "refund-driver");
  auto own = app.backends.open(config, secret);
  if (!own) return failure(own.error());
  app.own = std::move(*own);
  app.engine = std::make_unique<SyncEngine>(
      SyncServices{app.backends, app.cache->writer(), *app.cache, app.clock, app.silence}, *app.lease);
  OutboxServices services{app.backends, app.cache->writer(), app.clock};
  services.workspaceFile = folder.workspaceFile();
  services.leaseOwner = app.lease->owner();
  app.worker = std::make_unique<OutboxWorker>(std::move(services));
  auto desk = RefundDesk::open(folder.workspaceFile(), app.clock, [&app] { app.worker->wake(); });
  if (!desk) return failure(desk.error());
  app.desk = std::move(*desk);
  app.engine->add(config, secret);
  app.worker->setConnection(config, secret);
  return {};
}

void live(App& app, const ConnectionConfig& config, const Options& options) {
  Clerk clerk(*app.desk, *app.own->refunds(), config.id, options);
  while (!ended) {
    if (!options.settle) clerk.act();
    if (options.settle) {
      app.worker->tryNow();
      app.engine->tryNow();
    }
    rest(options.settle ? milliseconds{1'500} : options.pace);
  }
}

int run(const Options& options, const Secret& secret) {
  const auto folder = openWorkspaceFolder(options.workspace);
  if (!folder) return fail(folder.error());
  App app;
  auto workspace = Workspace::open(folder->workspaceFile());
  if (!workspace) return fail(workspace.error());
  app.workspace = std::move(*workspace);
  const auto connections = app.workspace->connections();
  if (!connections) return fail(connections.error());
  if (connections->empty()) return fail({ErrorKind::NotFound, "no connection"});
  const auto opened = openApp(app, *folder, connections->front(), secret);
  if (!opened) return fail(opened.error());
  app.engine->start();
  app.worker->start();
  live(app, connections->front(), options);
  app.worker->stop();
  app.engine->stop();
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
