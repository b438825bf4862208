#pragma once

#include <cstdint>

#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

/// An offer that is held for a while. Times are Unix ms.
struct RefundQuote {
  std::int64_t key = 0;
  std::int64_t createdAt = 0;
  std::int64_t expiresAt = 0;
  RefundTerms terms{};
  Atoms available = 0;  ///< on the wallet, less what is on its way
  ApprovalNeed approval{};
};

}  // namespace paydeck::sandbox
