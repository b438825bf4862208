// Refunds in the shop: from the request to the end.
#include <algorithm>

#include "network/sandbox/AddressForge.h"
#include "network/sandbox/ApprovalPlan.h"
#include "network/sandbox/RefundPlan.h"
#include "network/sandbox/Shop.h"
#include "network/sandbox/StaffRefund.h"

namespace paydeck::sandbox {
namespace {

const PersonRef kServer{};

std::int64_t feeMinorOf(const RefundTerms& terms) {
  const unsigned scale = rail(terms.railIndex).decimals + terms.rate.scale;
  return static_cast<std::int64_t>(
      scaleNearest(terms.fee, static_cast<Atoms>(terms.rate.value) * 100, atomsPowerOfTen(scale)));
}

bool isZeroAddress(const std::string& text) {
  return text.size() == 42 && text.find_first_not_of('0', 2) == std::string::npos && text[1] == 'x';
}

}  // namespace

Atoms Shop::freeBalance(RailIndex railIndex) const {
  return books_.balances()[railIndex].available - refunds_.reserved(railIndex);
}

ApprovalNeed Shop::approvalFor(const RefundTerms& terms, std::string_view requesterId, std::int64_t atMillis) const {
  return planApproval(policies_, people_, terms, refunds_.usedOn(terms.currency, atMillis), requesterId);
}

RefundRecord Shop::openRefund(PaymentRecord payment, RefundOrder order, bool byStaff, std::int64_t nowMillis) {
  const std::int64_t at = std::max(nowMillis, lastRefundAt_);
  lastRefundAt_ = at;
  RefundRecord refund;
  refund.key = ++lastRefundKey_;
  refund.orderRef = payment.orderRef;
  refund.customerName = payment.customer.name;
  refund.createdAt = at;
  refund.updatedAt = at;
  refund.terms = std::move(order.terms);
  refund.terms.refundableBefore = refundableMinorOf(payment).value_or(0);
  refund.requestedBy = std::move(order.requestedBy);
  refund.destination = std::move(order.destination);
  refund.reason = std::move(order.reason);
  refund.note = std::move(order.note);
  refund.notifyCustomer = order.notifyCustomer;
  refund.quoteKey = order.quoteKey;
  refund.idempotencyKey = std::move(order.idempotencyKey);
  refund.linkId = std::move(order.linkId);
  refund.approval = approvalFor(refund.terms, refund.requestedBy.id, at);
  addAudit(refund, at, refund.requestedBy, "requested", refund.note);
  addAudit(refund, at, kServer, "checks_passed", "Amount, destination and balance");
  if (refund.approval.required > 0) {
    refund.status = RefundStatus::AwaitingApproval;
    refund.approvalExpiresAt = at + refund.approval.expiresAfterSeconds * 1000;
  }
  reserveRefund(payment, refund.terms.valueMinor, at);
  RefundBook::Life& life = refunds_.open(std::move(refund), byStaff);
  sink_.refundChanged(life.refund, true);
  RefundRecord opened = life.refund;
  keep(std::move(payment), at);
  scheduleRefund(life, at);
  return opened;
}

void Shop::keep(PaymentRecord payment, std::int64_t at) {
  if (payment.inFlightMinor == 0) return goOn(std::move(payment), false, at);
  sink_.paymentChanged(payment, false, false);
  const std::int64_t key = payment.key;
  if (const auto it = lives_.find(key); it != lives_.end()) {
    it->second.payment = std::move(payment);
  } else {
    lives_.emplace(key, Life{std::move(payment), {}, 0});
  }
}

void Shop::scheduleRefund(RefundBook::Life& life, std::int64_t at) {
  Rng rng(mixSeed(mixSeed(mixSeed(settings_.seed, 515), static_cast<std::uint64_t>(life.refund.key)),
                  static_cast<std::uint64_t>(life.refund.version)));
  const auto step = planNextRefundStep(life.refund, life.byStaff, rng);
  life.due = 0;
  if (!step) return;
  life.next = *step;
  // What a policy allows people is their time, not the simulation's.
  const bool real = step->kind == RefundStepKind::Expire;
  life.due = std::max(at, life.refund.updatedAt + step->delayMillis / (real ? 1 : settings_.timeScale));
  push(life.due, Kind::Refund, life.refund.key);
}

void Shop::processRefund(const Entry& entry) {
  RefundBook::Life* life = refunds_.find(entry.key);
  if (life == nullptr || life->due != entry.at) return;  // planned anew meanwhile
  const RefundStep step = life->next;
  switch (step.kind) {
    case RefundStepKind::StaffApprove:
    case RefundStepKind::StaffReject: {
      const auto& approvers = life->refund.approval.approvers;
      const PersonRef person = approvers[static_cast<std::size_t>(life->refund.key) % approvers.size()];
      const bool approved = step.kind == RefundStepKind::StaffApprove;
      decideRefund(entry.key, person, approved, approved ? "" : "Ask the customer for the parcel number first",
                   entry.at);
      return;
    }
    case RefundStepKind::Expire:
      addAudit(life->refund, entry.at, kServer, "expired", "Nobody approved it in time");
      return endRefund(*life, RefundStatus::Expired, entry.at);
    case RefundStepKind::Send:
      return sendRefund(*life, entry.at);
    case RefundStepKind::Confirm:
      return confirmRefund(*life, step.have, entry.at);
    case RefundStepKind::Succeed:
      return succeedRefund(*life, entry.at);
    case RefundStepKind::Fail:
      return failRefund(*life, step.failure, entry.at);
  }
}

void Shop::refundTouched(RefundBook::Life& life, std::int64_t at) {
  life.refund.version += 1;
  life.refund.updatedAt = at;
  sink_.refundChanged(life.refund, false);
  scheduleRefund(life, at);
}

void Shop::decideRefund(std::int64_t key, const PersonRef& person, bool approved, std::string comment,
                        std::int64_t at) {
  RefundBook::Life& life = *refunds_.find(key);
  RefundRecord& refund = life.refund;
  addAudit(refund, at, person, approved ? "approved" : "rejected", comment);
  refund.decisions.push_back({person, approved, at, std::move(comment)});
  std::erase(refund.approval.approvers, person);
  if (!approved) return endRefund(life, RefundStatus::Rejected, at);
  if (refund.approvalsGiven() >= refund.approval.required) {
    refund.status = RefundStatus::Processing;
    refund.approval.approvers.clear();
  }
  refundTouched(life, at);
}

void Shop::withdrawRefund(std::int64_t key, const PersonRef& person, std::string comment, std::int64_t at) {
  RefundBook::Life& life = *refunds_.find(key);
  addAudit(life.refund, at, person, "withdrawn", std::move(comment));
  endRefund(life, RefundStatus::Cancelled, at);
}

void Shop::sendRefund(RefundBook::Life& life, std::int64_t at) {
  RefundRecord& refund = life.refund;
  const Rail& r = rail(refund.terms.railIndex);
  const PaymentRecord* payment = alive(refund.terms.paymentKey);
  if (payment == nullptr || !refundableMinorOf(*payment)) return failRefund(life, "payment_changed", at);
  if (isZeroAddress(refund.destination)) return failRefund(life, "destination_refused", at);
  // Its own amount is among what is reserved.
  if (freeBalance(refund.terms.railIndex) < 0) return failRefund(life, "insufficient_balance", at);
  Rng rng(mixSeed(mixSeed(settings_.seed, 616), static_cast<std::uint64_t>(refund.key)));
  Rng wallet(mixSeed(mixSeed(settings_.seed, 505), refund.terms.railIndex));
  TransactionRecord& transaction = refund.transaction.emplace();
  transaction.hash = forgeTransactionHash(r, rng);
  transaction.from = forgeAddress(r, wallet);
  transaction.to = refund.destination;
  transaction.amount = refund.terms.receives;
  transaction.seenAt = at;
  refund.sentAt = at;
  refund.need = r.confirmations;
  addAudit(refund, at, kServer, "sent", transaction.hash);
  refundTouched(life, at);
}

void Shop::confirmRefund(RefundBook::Life& life, unsigned have, std::int64_t at) {
  RefundRecord& refund = life.refund;
  TransactionRecord& transaction = *refund.transaction;
  if (!transaction.blockHeight) {
    transaction.blockHeight = blockHeightAt(rail(refund.terms.railIndex), at);
    addAudit(refund, at, kServer, "seen", "In block " + std::to_string(*transaction.blockHeight));
  } else if (refund.history.back().kind == "seen") {
    addAudit(refund, at, kServer, "confirming", "");
  }
  refund.have = have;
  transaction.confirmations = have;
  refundTouched(life, at);
}

void Shop::succeedRefund(RefundBook::Life& life, std::int64_t at) {
  RefundRecord& refund = life.refund;
  const RefundTerms& terms = refund.terms;
  refund.have = refund.need;
  refund.transaction->confirmations = refund.need;
  addAudit(refund, at, kServer, "succeeded", "");
  const std::int64_t fee = feeMinorOf(terms);
  const std::int64_t value = terms.customerPaysFee ? terms.valueMinor - fee : terms.valueMinor;
  std::vector<LedgerMove> moves = {{LedgerKind::Refund, terms.railIndex, -terms.receives, -value, terms.currency}};
  if (terms.fee > 0) moves.push_back({LedgerKind::RefundFee, terms.railIndex, -terms.fee, -fee, terms.currency});
  for (const LedgerMove& move : moves) {
    LedgerRow row = books_.post(move, at);
    row.paymentKey = terms.paymentKey;
    row.refundKey = refund.key;
    sink_.ledgerPosted(row);
  }
  endRefund(life, RefundStatus::Succeeded, at);
}

void Shop::failRefund(RefundBook::Life& life, const std::string& reason, std::int64_t at) {
  life.refund.failureReason = reason;
  if (life.refund.transaction) life.refund.transaction->counted = false;
  addAudit(life.refund, at, kServer, "failed", reason);
  endRefund(life, RefundStatus::Failed, at);
}

void Shop::endRefund(RefundBook::Life& life, RefundStatus status, std::int64_t at) {
  RefundRecord& refund = life.refund;
  refund.status = status;
  refund.version += 1;
  refund.updatedAt = at;
  refund.finalAt = at;
  refund.approval.approvers.clear();
  sink_.refundChanged(refund, false);
  const std::int64_t value = refund.terms.valueMinor;
  const bool succeeded = status == RefundStatus::Succeeded;
  const auto paid = lives_.find(refund.terms.paymentKey);
  refunds_.close(refund.key, succeeded);
  if (paid == lives_.end()) return;
  PaymentRecord payment = paid->second.payment;
  succeeded ? settleRefund(payment, value, at) : reserveRefund(payment, -value, at);
  keep(std::move(payment), at);
}

void Shop::resumeRefund(RefundRecord refund, PaymentRecord payment, std::int64_t nowMillis) {
  const std::int64_t key = payment.key;
  lives_.try_emplace(key, Life{std::move(payment), {}, 0});
  scheduleRefund(refunds_.open(std::move(refund), false), nowMillis);
}

bool Shop::askStaff(const PaymentRecord& payment, std::int64_t permille, bool byStaff, std::string note,
                    std::int64_t at) {
  auto order = draftStaffRefund(payment, people_, permille, at, settings_.seed);
  if (!order || order->terms.leaves() > freeBalance(order->terms.railIndex)) return false;
  if (!note.empty()) order->note = std::move(note);
  openRefund(payment, std::move(*order), byStaff, at);
  return true;
}

const RefundRecord* Shop::refundInFlight(std::int64_t key) {
  const RefundBook::Life* life = refunds_.find(key);
  return life == nullptr ? nullptr : &life->refund;
}

void Shop::expectLinkAnswer(std::int64_t linkKey, std::string destination, std::int64_t nowMillis) {
  Rng rng(mixSeed(mixSeed(settings_.seed, 818), static_cast<std::uint64_t>(linkKey)));
  linkAnswers_[linkKey] = std::move(destination);
  push(nowMillis + rng.between(20'000, 90'000) / settings_.timeScale, Kind::Link, linkKey);
}

void Shop::processLink(const Entry& entry) {
  const auto it = linkAnswers_.find(entry.key);
  if (it == linkAnswers_.end()) return;
  sink_.refundLinkAnswered(entry.key, it->second, entry.at);
  linkAnswers_.erase(it);
}

}  // namespace paydeck::sandbox
