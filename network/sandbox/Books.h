#pragma once

#include <cstdint>
#include <vector>

#include "network/sandbox/LedgerMove.h"
#include "network/sandbox/PaymentRecord.h"

namespace paydeck::sandbox {

/// The shop's balances per rail. Available changes only by ledger rows, so the rows always sum to it.
class Books {
 public:
  struct Balance {
    Atoms available = 0;
    Atoms pending = 0;
    bool used = false;  ///< ever touched
  };

  Books();

  LedgerRow post(const LedgerMove& move, std::int64_t atMillis);
  /// Moves the pending part of a payment from what it was to what it is.
  void trackPending(RailIndex railIndex, Atoms before, Atoms after);

  const std::vector<Balance>& balances() const { return balances_; }
  std::int64_t lastSequence() const { return sequence_; }
  /// Takes up where a stored shop stopped.
  void restore(std::vector<Balance> balances, std::int64_t lastSequence);

  /// What a payment contributes to pending: seen and not settled.
  static Atoms pendingOf(const PaymentRecord& payment);

 private:
  std::vector<Balance> balances_;
  std::int64_t sequence_ = 0;
};

}  // namespace paydeck::sandbox
