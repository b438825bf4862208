#include "models/sync/ConnectionSync.h"

#include <functional>

#include "models/sync/AccountNote.h"
#include "models/sync/BackfillPlan.h"
#include "models/sync/HistoryLane.h"
#include "models/sync/LatestSequence.h"
#include "models/sync/LiveTail.h"
#include "models/sync/PollLoop.h"

namespace paydeck {
namespace {

constexpr std::chrono::hours kUntilSomebodyActs{24};

/// Runs one lane on a thread of its own and ends the other when it ends.
class LiveThread {
 public:
  LiveThread(std::function<Error(std::stop_token)> lane, std::stop_source ends)
      : thread_([this, lane = std::move(lane), ends]() mutable {
          ended_ = lane(ends.get_token());
          ends.request_stop();
        }) {}
  Error join() {
    thread_.join();
    return ended_;
  }

 private:
  Error ended_{};
  std::thread thread_;
};

}  // namespace

ConnectionSync::ConnectionSync(const SyncServices& services, ConnectionConfig config, Secret secret)
    : services_(services),
      config_(std::move(config)),
      secret_(std::move(secret)),
      board_(config_.id, services.clock, services.observer),
      book_(config_.id, services.writer, board_),
      serverClock_(services.clock) {}

ConnectionSync::~ConnectionSync() {
  stop();
}

void ConnectionSync::start() {
  if (worker_.joinable()) return;
  worker_ = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

void ConnectionSync::requestStop() {
  worker_.request_stop();
}

void ConnectionSync::stop() {
  if (!worker_.joinable()) return;
  worker_.request_stop();
  worker_.join();
}

void ConnectionSync::tryNow() {
  history_.post(TryNow{});
  bell_.ring();
}

void ConnectionSync::setSecret(Secret secret) {
  {
    const std::scoped_lock lock(secretMutex_);
    secret_ = std::move(secret);
    sessionStop_.request_stop();
  }
  bell_.ring();
}

void ConnectionSync::fetchTimeline(const PaymentId& payment) {
  history_.post(PaymentOpened{payment});
}

Secret ConnectionSync::secret() const {
  const std::scoped_lock lock(secretMutex_);
  return secret_;
}

void ConnectionSync::run(std::stop_token stop) {
  unsigned failedSessions = 0;
  while (!stop.stop_requested()) {
    const auto heard = bell_.rings();
    const Error ended = runSession(stop, failedSessions);
    if (stop.stop_requested()) return;
    if (ended.kind == ErrorKind::Cancelled) continue;  // a new secret
    waitAfter(ended, ++failedSessions, heard, stop);
    if (isLocalTrouble(ended.kind)) waitForStorage(ended, stop);
  }
}

Error ConnectionSync::runSession(std::stop_token stop, unsigned& failedSessions) {
  std::stop_source ends;
  const std::stop_callback passOn(stop, [&ends] { ends.request_stop(); });
  {
    const std::scoped_lock lock(secretMutex_);
    sessionStop_ = ends;
  }
  if (const auto loaded = loadBook(); !loaded) return loaded.error();
  SyncSession session{services_, config_, secret(), board_, book_, bell_, serverClock_, live_, history_};
  if (session.secret.empty()) {
    return Error{ErrorKind::Unauthorized,
                 "There is no key for this connection. Sign in again; saved payments stay here."};
  }
  board_.sessionStarted();
  live_.clear();  // what an earlier session's stream still had to say
  const auto backend = session.openBackend();
  if (!backend) return backend.error();
  const UtcTime askedAt = services_.clock.now();
  const auto account = (*backend)->account().account(ends.get_token());
  if (!account) return account.error();
  noteAccount(session, *account, askedAt);
  board_.laneWorks(SyncLane::Account);
  board_.laneRests(SyncLane::Account);
  book_.clearError();
  if (const auto begun = beginHistory(session, **backend, ends.get_token()); !begun) return begun.error();
  failedSessions = 0;
  return runLanes(session, **backend, ends);
}

/// What an earlier run left. The state is read again for each session, because a failed write may have left the file
/// behind what was meant.
Result<void> ConnectionSync::loadBook() {
  const auto reader = services_.readers.openReader();
  if (!reader) return failure(reader.error());
  const auto states = (*reader)->syncStates();
  if (!states) return failure(states.error());
  const auto count = (*reader)->paymentCount(config_.id);
  if (!count) return failure(count.error());
  SyncState state;
  for (const SyncState& stored : *states) {
    if (stored.connection == config_.id) state = stored;
  }
  book_.load(std::move(state), *count);
  return {};
}

Result<void> ConnectionSync::beginHistory(SyncSession& session, Backend& backend, std::stop_token stop) {
  if (session.book.state().backfillStarted) return {};
  std::int64_t sequence = 0;
  if (backend.capabilities().has(Capability::EventStream)) {
    const auto latest = latestSequence(backend.live(), stop);
    if (!latest) return failure(latest.error());
    sequence = *latest;
  }
  const auto written = session.book.write({}, [sequence](SyncState& state) {
    state.backfillStarted = true;
    state.eventSequence = sequence;
    state.remaining = {BackfillRange{}};
  });
  if (!written) return failure(written.error());
  return {};
}

Error ConnectionSync::runLanes(SyncSession& session, Backend& backend, std::stop_source ends) {
  const bool streams = backend.capabilities().has(Capability::EventStream) && !backend.live().pollInterval();
  LiveThread live(
      [&session, streams](std::stop_token stop) -> Error {
        const auto own = session.openBackend();
        if (!own) return own.error();
        return streams ? LiveTail(session, **own).run(stop) : PollLoop(session, **own).run(stop);
      },
      ends);
  HistoryLane history(session, backend);
  const Error historyEnded = history.run(ends.get_token());
  ends.request_stop();
  const Error liveEnded = live.join();
  return historyEnded.kind == ErrorKind::Cancelled ? liveEnded : historyEnded;
}

void ConnectionSync::waitAfter(const Error& error, unsigned failedSessions, std::uint64_t heard, std::stop_token stop) {
  const auto jitter = static_cast<std::uint32_t>(std::hash<std::string>{}(config_.id.value()) * failedSessions);
  const RetryPlan plan = planRetry(error, failedSessions, jitter, services_.timing);
  const UtcTime now = services_.clock.now();
  if (!isLocalTrouble(error.kind)) book_.noteError(error, now);
  if (plan.then == RetryPlan::Then::SignIn) {
    board_.sessionEnded(error, std::nullopt);
    bell_.waitSince(heard, kUntilSomebodyActs, stop);
    return;
  }
  const auto delay = plan.then == RetryPlan::Then::Again ? plan.delay : services_.timing.slowRetry;
  board_.sessionEnded(error, now + delay);
  bell_.waitSince(heard, delay, stop);
}

/// Nothing is asked of the backend while nothing can be kept.
void ConnectionSync::waitForStorage(Error error, std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto written = book_.write({}, [](SyncState&) {});
    if (written || !isLocalTrouble(written.error().kind)) return;
    error = written.error();
    board_.sessionEnded(error, services_.clock.now() + services_.timing.diskRetry);
    bell_.wait(services_.timing.diskRetry, stop);
  }
}

}  // namespace paydeck
