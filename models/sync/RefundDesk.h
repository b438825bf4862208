#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/Clock.h"
#include "models/refunds/OutboxEvent.h"
#include "models/refunds/OutboxRules.h"
#include "models/store/Workspace.h"

namespace paydeck {

/// What a person (or a script) does with refunds that have not left yet. Every call is one durable step in the
/// workspace file; whichever process holds the lease sends. Thread-safe; blocks on the disk, so not for the GUI thread.
///
/// `actor` is who acts, as the history shows it. Errors: Conflict with a sentence and a code when the entry is in
/// another state ("already_sending", "already_sent", "look_again", "refund_in_flight", ...), InvalidInput, NotFound,
/// Storage kinds.
class RefundDesk {
 public:
  /// `wake` is called after each step (OutboxWorker::wake in the same process); may be empty. The clock outlives this.
  static Result<std::unique_ptr<RefundDesk>> open(const std::string& workspaceFile, const Clock& clock,
                                                  std::function<void()> wake = {}, OutboxRules rules = {});

  /// Makes it, or changes it as edit() does. The same draft again changes nothing.
  Result<OutboxEntry> saveDraft(const RefundDraft& draft, const std::string& actor);
  /// With a hold it leaves only when that is over. Confirming again answers the same entry and changes nothing.
  Result<OutboxEntry> confirm(const OutboxId& id, std::chrono::milliseconds hold, const std::string& actor);
  /// Until it is sent; it has to be confirmed again.
  Result<OutboxEntry> edit(const RefundDraft& draft, const std::string& actor);
  /// Until it is sent. What the backend has is withdrawn with RefundsApi::cancel.
  Result<OutboxEntry> cancel(const OutboxId& id, const std::string& actor);
  /// Removes a draft that was never confirmed and sent.
  Result<void> discard(const OutboxId& id, const std::string& actor);
  /// Only when the entry asks for it: the id a person found at the backend, or none if it was not sent.
  Result<OutboxEntry> resolveByHand(const OutboxId& id, const std::optional<RefundId>& found, const std::string& actor);

  Result<std::optional<OutboxEntry>> get(const OutboxId& id);
  /// Newest first.
  Result<std::vector<OutboxEntry>> list(const OutboxFilter& filter = {});
  Result<std::map<OutboxState, std::int64_t>> counts();
  /// Oldest first.
  Result<std::vector<OutboxRecord>> history(const OutboxId& id);
  /// Changes whenever anything, in any process, changed the workspace file but this desk; to know when to read again.
  Result<std::int64_t> dataVersion();

 private:
  RefundDesk(std::unique_ptr<Workspace> workspace, const Clock& clock, std::function<void()> wake, OutboxRules rules);
  Result<OutboxEntry> step(const OutboxId& id, const OutboxEvent& event, const std::string& actor);
  Result<OutboxEntry> stepOnce(const OutboxId& id, const OutboxEvent& event, const std::string& actor);

  std::mutex mutex_;  // guards the workspace
  std::unique_ptr<Workspace> workspace_;
  const Clock& clock_;
  std::function<void()> wake_;
  OutboxRules rules_;
};

}  // namespace paydeck
