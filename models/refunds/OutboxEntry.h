#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "models/backend/RefundsApi.h"
#include "models/domain/Time.h"
#include "models/refunds/OutboxReason.h"
#include "models/refunds/OutboxState.h"
#include "models/refunds/RefundDraft.h"

namespace paydeck {

/// One intended refund and everything that must survive a crash to pay it exactly once. Changed by planOutbox only.
struct OutboxEntry {
  RefundDraft draft{};
  OutboxState state = OutboxState::Draft;
  std::int64_t version = 0;  ///< counts writes; a write names the version it was decided on
  UtcTime createdAt{};
  UtcTime changedAt{};
  std::optional<UtcTime> confirmedAt{};
  std::optional<UtcTime> heldUntil{};
  std::chrono::milliseconds hold{0};   ///< how long it is held in all
  std::optional<UtcTime> notBefore{};  ///< the next try of the worker
  unsigned tries = 0;                  ///< fruitless ones in a row, for the pause between them

  unsigned keyGeneration = 1;             ///< grows when the old key is spent and nothing was paid with it
  std::optional<RefundOrder> order{};     ///< exactly what is or was sent with the key of this generation
  std::optional<RefundTerms> terms{};     ///< of the order's quote
  unsigned attempts = 0;                  ///< how often that order was sent, or was about to be
  bool mayHaveArrived = false;            ///< an attempt of this key ended without a clear answer
  std::optional<UtcTime> firstSentAt{};   ///< of this key
  std::string sender{};                   ///< who is or was sending: the owner of the lease
  std::optional<OutboxReason> refusal{};  ///< a clear no to a repeated order; counts once the backend knows no refund

  OutboxReason reason{};    ///< of the present state, for a person
  bool asksPerson = false;  ///< Unknown, and only a look at the backend by a person can tell
  RefundId refund{};        ///< Sent: the backend's id
  std::string refundNumber{};

  friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

/// What is sent as Idempotency-Key: the entry's id, later generations "ID.2", "ID.3".
std::string idempotencyKey(const OutboxEntry& entry, unsigned generation);
inline std::string idempotencyKey(const OutboxEntry& entry) {
  return idempotencyKey(entry, entry.keyGeneration);
}

/// A draft that is not stored yet.
OutboxEntry newOutboxEntry(RefundDraft draft, UtcTime now);

}  // namespace paydeck
