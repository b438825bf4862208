#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/domain/Refund.h"
#include "models/refunds/OutboxEntry.h"

namespace paydeck {

/// The states a person sees, wherever the refund is.
enum class ShownRefundState {
  Draft,
  AwaitingApproval,
  Queued,
  Sending,
  Unknown,
  Processing,
  Succeeded,
  Failed,
  Cancelled
};

/// "awaiting_approval"
std::string_view shownRefundStateName(ShownRefundState state);

struct ShownRefund {
  ShownRefundState state = ShownRefundState::Unknown;
  std::string next{};           ///< a sentence: what happens or what to do next
  bool canEdit = false;         ///< planOutbox takes OutboxEdit
  bool canCancel = false;       ///< planOutbox takes OutboxCancel
  bool asksPerson = false;      ///< RefundDesk::resolveByHand is wanted
  std::optional<UtcTime> at{};  ///< Held: when it leaves; waiting: the next try

  friend bool operator==(const ShownRefund&, const ShownRefund&) = default;
};

/// Pure. Either side may be missing: a refund made elsewhere has no entry, a draft no refund. What the backend says of
/// a refund counts more than what the outbox remembers.
ShownRefund shownRefundState(const OutboxEntry* entry, const Refund* refund);

}  // namespace paydeck
