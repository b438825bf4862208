#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/refunds/OutboxEntry.h"
#include "models/store/Database.h"
#include "models/store/OutboxRecord.h"

namespace paydeck {

/// Which entries to list, newest first.
struct OutboxFilter {
  std::vector<OutboxState> states{};  ///< empty: all
  std::optional<ConnectionId> connection{};
  std::optional<PaymentId> payment{};
  unsigned limit = 1000;
  unsigned offset = 0;
};

/// The outbox in workspace.db. Each step is one durable transaction that also writes the history. Borrowed from a
/// Workspace, used by its thread.
class OutboxTable {
 public:
  explicit OutboxTable(Database& database) : database_(database) {}

  Result<std::optional<OutboxEntry>> get(const OutboxId& id);
  Result<std::vector<OutboxEntry>> list(const OutboxFilter& filter = {});
  /// What the worker has to look at, oldest confirmation first.
  Result<std::vector<OutboxEntry>> inHand();
  Result<std::map<OutboxState, std::int64_t>> counts();

  /// Stores a new draft; answers what is stored. The same id again: Conflict with code "already_there".
  Result<OutboxEntry> insert(const OutboxEntry& entry, const std::string& actor);
  /// Replaces `from` by `next` (a step of planOutbox) if nobody changed it since it was read; answers what is stored.
  /// Conflict with code "changed_meanwhile" when somebody did, "refund_in_flight" when another refund of that payment
  /// is under way. Into Sending only while `next.sender` holds the lease at `next.changedAt`: else Busy, "lease_lost".
  Result<OutboxEntry> replace(const OutboxEntry& from, OutboxEntry next, const std::string& actor);
  /// Removes a draft whose key was never used.
  Result<void> discard(const OutboxEntry& entry, const std::string& actor, UtcTime now);

  /// Oldest first.
  Result<std::vector<OutboxRecord>> history(const OutboxId& id);
  /// The first record of the whole history that was tampered with; none when it is sound.
  Result<std::optional<std::int64_t>> brokenRecord();

 private:
  Result<void> mayEnter(const OutboxEntry& from, const OutboxEntry& next);
  Result<std::vector<OutboxEntry>> read(Statement statement);

  Database& database_;
};

}  // namespace paydeck
