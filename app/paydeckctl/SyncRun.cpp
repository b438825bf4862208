#include "app/paydeckctl/SyncRun.h"

#include <condition_variable>
#include <mutex>
#include <ostream>

#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

constexpr std::chrono::milliseconds kLookEvery{200};
constexpr std::chrono::seconds kCheckEvery{2};
constexpr std::chrono::seconds kCheckWhileFollowing{20};

void waitOrStop(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any condition;
  std::unique_lock lock(mutex);
  condition.wait_for(lock, stop, time, [] { return false; });
}

SyncState stateOf(const std::vector<SyncState>& states, const ConnectionId& id) {
  for (const SyncState& state : states) {
    if (state.connection == id) return state;
  }
  return {};
}

std::string progressText(const ConnectionStatus& status) {
  std::string text(syncPhaseName(status.phase));
  for (char& c : text) c = c == '_' ? ' ' : c;
  if (status.phase == SyncPhase::Backfilling && status.have > 0) {
    text += " " + std::to_string(status.have);
    if (status.total > 0) text += " of " + std::to_string(status.total);
  }
  if (status.error) text += ": " + status.error->message;
  return text;
}

}  // namespace

/// Statuses are asked for, not pushed.
class SyncRun::Silence final : public SyncObserver {
 public:
  void statusChanged(const ConnectionStatus&) override {}
};

SyncRun::SyncRun(Session& session, OpenedWorkspace& opened, std::vector<Member> members, bool follow)
    : session_(session),
      opened_(opened),
      members_(std::move(members)),
      follow_(follow),
      startedAt_(session.clock.now()),
      backends_(opened.backends()) {}

Result<std::vector<SyncSummary>> SyncRun::run() {
  auto reader = opened_.cache().openReader();
  if (!reader) return failure(reader.error());
  reader_ = std::move(*reader);
  // The lease is used by the engine's thread, so it gets a connection of its own to the file.
  auto leaseFile = Workspace::open(opened_.folder().workspaceFile());
  if (!leaseFile) return failure(leaseFile.error());
  const auto lease = (*leaseFile)->lease(session_.clock, "paydeckctl");
  Silence silence;
  SyncTiming timing;
  timing.checkEvery = follow_ ? kCheckWhileFollowing : kCheckEvery;
  {
    SyncEngine engine({backends_, opened_.cache().writer(), opened_.cache(), session_.clock, silence, timing}, *lease);
    for (const auto& [config, secret] : members_) {
      const auto backend = backends_.open(config, secret);
      if (!backend) return failure(backend.error());
      canCount_[config.id] = (*backend)->capabilities().has(Capability::PaymentTotals);
      engine.add(config, secret);
    }
    engine.start();
    while (!session_.stop.stop_requested()) {
      const auto over = look(engine);
      if (!over) return failure(over.error());
      if (*over) break;
      waitOrStop(kLookEvery, session_.stop);
    }
    engine.stop();
  }
  return summarise();
}

Result<bool> SyncRun::look(SyncEngine& engine) {
  const auto states = reader_->syncStates();
  if (!states) return failure(states.error());
  verdicts_.clear();
  for (const ConnectionStatus& status : engine.statuses()) {
    for (const auto& [config, secret] : members_) {
      if (config.id != status.connection) continue;
      tell(config, status);
      const SyncState state = stateOf(*states, config.id);
      auto& [checkedAt, different] = different_[config.id];
      const bool newCheck = state.lastChecked && *state.lastChecked >= startedAt_ && *state.lastChecked != checkedAt;
      if (newCheck) {
        checkedAt = *state.lastChecked;
        different = state.checkResult == "equal" ? 0 : different + 1;
      }
      const auto verdict =
          planVerdict({status, state, startedAt_, session_.clock.now(), canCount_[config.id], different});
      if (verdict) verdicts_[config.id] = *verdict;
    }
  }
  return !follow_ && verdicts_.size() == members_.size();
}

/// One line whenever there is something new to say.
void SyncRun::tell(const ConnectionConfig& config, const ConnectionStatus& status) {
  Told& told = told_[config.id];
  const auto line = [&](const std::string& text, std::string& before) {
    if (text == before) return;
    before = text;
    if (!text.empty()) session_.err << shownText(config.name) << ": " << shownText(text) << std::endl;
  };
  line(status.warning, told.warning);
  line(progressText(status), told.progress);
}

Result<std::vector<SyncSummary>> SyncRun::summarise() {
  const auto states = reader_->syncStates();
  if (!states) return failure(states.error());
  const SyncVerdict stopped{SyncEnd::Failed,
                            Error{ErrorKind::Cancelled, "Stopped before the copy was whole. Run sync again to go on."}};
  std::vector<SyncSummary> summaries;
  for (const auto& [config, secret] : members_) {
    auto local = countCache(*reader_, config.id, std::nullopt);
    if (!local) return failure(local.error());
    const auto verdict = verdicts_.find(config.id);
    SyncVerdict ended = verdict == verdicts_.end() ? stopped : verdict->second;
    SyncSummary summary{config, std::move(ended), stateOf(*states, config.id), std::move(*local),
                        backends_.lastCount(config.id)};
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

}  // namespace paydeck::ctl
