#include "network/sandbox/LedgerMove.h"

#include <array>

namespace paydeck::sandbox {

std::string_view ledgerKindName(LedgerKind kind) {
  static constexpr std::array<std::string_view, 7> kNames = {"payment", "fee",        "refund",    "refund_fee",
                                                             "payout",  "payout_fee", "adjustment"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace paydeck::sandbox
