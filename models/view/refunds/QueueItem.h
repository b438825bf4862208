#pragma once

#include <optional>
#include <string>

#include "models/domain/Refund.h"
#include "models/refunds/OutboxEntry.h"
#include "models/refunds/ShownRefundState.h"

namespace paydeck {

enum class QueueTab { Awaiting, Outbox, Processing, Completed, Failed };

/// One refund of the queue, wherever it is: at the backend, in the outbox, or in both.
struct QueueItem {
  std::string key{};  ///< stays the same while it moves from the outbox to the backend
  std::optional<Refund> refund{};
  std::optional<OutboxEntry> entry{};
  ShownRefund shown{};

  const ConnectionId& connection() const { return refund ? refund->connection : entry->draft.connection; }
  const std::string& customer() const { return refund ? refund->customerName : entry->draft.customerName; }
  const std::string& orderRef() const { return refund ? refund->orderRef : entry->draft.orderRef; }
  const std::string& destination() const { return refund ? refund->destination : entry->draft.destination; }
  const std::string& reason() const { return refund ? refund->reason : entry->draft.reason; }
  UtcTime createdAt() const { return refund ? refund->createdAt : entry->createdAt; }
  std::string number() const { return refund ? refund->number : entry->refundNumber; }
  const PaymentId& payment() const { return refund ? refund->payment : entry->draft.question.payment; }
  /// In the currency of the order; none when only coins are known.
  std::optional<Money> value() const;
  /// What the customer receives, as far as somebody said.
  std::optional<AssetAmount> receives() const;
  /// What it is sent as.
  std::optional<Asset> asset() const;
  /// The last decision of a checker.
  const RefundApproval* lastDecision() const;

  friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

}  // namespace paydeck
