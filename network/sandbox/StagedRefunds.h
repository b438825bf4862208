#pragma once

#include <cstdint>

#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {

/// The refund somebody finds failed: sent to an address that nobody can receive at. Call it before the last hour is
/// lived through.
void stageFailedRefund(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t lastPaymentKey,
                       std::int64_t atMillis);

/// The refunds that wait for approval when the history ends, one of them with the first of two approvals.
void stageWaitingRefunds(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t lastPaymentKey,
                         std::int64_t nowMillis);

}  // namespace paydeck::sandbox
