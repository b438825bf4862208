#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/Atoms.h"
#include "network/sandbox/Rail.h"

namespace paydeck::sandbox {

/// The stored numbers of these are in sandbox files: append only.
enum class LedgerKind : std::uint8_t { Payment, Fee, Refund, RefundFee, Payout, PayoutFee, Adjustment };

std::string_view ledgerKindName(LedgerKind kind);

/// An amount that goes onto (positive) or off a balance.
struct LedgerMove {
  LedgerKind kind = LedgerKind::Payment;
  RailIndex railIndex = 0;
  Atoms amount = 0;
  std::int64_t valueMinor = 0;  ///< fiat value at that time, signed
  std::string currency{};       ///< empty: no fiat value
};

/// A move with its place in the books.
struct LedgerRow {
  LedgerMove move{};
  std::int64_t sequence = 0;
  std::int64_t at = 0;
  Atoms balanceAfter = 0;
  std::int64_t paymentKey = 0;  ///< 0: none
  std::int64_t payoutKey = 0;   ///< 0: none
  std::int64_t refundKey = 0;   ///< 0: none
};

}  // namespace paydeck::sandbox
