#pragma once

#include <optional>
#include <string_view>

namespace paydeck {

/// Where an intended refund is before (and until) the backend has it.
enum class OutboxState {
  Draft,      ///< not confirmed
  Held,       ///< confirmed; can be cancelled until a stated time, then it is queued
  Queued,     ///< confirmed; leaves as soon as the backend answers
  Sending,    ///< the order is stored and is on its way
  Unknown,    ///< it may have arrived; only the backend knows
  Sent,       ///< the backend has it; from here its own RefundStatus is what counts
  Returned,   ///< nothing was paid; back to its author with the reason
  Cancelled,  ///< by a person, before it was sent
};

/// Stable lower-case name used in the workspace file and JSON.
std::string_view outboxStateName(OutboxState state);
std::optional<OutboxState> outboxStateFromName(std::string_view name);

/// True while no other refund of the same payment may be confirmed here.
bool occupiesPayment(OutboxState state);
/// True while the worker has something to do for it.
bool isInTheWorkersHands(OutboxState state);

}  // namespace paydeck
