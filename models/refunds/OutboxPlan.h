#pragma once

#include "models/refunds/OutboxEntry.h"
#include "models/refunds/OutboxEvent.h"
#include "models/refunds/OutboxRules.h"

namespace paydeck {

/// Pure: what an entry becomes when something happens. The caller stores the answer (with the version it started from)
/// before doing anything else. Conflict with a sentence when it cannot happen in this state.
///
/// After OutboxChecked or OutboxLookedUp the answer may be in state Sending: then, and only then, its order is sent,
/// once, after it was stored.
Result<OutboxEntry> planOutbox(const OutboxEntry& entry, const OutboxEvent& event, UtcTime now,
                               const OutboxRules& rules = {});

/// What the worker has to do for an entry.
struct OutboxTask {
  enum class Kind {
    Nothing,   ///< nothing until a person acts
    Wait,      ///< nothing before `at`
    EndHold,   ///< OutboxHoldOver
    Check,     ///< options() and quote(), then OutboxChecked or OutboxCheckFailed
    TakeOver,  ///< OutboxSenderGone
    LookUp,    ///< findByKey(), then OutboxLookedUp
  };
  Kind kind = Kind::Nothing;
  UtcTime at{};

  friend bool operator==(const OutboxTask&, const OutboxTask&) = default;
};

/// Pure. Asked between sends, so an entry that is Sending is nobody's. A time further away than any pause lasts was
/// made by a clock that has been set back since, and does not delay anything.
OutboxTask planOutboxTask(const OutboxEntry& entry, UtcTime now, const OutboxRules& rules = {});

}  // namespace paydeck
