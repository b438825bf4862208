#include "app/paydeckctl/refund/OutboxRun.h"

#include <condition_variable>
#include <mutex>

#include "models/sync/OutboxWorker.h"
#include "models/sync/SyncEngine.h"

namespace paydeck::ctl {
namespace {

constexpr std::chrono::milliseconds kLookEvery{50};

class Silence final : public SyncObserver {
 public:
  void statusChanged(const ConnectionStatus&) override {}
};

bool isAboutRights(const std::string& code) {
  return code == "missing_permission" || code == "forbidden" || code == "unauthorized";
}

bool settled(const OutboxEntry& entry) {
  return !isInTheWorkersHands(entry.state) || entry.asksPerson;
}

Result<OutboxEntry> waitFor(Session& session, RefundDesk& desk, const OutboxId& id, std::chrono::seconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    auto entry = desk.get(id);
    if (!entry) return failure(entry.error());
    if (!*entry) return failure(ErrorKind::NotFound, "The entry was discarded by somebody else.");
    const bool over = std::chrono::steady_clock::now() >= until || session.stop.stop_requested();
    if (over || settled(**entry)) return std::move(**entry);
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, session.stop, kLookEvery, [] { return false; });
  }
}

}  // namespace

Result<OutboxEntry> sendEntry(Session& session, OpenedWorkspace& opened, const RefundBackend& at, RefundDesk& desk,
                              const OutboxId& id, std::chrono::seconds patience) {
  // The lease is used by the engine's thread, so it gets a connection of its own to the file.
  auto leaseFile = Workspace::open(opened.folder().workspaceFile());
  if (!leaseFile) return failure(leaseFile.error());
  const auto lease = (*leaseFile)->lease(session.clock, "paydeckctl");
  Silence silence;
  // Without connections: it only holds and renews the lease, or waits for it.
  SyncEngine engine({opened.backends(), opened.cache().writer(), opened.cache(), session.clock, silence}, *lease);
  OutboxServices services{opened.backends(), opened.cache().writer(), session.clock};
  services.workspaceFile = opened.folder().workspaceFile();
  services.leaseOwner = lease->owner();
  OutboxWorker worker(std::move(services));
  worker.setConnection(at.config, at.secret);
  engine.start();
  worker.start();
  auto entry = waitFor(session, desk, id, patience);
  worker.stop();
  engine.stop();
  return entry;
}

ExitCode exitCodeOf(const OutboxEntry& entry) {
  switch (entry.state) {
    case OutboxState::Sent:
      return ExitCode::Done;
    case OutboxState::Sending:
    case OutboxState::Unknown:
      return ExitCode::Unknown;
    case OutboxState::Returned:
      return isAboutRights(entry.reason.code) ? ExitCode::NotPermitted : ExitCode::Refused;
    case OutboxState::Held:
    case OutboxState::Queued:
      return ExitCode::Offline;
    case OutboxState::Draft:
    case OutboxState::Cancelled:
      break;
  }
  return ExitCode::Failed;
}

}  // namespace paydeck::ctl
