// What a step does to a payment and to the books.
#include <algorithm>

#include "network/sandbox/AddressForge.h"
#include "network/sandbox/LifeStep.h"

namespace paydeck::sandbox {
namespace {

constexpr Atoms kFeePerTenThousand = 25;  // 0.25 %

void note(PaymentRecord& payment, std::string_view kind, std::int64_t at, std::optional<std::int64_t> block = {}) {
  payment.steps.push_back({std::string(kind), at, block, payment.have, payment.need});
}

void setStatus(PaymentRecord& payment, PaymentStatus status, std::int64_t at) {
  payment.status = status;
  if (isFinal(status)) {
    payment.finalAt = at;
  } else {
    payment.finalAt.reset();
  }
  note(payment, paymentStatusName(status), at);
}

Atoms countedTotal(const PaymentRecord& payment) {
  Atoms total = 0;
  for (const TransactionRecord& t : payment.transactions) total += t.counted ? t.amount.value_or(0) : 0;
  return total;
}

Atoms drawPaidAmount(const PaymentRecord& payment, Rng& rng) {
  if (payment.fate == Fate::Underpay) return scaleUp(payment.due, rng.between(700, 985), 1000);
  if (payment.fate == Fate::Overpay) return scaleUp(payment.due, rng.between(1005, 1240), 1000);
  return payment.due;
}

void addTransaction(PaymentRecord& payment, Atoms amount, std::int64_t at, Rng& rng) {
  const Rail& r = rail(payment.railIndex);
  Rng wallet(mixSeed(seedOfText(payment.customer.id), payment.railIndex));
  TransactionRecord transaction;
  transaction.hash = forgeTransactionHash(r, rng);
  transaction.from = forgeAddress(r, wallet);
  transaction.to = r.kind == MethodKind::Onchain ? payment.payAddress : std::string();
  transaction.amount = amount;
  transaction.seenAt = at;
  payment.transactions.push_back(std::move(transaction));
  payment.received = countedTotal(payment);
  if (!payment.seenAt) payment.seenAt = at;
}

void see(PaymentRecord& payment, Atoms amount, std::int64_t at, Rng& rng) {
  addTransaction(payment, amount, at, rng);
  payment.have = 0;
  payment.need = rail(payment.railIndex).confirmations;
  payment.status = PaymentStatus::Confirming;
  payment.finalAt.reset();
  note(payment, "seen", at);
}

void confirm(PaymentRecord& payment, unsigned have, std::int64_t at) {
  const Rail& r = rail(payment.railIndex);
  payment.have = have;
  TransactionRecord& transaction = payment.transactions.back();
  transaction.confirmations = have;
  if (!transaction.blockHeight && have > 0) {
    transaction.blockHeight = std::max<std::int64_t>(1, blockHeightAt(r, at) - (have - 1));
    note(payment, "in_block", at, transaction.blockHeight);
  }
  if (have >= payment.need) return;
  // The timeline keeps one line that counts, not one per block.
  if (payment.steps.back().kind == "confirming") payment.steps.pop_back();
  note(payment, "confirming", at, transaction.blockHeight);
}

LedgerMove moveOf(const PaymentRecord& payment, LedgerKind kind, Atoms amount, std::int64_t valueMinor) {
  return {kind, payment.railIndex, amount, valueMinor, payment.currency};
}

/// The not yet credited part: everything at first, only the last transaction after a top-up.
std::vector<LedgerMove> credit(PaymentRecord& payment) {
  const Atoms total = payment.received.value_or(0);
  const bool first = !payment.feeMinor;
  const Atoms amount = first ? total : payment.transactions.back().amount.value_or(0);
  const std::int64_t value = valueMinorOf(payment, total);
  const std::int64_t creditedBefore = first ? 0 : valueMinorOf(payment, total - amount);
  const auto fee = static_cast<std::int64_t>(scaleNearest(value, kFeePerTenThousand, 10'000));
  const std::int64_t feeBefore = payment.feeMinor.value_or(0);
  payment.feeMinor = fee;
  payment.netMinor = value - fee;
  return {moveOf(payment, LedgerKind::Payment, amount, value - creditedBefore),
          moveOf(payment, LedgerKind::Fee, -scaleNearest(amount, kFeePerTenThousand, 10'000), feeBefore - fee)};
}

std::vector<LedgerMove> settle(PaymentRecord& payment, std::int64_t at, Rng& rng) {
  if (rail(payment.railIndex).kind == MethodKind::Onchain) {
    confirm(payment, payment.need, at);
  } else {
    addTransaction(payment, payment.due, at, rng);
  }
  const Atoms received = payment.received.value_or(0);
  const bool late = payment.seenAt && *payment.seenAt > payment.expiresAt && !payment.feeMinor;
  const PaymentStatus status = late                     ? PaymentStatus::PaidLate
                               : received < payment.due ? PaymentStatus::Underpaid
                               : received > payment.due ? PaymentStatus::Overpaid
                                                        : PaymentStatus::Succeeded;
  std::vector<LedgerMove> moves = credit(payment);
  setStatus(payment, status, at);
  return moves;
}

void fail(PaymentRecord& payment, std::int64_t at, Rng& rng) {
  const bool card = rail(payment.railIndex).kind == MethodKind::Card;
  for (TransactionRecord& transaction : payment.transactions) transaction.counted = false;
  payment.received.reset();
  payment.have = 0;
  payment.failureReason = !card             ? "The transaction was reverted"
                          : rng.chance(600) ? "Card declined by the issuer"
                                            : "Strong authentication was not completed";
  setStatus(payment, PaymentStatus::Failed, at);
}

void reorganise(PaymentRecord& payment, std::int64_t at) {
  TransactionRecord& transaction = payment.transactions.back();
  transaction.counted = false;
  transaction.confirmations = 0;
  transaction.blockHeight.reset();
  const Atoms left = countedTotal(payment);
  payment.received = left > 0 ? std::optional(left) : std::nullopt;
  payment.seenAt.reset();
  payment.have = 0;
  payment.need = 0;
  payment.status = PaymentStatus::Pending;
  note(payment, "reorganised", at);
}

/// A lost dispute: its money was taken off the balance when it was opened.
void chargeBack(PaymentRecord& payment, std::int64_t at) {
  const std::int64_t whole = valueMinorOf(payment, payment.received.value_or(0));
  payment.refundedMinor = whole;
  payment.netMinor = -payment.feeMinor.value_or(0);
  setStatus(payment, PaymentStatus::Refunded, at);
}

std::vector<LedgerMove> dispute(PaymentRecord& payment, std::int64_t at) {
  const Atoms received = payment.received.value_or(0);
  setStatus(payment, PaymentStatus::Disputed, at);
  return {moveOf(payment, LedgerKind::Adjustment, -received, -valueMinorOf(payment, received))};
}

std::vector<LedgerMove> accept(PaymentRecord& payment, std::int64_t at) {
  const bool won = payment.status == PaymentStatus::Disputed;
  const Atoms received = payment.received.value_or(0);
  setStatus(payment, payment.refundedMinor ? PaymentStatus::PartiallyRefunded : PaymentStatus::Succeeded, at);
  if (!won) return {};
  return {moveOf(payment, LedgerKind::Adjustment, received, valueMinorOf(payment, received))};
}

}  // namespace

bool isRefundByStaff(const PaymentRecord& payment, LifeStepKind kind) {
  return (kind == LifeStepKind::Refund || kind == LifeStepKind::PartlyRefund) &&
         payment.status != PaymentStatus::Disputed;
}

void reserveRefund(PaymentRecord& payment, std::int64_t valueMinor, std::int64_t at) {
  payment.version += 1;
  payment.updatedAt = std::max(payment.updatedAt, at);
  payment.inFlightMinor += valueMinor;
}

void settleRefund(PaymentRecord& payment, std::int64_t valueMinor, std::int64_t at) {
  reserveRefund(payment, -valueMinor, at);
  const std::int64_t whole = valueMinorOf(payment, payment.received.value_or(0));
  const std::int64_t refunded = payment.refundedMinor.value_or(0) + valueMinor;
  payment.refundedMinor = refunded;
  payment.netMinor = whole - payment.feeMinor.value_or(0) - refunded;
  // A dispute that was opened meanwhile goes on.
  if (payment.status == PaymentStatus::Disputed) return;
  setStatus(payment, refunded >= whole ? PaymentStatus::Refunded : PaymentStatus::PartiallyRefunded, at);
}

Atoms amountTaken(const PaymentRecord& payment, LifeStepKind kind) {
  const bool takes = kind == LifeStepKind::Dispute || isRefundByStaff(payment, kind);
  // Twice the amount leaves room for the network fee of a small refund.
  return takes ? payment.received.value_or(0) * 2 : 0;
}

std::vector<LedgerMove> applyStep(PaymentRecord& payment, const LifeStep& step, std::int64_t at, std::uint64_t seed) {
  Rng rng(mixSeed(mixSeed(mixSeed(seed, 404), static_cast<std::uint64_t>(payment.key)),
                  static_cast<std::uint64_t>(payment.version)));
  payment.version += 1;
  payment.updatedAt = std::max(payment.updatedAt, at);
  switch (step.kind) {
    case LifeStepKind::Offer:
      setStatus(payment, PaymentStatus::Pending, at);
      return {};
    case LifeStepKind::See:
      see(payment, drawPaidAmount(payment, rng), at, rng);
      return {};
    case LifeStepKind::Confirm:
      confirm(payment, step.have, at);
      return {};
    case LifeStepKind::Settle:
      return settle(payment, at, rng);
    case LifeStepKind::Expire:
      setStatus(payment, PaymentStatus::Expired, at);
      return {};
    case LifeStepKind::Fail:
      fail(payment, at, rng);
      return {};
    case LifeStepKind::Reorganise:
      reorganise(payment, at);
      return {};
    case LifeStepKind::TopUp:
      see(payment, payment.due - payment.received.value_or(0), at, rng);
      return {};
    case LifeStepKind::Accept:
      return accept(payment, at);
    case LifeStepKind::Refund:
    case LifeStepKind::PartlyRefund:
      chargeBack(payment, at);
      return {};
    case LifeStepKind::Dispute:
      return dispute(payment, at);
  }
  return {};
}

}  // namespace paydeck::sandbox
