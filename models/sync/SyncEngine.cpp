#include "models/sync/SyncEngine.h"

#include <utility>

namespace paydeck {
namespace {

/// Answers even when the engine is stopped before it comes to it.
struct WipeAnswer {
  WipeAnswer() = default;
  WipeAnswer(const WipeAnswer&) = delete;
  WipeAnswer& operator=(const WipeAnswer&) = delete;
  ~WipeAnswer() {
    if (!given) promise.set_value(failure(ErrorKind::Cancelled, "Paydeck was closed before the data was removed."));
  }
  std::promise<Result<void>> promise{};
  bool given = false;
};

}  // namespace

SyncEngine::SyncEngine(SyncServices services, SyncLease& lease) : services_(services), lease_(lease) {}

SyncEngine::~SyncEngine() {
  stop();
}

void SyncEngine::start() {
  if (worker_.joinable()) return;
  worker_ = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

void SyncEngine::stop() {
  if (!worker_.joinable()) return;
  stopping_ = true;
  worker_.request_stop();
  worker_.join();
  stopping_ = false;
}

void SyncEngine::run(std::stop_token stop) {
  holdLease();
  auto renewAt = std::chrono::steady_clock::now() + services_.timing.leaseEvery;
  while (!stop.stop_requested()) {
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(renewAt - std::chrono::steady_clock::now());
    for (Command& command : commands_.take(1, std::max(wait, std::chrono::milliseconds{0}), stop)) command();
    if (std::chrono::steady_clock::now() < renewAt) continue;
    holdLease();
    renewAt = std::chrono::steady_clock::now() + services_.timing.leaseEvery;
  }
  stopAll();
  commands_.clear();
  if (std::exchange(holding_, false)) lease_.release();
}

/// When the lease cannot be read or written, nobody knows who syncs, so this process does not.
void SyncEngine::holdLease() {
  const bool held = lease_.takeOrRenew().value_or(false);
  const bool changed = std::exchange(holding_, held) != held;
  if (changed && !held) stopAll();
  for (auto& [id, member] : members_) runOrRest(member);
}

void SyncEngine::runOrRest(Member& member) {
  if (holding_ && !member.paused) {
    member.sync->start();
    return;
  }
  member.sync->stop();
  member.sync->showIdle(holding_ ? SyncPhase::Paused : SyncPhase::NotSyncingHere);
}

void SyncEngine::stopAll() {
  for (auto& [id, member] : members_) member.sync->requestStop();
  for (auto& [id, member] : members_) member.sync->stop();
}

void SyncEngine::add(ConnectionConfig config, Secret secret) {
  commands_.post([this, config = std::move(config), secret = std::move(secret)] { addNow(config, secret); });
}

void SyncEngine::addNow(const ConnectionConfig& config, const Secret& secret) {
  Member member{std::make_unique<ConnectionSync>(services_, config, secret), false};
  Member replaced;
  {
    const std::scoped_lock lock(mutex_);
    replaced = std::exchange(members_[config.id], std::move(member));
  }
  replaced.sync.reset();
  runOrRest(members_[config.id]);
}

void SyncEngine::remove(const ConnectionId& connection) {
  commands_.post([this, connection] {
    std::map<ConnectionId, Member>::node_type removed;
    {
      const std::scoped_lock lock(mutex_);
      removed = members_.extract(connection);
    }
  });
}

void SyncEngine::pause(const ConnectionId& connection) {
  withMember(connection, [this](Member& member) {
    member.paused = true;
    runOrRest(member);
  });
}

void SyncEngine::resume(const ConnectionId& connection) {
  withMember(connection, [this](Member& member) {
    member.paused = false;
    runOrRest(member);
  });
}

void SyncEngine::setSecret(const ConnectionId& connection, Secret secret) {
  withMember(connection, [secret = std::move(secret)](Member& member) { member.sync->setSecret(secret); });
}

std::future<Result<void>> SyncEngine::wipe(const ConnectionId& connection) {
  const auto answer = std::make_shared<WipeAnswer>();
  auto future = answer->promise.get_future();
  commands_.post([this, connection, answer] {
    answer->promise.set_value(wipeNow(connection));
    answer->given = true;
  });
  return future;
}

Result<void> SyncEngine::wipeNow(const ConnectionId& connection) {
  if (!holding_) return failure(ErrorKind::Busy, "Another Paydeck window syncs this workspace; wipe the data there.");
  const auto it = members_.find(connection);
  if (it != members_.end()) it->second.sync->stop();
  auto wiped = services_.writer.wipe(connection);
  while (wiped.wait_for(services_.timing.leaseEvery) != std::future_status::ready) {
    if (stopping_.load()) {
      return failure(ErrorKind::Cancelled, "Paydeck is closing; the data is still being removed.");
    }
    (void)lease_.takeOrRenew();
  }
  if (it != members_.end()) runOrRest(it->second);
  return wiped.get();
}

void SyncEngine::tryNow() {
  commands_.post([this] {
    for (auto& [id, member] : members_) member.sync->tryNow();
  });
}

void SyncEngine::tryNow(const ConnectionId& connection) {
  withMember(connection, [](Member& member) { member.sync->tryNow(); });
}

void SyncEngine::fetchTimeline(const ConnectionId& connection, const PaymentId& payment) {
  withMember(connection, [payment](Member& member) { member.sync->fetchTimeline(payment); });
}

void SyncEngine::withMember(const ConnectionId& connection, std::function<void(Member&)> act) {
  commands_.post([this, connection, act = std::move(act)] {
    const auto it = members_.find(connection);
    if (it != members_.end()) act(it->second);
  });
}

std::vector<ConnectionStatus> SyncEngine::statuses() const {
  const std::scoped_lock lock(mutex_);
  std::vector<ConnectionStatus> list;
  for (const auto& [id, member] : members_) list.push_back(member.sync->status());
  return list;
}

}  // namespace paydeck
