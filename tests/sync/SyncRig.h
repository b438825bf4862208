#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "models/sync/ConnectionSync.h"
#include "tests/sync/FakeBackend.h"
#include "tests/sync/FakeCache.h"
#include "tests/sync/StatusRecorder.h"

namespace paydeck::test {

/// Times a thousand times shorter than the real ones, and pages small enough that a few hundred payments are many.
inline SyncTiming quickTiming() {
  using std::chrono::milliseconds;
  SyncTiming timing;
  timing.retryFirst = milliseconds{1};
  timing.retryMost = milliseconds{4};
  timing.retryAfterMost = milliseconds{10};
  timing.slowRetry = milliseconds{20};
  timing.diskRetry = milliseconds{5};
  timing.probeEvery = milliseconds{5};
  timing.relistEvery = milliseconds{15};
  timing.checkEvery = milliseconds{25};
  timing.sweepEvery = milliseconds{40};
  timing.sweepDepth = std::chrono::hours{24 * 3650};
  timing.accountEvery = milliseconds{10};
  timing.balancesEvery = timing.ratesEvery = timing.ledgerEvery = timing.payoutsEvery = milliseconds{10};
  timing.customersEvery = milliseconds{50};
  timing.booksDelay = milliseconds{2};
  timing.leaseEvery = milliseconds{5};
  timing.firstPage = 5;
  timing.page = 17;
  timing.eventsPage = 13;
  timing.liveBatch = 9;
  timing.askedPerRound = 20;
  return timing;
}

/// Waits for what other threads bring about; generous, because sanitizers are slow.
inline bool eventually(const std::function<bool()>& holds, std::chrono::seconds most = std::chrono::seconds{30}) {
  const auto until = std::chrono::steady_clock::now() + most;
  while (std::chrono::steady_clock::now() < until) {
    if (holds()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
  }
  return holds();
}

/// One connection between a FakeServer and a FakeCache.
struct SyncRig {
  explicit SyncRig(unsigned seed = 1, SyncTiming timing = quickTiming())
      : server(seed), factory(server), services{factory, cache, cache, clock, recorder, timing} {
    config.id = ConnectionId("c1");
  }
  ~SyncRig() { sync.reset(); }

  void start(const std::string& secret = "good") {
    sync = std::make_unique<ConnectionSync>(services, config, Secret(secret));
    sync->start();
  }
  void stop() { sync.reset(); }
  /// kill -9 as far as the cache can tell: what is not written yet never will be.
  void crash() {
    cache.die();
    sync.reset();
    cache.revive();
  }
  SyncPhase phase() const { return sync->status().phase; }
  bool isLive() const { return phase() == SyncPhase::Live; }
  bool isWhole() const { return cache.state().backfillStarted && cache.state().remaining.empty(); }

  /// Every payment of the server is in the cache in the server's revision, and nothing else.
  bool equal() const {
    const auto truth = server.payments();
    const auto copy = cache.payments();
    if (truth.size() != copy.size()) return false;
    for (const auto& [id, payment] : truth) {
      const auto it = copy.find(id);
      if (it == copy.end() || !(it->second == payment)) return false;
    }
    return true;
  }

  SystemClock clock;
  FakeServer server;
  FakeBackendFactory factory;
  FakeCache cache;
  StatusRecorder recorder;
  SyncServices services;
  ConnectionConfig config{};
  std::unique_ptr<ConnectionSync> sync;
};

}  // namespace paydeck::test
