#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/Atoms.h"
#include "network/sandbox/Rail.h"
#include "network/sandbox/RateWalk.h"

namespace paydeck::sandbox {

/// The numbers of a refund: fixed by its quote. Fiat in minor units of the order's currency, atoms of the rail's asset.
struct RefundTerms {
  std::int64_t paymentKey = 0;
  RailIndex railIndex = 0;  ///< what is sent
  bool rateNow = true;      ///< false: the rate at which it was paid
  RateValue rate{};
  std::int64_t rateAt = 0;      ///< Unix ms
  std::int64_t valueMinor = 0;  ///< what it takes from the refundable amount
  std::string currency{};
  Atoms receives = 0;  ///< what arrives
  Atoms fee = 0;
  bool customerPaysFee = false;
  std::int64_t refundableBefore = 0;

  Atoms leaves() const { return receives + fee; }
  std::int64_t refundableAfter() const { return refundableBefore - valueMinor; }
};

}  // namespace paydeck::sandbox
