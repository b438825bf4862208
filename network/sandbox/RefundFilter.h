#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/sandbox/RefundStatus.h"

namespace paydeck::sandbox {

/// Which page of refunds is asked for. Times are Unix ms.
struct RefundFilter {
  std::optional<std::int64_t> paymentKey{};
  std::vector<RefundStatus> statuses{};  ///< empty: all
  std::optional<std::string> idempotencyKey{};
  std::string keyOwner{};  ///< with idempotencyKey: whose key; another person may have used the same
  std::optional<std::int64_t> createdFrom{};
  std::optional<std::int64_t> createdBefore{};
  std::optional<std::int64_t> updatedAfter{};
  std::optional<std::int64_t> beforeKey{};  ///< from the cursor
  std::int64_t limit = 100;
};

}  // namespace paydeck::sandbox
