#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/Refund.h"

namespace paydeck {

/// A refund's row in the cache; means nothing once the cache is rebuilt.
using RefundKey = std::int64_t;

struct StoredRefund {
  RefundKey key = 0;
  Refund refund{};
  UtcTime fetchedAt{};
};

/// Which refunds to show, newest first.
struct RefundQuery {
  std::vector<RefundStatus> statuses{};  ///< of the tab; empty: all
  std::optional<ConnectionId> connection{};
  std::string text{};  ///< beginnings of words in number, order, customer, destination, payment or hash; all must occur
  unsigned limit = 100;
  unsigned offset = 0;
};

/// Refunds of one status in one currency.
struct RefundTotal {
  RefundStatus status = RefundStatus::Unknown;
  std::optional<Currency> currency{};  ///< none: refunds without a fiat value
  std::int64_t count = 0;
  std::int64_t minor = 0;  ///< in that currency

  friend bool operator==(const RefundTotal&, const RefundTotal&) = default;
};

}  // namespace paydeck
