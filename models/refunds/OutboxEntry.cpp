#include "models/refunds/OutboxEntry.h"

namespace paydeck {

std::string idempotencyKey(const OutboxEntry& entry, unsigned generation) {
  const std::string& id = entry.draft.id.value();
  return generation <= 1 ? id : id + "." + std::to_string(generation);
}

OutboxEntry newOutboxEntry(RefundDraft draft, UtcTime now) {
  OutboxEntry entry;
  entry.draft = std::move(draft);
  entry.createdAt = now;
  entry.changedAt = now;
  entry.reason = {"drafted", "Not confirmed yet. Confirm it or discard it."};
  return entry;
}

}  // namespace paydeck
