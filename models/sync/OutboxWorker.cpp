#include "models/sync/OutboxWorker.h"

#include <algorithm>

namespace paydeck {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kStorageRetry{2'000};
constexpr milliseconds kTroublePause{1'000};
constexpr int kStepsInARow = 8;  // of one entry, before others have their turn

}  // namespace

OutboxWorker::OutboxWorker(OutboxServices services)
    : services_(std::move(services)),
      backends_(services_.backends),
      sender_({backends_, services_.cache, services_.clock, services_.leaseOwner, services_.rules}) {}

OutboxWorker::~OutboxWorker() {
  stop();
}

void OutboxWorker::start() {
  if (worker_.joinable()) return;
  worker_ = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

void OutboxWorker::stop() {
  if (!worker_.joinable()) return;
  worker_.request_stop();
  worker_.join();
}

void OutboxWorker::setConnection(const ConnectionConfig& config, const Secret& secret) {
  backends_.set(config, secret);
  tryNow();
}

void OutboxWorker::removeConnection(const ConnectionId& connection) {
  backends_.remove(connection);
}

void OutboxWorker::tryNow() {
  hurry_ = true;
  bell_.ring();
}

void OutboxWorker::run(std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto heard = bell_.rings();
    const auto workspace = Workspace::open(services_.workspaceFile);
    if (workspace) work(**workspace, stop);
    if (!stop.stop_requested()) bell_.waitSince(heard, kStorageRetry, stop);
  }
}

/// Ends when something could not be read or stored; the file is then opened anew.
void OutboxWorker::work(Workspace& workspace, std::stop_token stop) {
  const auto view = workspace.lease(services_.clock, "paydeck");  // only looked through, never taken
  while (!stop.stop_requested()) {
    const auto heard = bell_.rings();
    if (holdsLease(*view)) {
      if (!pass(workspace, stop)) return;
    } else {
      holds_.clear();
    }
    waitForNews(workspace, heard, stop);
  }
}

bool OutboxWorker::holdsLease(Lease& view) {
  const auto holder = view.holder();
  return holder && *holder && (*holder)->owner == services_.leaseOwner && (*holder)->expiresAt > services_.clock.now();
}

bool OutboxWorker::pass(Workspace& workspace, std::stop_token stop) {
  OutboxTable outbox = workspace.outbox();
  const bool hurry = hurry_.exchange(false);
  if (hurry) troubled_.clear();
  const auto entries = outbox.inHand();
  if (!entries) return false;
  std::erase_if(holds_, [&](const auto& hold) {
    return std::none_of(entries->begin(), entries->end(),
                        [&](const OutboxEntry& entry) { return entry.draft.id == hold.first; });
  });
  for (const OutboxEntry& entry : *entries) {
    if (stop.stop_requested()) return true;
    if (!carryOn(outbox, entry, hurry, stop)) return false;
  }
  return true;
}

bool OutboxWorker::carryOn(OutboxTable& outbox, OutboxEntry entry, bool hurry, std::stop_token stop) {
  for (int steps = 0; steps < kStepsInARow && !stop.stop_requested(); ++steps) {
    const OutboxTask::Kind task = taskFor(entry, hurry && steps == 0);
    if (task == OutboxTask::Kind::Nothing || task == OutboxTask::Kind::Wait) return true;
    auto outcome = sender_.act(outbox, entry, task, stop);
    if (!outcome) return false;
    if (outcome->trouble) troubled_[entry.draft.connection] = steady_clock::now() + kTroublePause;
    if (outcome->entry == entry) return true;
    if (services_.changed) services_.changed();
    entry = std::move(outcome->entry);
  }
  return true;
}

OutboxTask::Kind OutboxWorker::taskFor(const OutboxEntry& entry, bool hurry) {
  using Kind = OutboxTask::Kind;
  const OutboxTask task = planOutboxTask(entry, services_.clock.now(), services_.rules);
  if (task.kind == Kind::EndHold || entry.state == OutboxState::Held) {
    return holdIsOver(entry) ? task.kind : Kind::Wait;
  }
  const bool asksBackend = entry.state == OutboxState::Queued || entry.state == OutboxState::Unknown;
  const auto troubled = troubled_.find(entry.draft.connection);
  if (asksBackend && troubled != troubled_.end() && steady_clock::now() < troubled->second) return Kind::Wait;
  if (task.kind != Kind::Wait || !hurry) return task.kind;
  return entry.state == OutboxState::Queued ? Kind::Check : Kind::LookUp;
}

/// Measured from when this process first saw it, because the wall clock may jump: both have to agree.
bool OutboxWorker::holdIsOver(const OutboxEntry& entry) {
  const auto now = steady_clock::now();
  Hold& hold = holds_[entry.draft.id];
  if (hold.version != entry.version) {
    const auto left = entry.heldUntil ? *entry.heldUntil - services_.clock.now() : milliseconds{0};
    hold = {entry.version, now + std::clamp(left, milliseconds{0}, entry.hold)};
  }
  return now >= hold.over;
}

/// Until it is rung for, until somebody else writes into the file, or for the shortest pause of the worker. Entries
/// that wait for a time are looked at whenever this ends.
void OutboxWorker::waitForNews(Workspace& workspace, std::uint64_t heard, std::stop_token stop) {
  const auto before = workspace.dataVersion();
  const auto until = steady_clock::now() + services_.rules.firstPause / 2;
  while (!stop.stop_requested() && bell_.rings() == heard && steady_clock::now() < until) {
    bell_.waitSince(heard, services_.pollEvery, stop);
    if (workspace.dataVersion() != before) return;
  }
}

}  // namespace paydeck
