#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/PersonRef.h"
#include "network/sandbox/RefundStatus.h"
#include "network/sandbox/RefundTerms.h"

namespace paydeck::sandbox {

/// What the policies ask for.
struct ApprovalNeed {
  unsigned required = 0;
  std::string policyId{};  ///< empty: no policy applies
  std::string policyName{};
  std::vector<PersonRef> approvers{};  ///< who may (still) approve
  std::int64_t expiresAfterSeconds = 0;
};

/// One person's word on a refund.
struct RefundDecision {
  PersonRef person{};
  bool approved = false;
  std::int64_t at = 0;
  std::string comment{};
};

/// One line of the audit trail.
struct AuditEntry {
  std::int64_t at = 0;
  std::string actorId{};  ///< empty: the server itself
  std::string actorName{};
  std::string kind{};
  std::string note{};
  std::string digest{};
};

/// A refund as the sandbox keeps it. Times are Unix ms.
struct RefundRecord {
  std::int64_t key = 0;  ///< counts up with creation time
  std::string orderRef{};
  std::string customerName{};
  RefundStatus status = RefundStatus::Processing;
  std::int64_t version = 1;
  std::int64_t createdAt = 0;
  std::int64_t updatedAt = 0;
  std::optional<std::int64_t> sentAt{};
  std::optional<std::int64_t> finalAt{};
  PersonRef requestedBy{};
  std::int64_t quoteKey = 0;     ///< 0: not made through the API
  std::string idempotencyKey{};  ///< empty: not made through the API
  RefundTerms terms{};
  std::string destination{};
  std::string reason{};
  std::string note{};
  bool notifyCustomer = false;
  std::string linkId{};
  ApprovalNeed approval{};
  std::optional<std::int64_t> approvalExpiresAt{};
  std::vector<RefundDecision> decisions{};
  std::optional<TransactionRecord> transaction{};
  unsigned have = 0;
  unsigned need = 0;
  std::string failureReason{};
  std::vector<AuditEntry> history{};

  unsigned approvalsGiven() const;
};

/// "re_" and six digits in base 36.
std::string refundIdOf(std::int64_t key);
std::optional<std::int64_t> refundKeyOf(std::string_view id);
/// "RF-1086"
std::string refundNumberOf(std::int64_t key);

/// The same for other kinds of objects: a prefix such as "rq_" and six digits in base 36.
std::string shortIdOf(std::string_view prefix, std::int64_t key);
std::optional<std::int64_t> shortKeyOf(std::string_view prefix, std::string_view id);

/// Adds a line to the audit trail and its link to the digest of the line before. An empty id is the server.
void addAudit(RefundRecord& refund, std::int64_t at, const PersonRef& actor, std::string kind, std::string note);

}  // namespace paydeck::sandbox
