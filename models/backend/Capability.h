#pragma once

#include <initializer_list>
#include <string_view>

namespace paydeck {

/// What a backend can do. The screens hide or disable what it cannot, with the reason.
enum class Capability {
  Timeline,       ///< keeps a history per payment
  EventStream,    ///< pushes changes with a gap-free sequence
  PaymentTotals,  ///< can tell counts and sums, so the cache can be checked
  Ledger,
  Balances,
  Payouts,
  Customers,
  Rates,
  Refunds,
  RefundApprovals,
  WalletLinking,
  CreatePayments,
};

std::string_view capabilityName(Capability capability);

class Capabilities {
 public:
  Capabilities() = default;
  Capabilities(std::initializer_list<Capability> list) {
    for (const Capability c : list) bits_ |= bit(c);
  }
  bool has(Capability c) const { return (bits_ & bit(c)) != 0; }
  friend bool operator==(const Capabilities&, const Capabilities&) = default;

 private:
  static unsigned bit(Capability c) { return 1U << static_cast<unsigned>(c); }
  unsigned bits_ = 0;
};

}  // namespace paydeck
