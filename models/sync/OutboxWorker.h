#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "models/store/Workspace.h"
#include "models/sync/Bell.h"
#include "models/sync/OutboxSender.h"

namespace paydeck {

/// What the outbox worker needs of the rest of the program. Everything outlives the worker.
struct OutboxServices {
  BackendFactory& backends;
  CacheWriter& cache;
  const Clock& clock;
  std::string workspaceFile{};
  /// Lease::owner() of the lease that this process's SyncEngine takes and renews (an engine without connections does).
  std::string leaseOwner{};
  OutboxRules rules{};
  std::chrono::milliseconds pollEvery{250};  ///< how soon an entry of another process is noticed
  std::function<void()> changed{};           ///< called on the worker's thread after it stored something; may be empty
};

/// Sends what is in the outbox: one thread per workspace, with its own handle of the workspace file and its own
/// adapters. It works only while this process holds the lease, and sends one refund at a time.
///
/// Thread-safe. Shutdown: stop() before the SyncEngine that renews the lease, and before the cache writer; it ends
/// within a second whatever the network does. What was on its way then is resolved at the next start.
class OutboxWorker {
 public:
  explicit OutboxWorker(OutboxServices services);
  ~OutboxWorker();
  OutboxWorker(const OutboxWorker&) = delete;
  OutboxWorker& operator=(const OutboxWorker&) = delete;

  void start();
  void stop();

  /// Signed in, or again with another credential.
  void setConnection(const ConnectionConfig& config, const Secret& secret);
  /// Its entries wait until somebody signs in again.
  void removeConnection(const ConnectionId& connection);
  /// Looks at the outbox now.
  void wake() { bell_.ring(); }
  /// The same, and ends every pause between tries.
  void tryNow();

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  void run(std::stop_token stop);
  void work(Workspace& workspace, std::stop_token stop);
  bool holdsLease(Lease& view);
  /// True when every entry was left as it should be; false when something could not be stored.
  bool pass(Workspace& workspace, std::stop_token stop);
  bool carryOn(OutboxTable& outbox, OutboxEntry entry, bool hurry, std::stop_token stop);
  OutboxTask::Kind taskFor(const OutboxEntry& entry, bool hurry);
  bool holdIsOver(const OutboxEntry& entry);
  void waitForNews(Workspace& workspace, std::uint64_t heard, std::stop_token stop);

  const OutboxServices services_;
  OutboxBackends backends_;
  OutboxSender sender_;
  Bell bell_;
  std::atomic<bool> hurry_ = false;
  std::map<ConnectionId, SteadyTime> troubled_{};  // worker thread: backends that did not answer, until when
  struct Hold {
    std::int64_t version = 0;
    SteadyTime over{};
  };
  std::map<OutboxId, Hold> holds_{};  // worker thread: a clock set forward must not end a hold early
  std::jthread worker_;
};

}  // namespace paydeck
