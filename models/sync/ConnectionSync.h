#pragma once

#include <mutex>
#include <thread>

#include "models/sync/SyncSession.h"

namespace paydeck {

/// Keeps one connection's copy in the cache true to its backend, for as long as it runs.
///
/// Threads: three per connection, none of which shares mutable state with another except through SyncBook, StatusBoard,
/// Bell and two Channels, which lock.
///   history  the worker of the connection: opens the session, then HistoryLane does listing, re-listing, books
///   live     LiveTail applies events (or PollLoop polls); started first, so that changes show from the first second
///   stream   EventPump, because reading a stream blocks and applying events must not
/// Each has a Backend of its own. (The architecture's "one worker per connection" cannot hold a blocking stream and
/// page through history at once.)
///
/// Order that makes it right: the server's newest event sequence is stored before the first page is listed, so whatever
/// changes during the listing comes as an event after that sequence; rows are upserted by revision, so it does not
/// matter which of the two arrives first.
///
/// Shutdown: requestStop() returns at once; every wait and every backend call ends by the token; stop() joins. The
/// writer and the readers must outlive it, because a batch already handed over is waited for.
class ConnectionSync {
 public:
  ConnectionSync(const SyncServices& services, ConnectionConfig config, Secret secret);
  ~ConnectionSync();
  ConnectionSync(const ConnectionSync&) = delete;
  ConnectionSync& operator=(const ConnectionSync&) = delete;

  void start();
  void requestStop();
  void stop();
  bool running() const { return worker_.joinable(); }

  // Callable from any thread while it runs.
  ConnectionStatus status() const { return board_.status(); }
  /// Ends every wait for a retry.
  void tryNow();
  /// Goes on with this credential; what was fetched stays.
  void setSecret(Secret secret);
  /// Somebody opened this payment: it and its timeline are fetched next and written to the cache.
  void fetchTimeline(const PaymentId& payment);
  /// Shown while it does not run.
  void showIdle(SyncPhase phase) { board_.idle(phase); }
  const ConnectionConfig& config() const { return config_; }

 private:
  void run(std::stop_token stop);
  Error runSession(std::stop_token stop, unsigned& failedSessions);
  Error runLanes(SyncSession& session, Backend& backend, std::stop_source ends);
  Result<void> loadBook();
  Result<void> beginHistory(SyncSession& session, Backend& backend, std::stop_token stop);
  void waitAfter(const Error& error, unsigned failedSessions, std::uint64_t heard, std::stop_token stop);
  void waitForStorage(Error error, std::stop_token stop);
  Secret secret() const;

  const SyncServices& services_;
  const ConnectionConfig config_;
  mutable std::mutex secretMutex_;
  Secret secret_;
  std::stop_source sessionStop_;  // guarded by secretMutex_; a new secret ends the session of the old one
  StatusBoard board_;
  SyncBook book_;
  Bell bell_;
  ServerClock serverClock_;
  Channel<LiveMessage> live_{4096};
  Channel<HistoryMessage> history_{256};
  std::jthread worker_;
};

}  // namespace paydeck
