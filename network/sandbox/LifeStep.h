#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "network/sandbox/LedgerMove.h"
#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// One thing that happens to a payment.
enum class LifeStepKind {
  Offer,    ///< shown to the customer
  See,      ///< a transaction appears
  Confirm,  ///< more confirmations, not enough yet
  Settle,   ///< enough confirmations (or paid by Lightning or card): succeeded, under-, overpaid or paid late
  Expire,
  Fail,
  Reorganise,  ///< the block goes away, back to pending
  TopUp,       ///< the rest of an underpaid amount appears
  Accept,      ///< the merchant takes it as it is, or wins a dispute
  Refund,
  PartlyRefund,
  Dispute,
};

struct LifeStep {
  LifeStepKind kind = LifeStepKind::Offer;
  std::int64_t delayMillis = 0;  ///< after the step before, before any time scale
  unsigned have = 0;             ///< confirmations after a Confirm
};

/// What happens next by the payment's fate; none when its life is over.
std::optional<LifeStep> planNextStep(const PaymentRecord& payment, Rng& rng);

/// How much a step would take from the balance.
Atoms amountTaken(const PaymentRecord& payment, LifeStepKind kind);

/// Changes the payment, adds to its timeline, counts its version up. Returns what moves on the books.
std::vector<LedgerMove> applyStep(PaymentRecord& payment, const LifeStep& step, std::int64_t atMillis,
                                  std::uint64_t seed);

/// True when the step is carried out as a refund that a person of the shop asks for, not as a charge-back.
bool isRefundByStaff(const PaymentRecord& payment, LifeStepKind kind);

/// What a refund does to its payment: its value is held back (negative: given back), or has been refunded.
void reserveRefund(PaymentRecord& payment, std::int64_t valueMinor, std::int64_t atMillis);
void settleRefund(PaymentRecord& payment, std::int64_t valueMinor, std::int64_t atMillis);

/// True when the step is possible in the payment's status.
bool isPossible(const PaymentRecord& payment, LifeStepKind kind);

}  // namespace paydeck::sandbox
