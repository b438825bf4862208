#include "models/backend/Capability.h"

namespace paydeck {

std::string_view capabilityName(Capability capability) {
  switch (capability) {
    case Capability::Timeline:
      return "timeline";
    case Capability::EventStream:
      return "event_stream";
    case Capability::PaymentTotals:
      return "payment_totals";
    case Capability::Ledger:
      return "ledger";
    case Capability::Balances:
      return "balances";
    case Capability::Payouts:
      return "payouts";
    case Capability::Customers:
      return "customers";
    case Capability::Rates:
      return "rates";
    case Capability::Refunds:
      return "refunds";
    case Capability::RefundApprovals:
      return "refund_approvals";
    case Capability::WalletLinking:
      return "wallet_linking";
    case Capability::CreatePayments:
      return "create_payments";
  }
  return "unknown";
}

}  // namespace paydeck
