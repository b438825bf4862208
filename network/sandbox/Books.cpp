#include "network/sandbox/Books.h"

namespace paydeck::sandbox {

Books::Books() : balances_(rails().size()) {}

LedgerRow Books::post(const LedgerMove& move, std::int64_t atMillis) {
  Balance& balance = balances_[move.railIndex];
  balance.available += move.amount;
  balance.used = true;
  LedgerRow row;
  row.move = move;
  row.sequence = ++sequence_;
  row.at = atMillis;
  row.balanceAfter = balance.available;
  return row;
}

void Books::trackPending(RailIndex railIndex, Atoms before, Atoms after) {
  if (before == after) return;
  Balance& balance = balances_[railIndex];
  balance.pending += after - before;
  balance.used = true;
}

void Books::restore(std::vector<Balance> balances, std::int64_t lastSequence) {
  balances.resize(rails().size());
  balances_ = std::move(balances);
  sequence_ = lastSequence;
}

Atoms Books::pendingOf(const PaymentRecord& payment) {
  if (payment.status != PaymentStatus::Confirming) return 0;
  // After a top-up the first part is already on the balance.
  if (payment.feeMinor && !payment.transactions.empty()) return payment.transactions.back().amount.value_or(0);
  return payment.received.value_or(0);
}

}  // namespace paydeck::sandbox
