#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "models/store/SyncLease.h"
#include "models/sync/ConnectionSync.h"

namespace paydeck {

/// Syncs the connections of one workspace, as long as this process holds the workspace's lease. While another process
/// holds it, nothing is asked or written here ("not syncing here"); when that process ends or dies, this one takes
/// over.
///
/// Thread-safe; no call blocks on the network. Changes are carried out in order by the engine's own thread, which also
/// renews the lease.
///
/// Shutdown, in this order: stop() asks every connection to stop, then waits for each (well under a second, whatever
/// the network does), then gives the lease back. Only after that may the writer, the readers, the backends and the
/// observer go. The destructor does the same.
class SyncEngine {
 public:
  SyncEngine(SyncServices services, SyncLease& lease);
  ~SyncEngine();
  SyncEngine(const SyncEngine&) = delete;
  SyncEngine& operator=(const SyncEngine&) = delete;

  void start();
  void stop();

  /// An empty secret shows "needs sign-in" until setSecret. A connection that is already there is replaced.
  void add(ConnectionConfig config, Secret secret);
  /// Stops syncing it. Its rows stay until wipe().
  void remove(const ConnectionId& connection);
  void pause(const ConnectionId& connection);
  void resume(const ConnectionId& connection);
  void setSecret(const ConnectionId& connection, Secret secret);
  /// Removes the connection's rows and, if it is still connected, fetches everything anew.
  std::future<Result<void>> wipe(const ConnectionId& connection);
  void tryNow();
  void tryNow(const ConnectionId& connection);
  void fetchTimeline(const ConnectionId& connection, const PaymentId& payment);

  std::vector<ConnectionStatus> statuses() const;

 private:
  struct Member {
    std::unique_ptr<ConnectionSync> sync;
    bool paused = false;
  };
  using Command = std::function<void()>;

  void run(std::stop_token stop);
  void holdLease();
  void runOrRest(Member& member);
  void stopAll();
  void addNow(const ConnectionConfig& config, const Secret& secret);
  Result<void> wipeNow(const ConnectionId& connection);
  void withMember(const ConnectionId& connection, std::function<void(Member&)> act);

  const SyncServices services_;
  SyncLease& lease_;
  bool holding_ = false;      // engine thread only
  mutable std::mutex mutex_;  // guards the map's shape; members are changed by the engine thread only
  std::map<ConnectionId, Member> members_;
  Channel<Command> commands_{1024};
  std::atomic<bool> stopping_ = false;
  std::jthread worker_;
};

}  // namespace paydeck
