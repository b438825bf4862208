#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "models/domain/PaymentStatus.h"

namespace paydeck::sandbox {

/// Which page of payments is asked for. Times are Unix ms.
struct PaymentFilter {
  std::optional<std::int64_t> createdFrom{};
  std::optional<std::int64_t> createdBefore{};
  std::vector<PaymentStatus> statuses{};    ///< empty: all
  std::optional<std::int64_t> beforeKey{};  ///< from the cursor
  std::int64_t limit = 100;
};

}  // namespace paydeck::sandbox
