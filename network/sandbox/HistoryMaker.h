#pragma once

#include <cstdint>

#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {

/// Lets the shop live through its past: `count` payments up to `nowMillis`, the last few dozen within the last forty
/// minutes, so that some are still open. Leaves the shop alive with what goes on after now.
void makeHistory(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t count, std::int64_t nowMillis);

}  // namespace paydeck::sandbox
