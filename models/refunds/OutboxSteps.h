#pragma once

#include "models/refunds/OutboxEntry.h"
#include "models/refunds/OutboxEvent.h"
#include "models/refunds/OutboxRules.h"

namespace paydeck {

// The parts of planOutbox; not for others.

struct OutboxMoment {
  UtcTime now{};
  const OutboxRules& rules;
};

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxAnswered& event, const OutboxMoment& moment);
Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxLookedUp& event, const OutboxMoment& moment);

/// The event does not fit the state.
tl::unexpected<Error> refusedStep(std::string words, std::string code = "wrong_state");
/// The pause before the next try grows with every fruitless one.
void pauseBefore(OutboxEntry& entry, const OutboxMoment& moment,
                 std::optional<std::chrono::milliseconds> asked = std::nullopt);
OutboxEntry movedTo(OutboxEntry entry, OutboxState state, OutboxReason reason, UtcTime now);
OutboxEntry returned(OutboxEntry entry, OutboxReason reason, UtcTime now);
OutboxEntry sentAs(OutboxEntry entry, const Refund& refund, UtcTime now);
OutboxEntry sending(OutboxEntry entry, UtcTime now);

}  // namespace paydeck
