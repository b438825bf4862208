#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/PersonRef.h"
#include "network/sandbox/RefundTerms.h"

namespace paydeck::sandbox {

/// Everything a refund is created from.
struct RefundOrder {
  RefundTerms terms{};
  PersonRef requestedBy{};
  std::string destination{};
  std::string reason{};
  std::string note{};
  bool notifyCustomer = false;
  std::int64_t quoteKey = 0;
  std::string idempotencyKey{};
  std::string linkId{};
};

}  // namespace paydeck::sandbox
