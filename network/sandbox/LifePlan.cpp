// What happens next in a payment's life.
#include <algorithm>

#include "network/sandbox/LifeStep.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

bool wasReorganised(const PaymentRecord& payment) {
  return std::any_of(payment.transactions.begin(), payment.transactions.end(),
                     [](const TransactionRecord& t) { return !t.counted; });
}

LifeStep planPending(const PaymentRecord& payment, Rng& rng) {
  const MethodKind kind = rail(payment.railIndex).kind;
  if (payment.fate == Fate::Expire || payment.fate == Fate::PayLate) {
    return {LifeStepKind::Expire, std::max<std::int64_t>(0, payment.expiresAt - payment.updatedAt), 0};
  }
  if (kind == MethodKind::Onchain) {
    const bool again = wasReorganised(payment);
    return {LifeStepKind::See,
            again ? rng.between(20 * kSecond, 80 * kSecond) : rng.between(15 * kSecond, 240 * kSecond), 0};
  }
  const auto step = payment.fate == Fate::Fail ? LifeStepKind::Fail : LifeStepKind::Settle;
  return {step, rng.between(4 * kSecond, 45 * kSecond), 0};
}

LifeStep planConfirming(const PaymentRecord& payment, Rng& rng) {
  const Rail& r = rail(payment.railIndex);
  if (payment.fate == Fate::Fail) return {LifeStepKind::Fail, rng.between(5 * kSecond, 20 * kSecond), 0};
  if (payment.fate == Fate::Reorganise && !wasReorganised(payment) && payment.have > 0) {
    return {LifeStepKind::Reorganise, r.blockMillis * 2, 0};
  }
  const unsigned target = payment.have == 0 ? 1 : std::min(payment.need, payment.have + r.confirmationStep);
  const std::int64_t blocks = target - payment.have;
  // Blocks of Bitcoin come at very uneven times, those of the others nearly like a clock.
  const std::int64_t percent = r.network == "bitcoin" ? rng.between(15, 230) : rng.between(90, 120);
  const std::int64_t delay = std::max<std::int64_t>(400, blocks * r.blockMillis * percent / 100);
  return {target >= payment.need ? LifeStepKind::Settle : LifeStepKind::Confirm, delay, target};
}

std::optional<LifeStep> planSettled(const PaymentRecord& payment, Rng& rng) {
  if (payment.fate == Fate::Refund) return LifeStep{LifeStepKind::Refund, rng.between(6 * kHour, 12 * kDay), 0};
  if (payment.fate == Fate::PartlyRefund)
    return LifeStep{LifeStepKind::PartlyRefund, rng.between(6 * kHour, 12 * kDay), 0};
  if (payment.fate == Fate::Dispute && !payment.steps.empty() && payment.steps.back().kind == "succeeded" &&
      std::none_of(payment.steps.begin(), payment.steps.end(),
                   [](const StepRecord& s) { return s.kind == "disputed"; })) {
    return LifeStep{LifeStepKind::Dispute, rng.between(2 * kDay, 18 * kDay), 0};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LifeStep> planNextStep(const PaymentRecord& payment, Rng& rng) {
  if (payment.fate == Fate::Manual) return std::nullopt;
  switch (payment.status) {
    case PaymentStatus::Created:
      return LifeStep{LifeStepKind::Offer, rng.between(300, 2500), 0};
    case PaymentStatus::Pending:
      return planPending(payment, rng);
    case PaymentStatus::Confirming:
      return planConfirming(payment, rng);
    case PaymentStatus::Expired:
      if (payment.fate != Fate::PayLate) return std::nullopt;
      return LifeStep{LifeStepKind::See, rng.between(5 * kMinute, 50 * kMinute), 0};
    case PaymentStatus::Underpaid:
      if (rng.chance(600)) return LifeStep{LifeStepKind::TopUp, rng.between(10 * kMinute, 36 * kHour), 0};
      return LifeStep{LifeStepKind::Refund, rng.between(4 * kHour, 3 * kDay), 0};
    case PaymentStatus::PaidLate:
      return LifeStep{rng.chance(700) ? LifeStepKind::Accept : LifeStepKind::Refund, rng.between(kHour, 2 * kDay), 0};
    case PaymentStatus::Disputed:
      return LifeStep{rng.chance(400) ? LifeStepKind::Accept : LifeStepKind::Refund, rng.between(5 * kDay, 30 * kDay),
                      0};
    case PaymentStatus::Succeeded:
      return planSettled(payment, rng);
    default:
      return std::nullopt;
  }
}

bool isPossible(const PaymentRecord& payment, LifeStepKind kind) {
  using enum PaymentStatus;
  const PaymentStatus s = payment.status;
  const bool money = s == Succeeded || s == Overpaid || s == Underpaid || s == PaidLate;
  const bool chain = rail(payment.railIndex).kind == MethodKind::Onchain;
  switch (kind) {
    case LifeStepKind::Offer:
      return s == Created;
    case LifeStepKind::See:
      return chain && (s == Created || s == Pending || s == Expired);
    case LifeStepKind::Confirm:
      return s == Confirming;
    case LifeStepKind::Settle:
      return s == Confirming || (!chain && (s == Created || s == Pending));
    case LifeStepKind::Expire:
      return s == Created || s == Pending;
    case LifeStepKind::Fail:
      return s == Created || s == Pending || s == Confirming;
    case LifeStepKind::Reorganise:
      return s == Confirming;
    case LifeStepKind::TopUp:
      return chain && s == Underpaid;
    case LifeStepKind::Accept:
      return s == Underpaid || s == PaidLate || s == Disputed;
    case LifeStepKind::Refund:
      return money || s == Disputed;
    case LifeStepKind::PartlyRefund:
      return money;
    case LifeStepKind::Dispute:
      return s == Succeeded || s == Overpaid;
  }
  return false;
}

}  // namespace paydeck::sandbox
