#pragma once

#include <cstdint>

#include "network/sandbox/Rail.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// What will become of a payment; decided when it is made so that its life is the same on every run. The numbers are
/// stored in sandbox files: append only.
enum class Fate : std::uint8_t {
  Succeed,
  Underpay,
  Overpay,
  Expire,
  PayLate,
  Fail,
  Reorganise,
  Refund,
  PartlyRefund,
  Dispute,
  Manual,  ///< nothing happens by itself; see SandboxServer::advance
};

Fate drawFate(const Rail& rail, Rng& rng);

}  // namespace paydeck::sandbox
