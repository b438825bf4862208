#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/domain/AssetAmount.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/Payment.h"
#include "models/domain/RefundStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// A decision of a checker.
struct RefundApproval {
  std::string personId{};
  std::string name{};
  std::string role{};
  bool approved = false;  ///< false: rejected
  UtcTime at{};
  std::string comment{};

  friend bool operator==(const RefundApproval&, const RefundApproval&) = default;
};

/// Who may decide.
struct RefundApprover {
  std::string personId{};
  std::string name{};
  std::string role{};

  friend bool operator==(const RefundApprover&, const RefundApprover&) = default;
};

/// One entry of a refund's audit trail. `digest` chains the entries (see the Merchant API document); empty where the
/// backend keeps no chain.
struct RefundEvent {
  UtcTime at{};
  std::string actorId{};  ///< empty: the backend itself
  std::string actorName{};
  std::string kind{};  ///< "requested", "approved", "rejected", "withdrawn", "sent", "succeeded", ...; open
  std::string note{};
  std::string digest{};  ///< SHA-256, lower-case hex

  friend bool operator==(const RefundEvent&, const RefundEvent&) = default;
};

/// How many checkers a refund needs and has.
struct RefundApprovalState {
  unsigned required = 0;
  unsigned given = 0;
  std::string policyName{};
  std::vector<RefundApprover> approvers{};  ///< while it waits; never who asked for it
  std::optional<UtcTime> expiresAt{};

  friend bool operator==(const RefundApprovalState&, const RefundApprovalState&) = default;
};

/// A refund as a backend reports it. Several refunds of one payment are several of these.
struct Refund {
  ConnectionId connection{};  ///< set by the adapter from its configuration
  RefundId id{};
  std::string number{};  ///< what people call it, "RF-1086"; the id where a backend has no number
  PaymentId payment{};
  std::string orderRef{};
  std::string customerName{};  ///< untrusted
  RefundState state{};
  UtcTime createdAt{};
  UtcTime updatedAt{};
  std::optional<UtcTime> sentAt{};
  std::optional<UtcTime> finalAt{};
  std::int64_t revision = 0;  ///< a smaller one never overwrites a larger one; decisions name the one they saw

  std::string createdById{};
  std::string createdByName{};
  std::optional<Money> value{};  ///< in the currency of the order
  std::optional<AssetAmount> customerReceives{};
  std::optional<AssetAmount> networkFee{};
  std::optional<AssetAmount> leavesWallet{};
  RefundFeePayer feePaidBy = RefundFeePayer::Merchant;
  RefundRate rateKind = RefundRate::Now;
  std::optional<ExchangeRate> rate{};
  std::string destination{};
  std::string reason{};  ///< "requested_by_customer", "duplicate", ...; open
  std::string note{};
  std::optional<ChainTransaction> transaction{};
  std::string failureReason{};  ///< "insufficient_balance", "destination_refused", ...; open
  RefundApprovalState approval{};
  std::vector<RefundApproval> approvals{};
  std::vector<RefundEvent> history{};
  std::string idempotencyKey{};  ///< of the request that made it, where the backend tells; empty otherwise
  std::string raw{};

  friend bool operator==(const Refund&, const Refund&) = default;
};

}  // namespace paydeck
