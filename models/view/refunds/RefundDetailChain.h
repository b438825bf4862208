#pragma once

#include <optional>
#include <string>

#include "models/domain/Refund.h"

namespace paydeck {

/// What a look at a refund's audit trail found.
struct RefundChainVerdict {
  enum class State { Intact, Broken, None } state = State::None;  ///< None: the backend keeps no chain
  std::size_t brokenAt = 0;                                       ///< the first entry whose digest does not fit

  friend bool operator==(const RefundChainVerdict&, const RefundChainVerdict&) = default;
};

/// The digest of an entry as the Merchant API document defines it ("Refunds"), lower-case hex.
std::string refundEventDigest(const std::string& digestBefore, const RefundId& refund, const RefundEvent& event);

/// Pure: computes every digest again. One entry without a digest among others that have one is a broken chain.
RefundChainVerdict verifyRefundChain(const Refund& refund);

}  // namespace paydeck
