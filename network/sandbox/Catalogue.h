#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// What somebody put into the cart of Lumen Audio.
struct CartLine {
  std::string description;
  std::int64_t euroCents = 0;
};

/// Draws a cart: mostly cables and headphones, seldom a mixing console, so that amounts have a long tail.
CartLine drawCart(Rng& rng);

}  // namespace paydeck::sandbox
