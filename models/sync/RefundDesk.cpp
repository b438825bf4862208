#include "models/sync/RefundDesk.h"

#include "models/refunds/OutboxPlan.h"

namespace paydeck {
namespace {

constexpr int kAttempts = 8;  // against others who change the same entry; each of them got one step further

tl::unexpected<Error> noSuchRefund() {
  return failure(ErrorKind::NotFound, "There is no such refund here.");
}

}  // namespace

RefundDesk::RefundDesk(std::unique_ptr<Workspace> workspace, const Clock& clock, std::function<void()> wake,
                       OutboxRules rules)
    : workspace_(std::move(workspace)), clock_(clock), wake_(std::move(wake)), rules_(rules) {}

Result<std::unique_ptr<RefundDesk>> RefundDesk::open(const std::string& workspaceFile, const Clock& clock,
                                                     std::function<void()> wake, OutboxRules rules) {
  auto workspace = Workspace::open(workspaceFile);
  if (!workspace) return failure(workspace.error());
  return std::unique_ptr<RefundDesk>(new RefundDesk(std::move(*workspace), clock, std::move(wake), rules));
}

Result<OutboxEntry> RefundDesk::stepOnce(const OutboxId& id, const OutboxEvent& event, const std::string& actor) {
  const std::scoped_lock lock(mutex_);
  OutboxTable outbox = workspace_->outbox();
  const auto entry = outbox.get(id);
  if (!entry) return failure(entry.error());
  if (!*entry) return noSuchRefund();
  Result<OutboxEntry> next = planOutbox(**entry, event, clock_.now(), rules_);
  if (!next || *next == **entry) return next;
  return outbox.replace(**entry, *std::move(next), actor);
}

Result<OutboxEntry> RefundDesk::step(const OutboxId& id, const OutboxEvent& event, const std::string& actor) {
  Result<OutboxEntry> done = noSuchRefund();
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    done = stepOnce(id, event, actor);
    if (done || done.error().code != "changed_meanwhile") break;
  }
  if (done && wake_) wake_();
  return done;
}

Result<OutboxEntry> RefundDesk::saveDraft(const RefundDraft& draft, const std::string& actor) {
  {
    const std::scoped_lock lock(mutex_);
    OutboxTable outbox = workspace_->outbox();
    auto known = outbox.get(draft.id);
    if (!known) return failure(known.error());
    if (*known && (*known)->draft == draft) return std::move(**known);
    if (!*known) return outbox.insert(newOutboxEntry(draft, clock_.now()), actor);
  }
  return edit(draft, actor);
}

Result<OutboxEntry> RefundDesk::confirm(const OutboxId& id, std::chrono::milliseconds hold, const std::string& actor) {
  return step(id, OutboxConfirm{hold}, actor);
}

Result<OutboxEntry> RefundDesk::edit(const RefundDraft& draft, const std::string& actor) {
  return step(draft.id, OutboxEdit{draft}, actor);
}

Result<OutboxEntry> RefundDesk::cancel(const OutboxId& id, const std::string& actor) {
  return step(id, OutboxCancel{}, actor);
}

Result<void> RefundDesk::discard(const OutboxId& id, const std::string& actor) {
  const std::scoped_lock lock(mutex_);
  OutboxTable outbox = workspace_->outbox();
  const auto entry = outbox.get(id);
  if (!entry) return failure(entry.error());
  if (!*entry) return noSuchRefund();
  return outbox.discard(**entry, actor, clock_.now());
}

Result<OutboxEntry> RefundDesk::resolveByHand(const OutboxId& id, const std::optional<RefundId>& found,
                                              const std::string& actor) {
  if (found) return step(id, OutboxFoundByHand{*found}, actor);
  return step(id, OutboxNotSentByHand{}, actor);
}

Result<std::optional<OutboxEntry>> RefundDesk::get(const OutboxId& id) {
  const std::scoped_lock lock(mutex_);
  return workspace_->outbox().get(id);
}

Result<std::vector<OutboxEntry>> RefundDesk::list(const OutboxFilter& filter) {
  const std::scoped_lock lock(mutex_);
  return workspace_->outbox().list(filter);
}

Result<std::map<OutboxState, std::int64_t>> RefundDesk::counts() {
  const std::scoped_lock lock(mutex_);
  return workspace_->outbox().counts();
}

Result<std::vector<OutboxRecord>> RefundDesk::history(const OutboxId& id) {
  const std::scoped_lock lock(mutex_);
  return workspace_->outbox().history(id);
}

Result<std::int64_t> RefundDesk::dataVersion() {
  const std::scoped_lock lock(mutex_);
  return workspace_->dataVersion();
}

}  // namespace paydeck
