#pragma once

#include <optional>
#include <string>

#include "models/domain/Time.h"

namespace paydeck {

/// One step in a payment's life. `kind` is stable ("created", "seen", "in_block", "confirming", "succeeded",
/// "underpaid", "overpaid", "expired", "paid_late", "failed", "reorganised", "refunded", "disputed", "note"); unknown
/// kinds show `text` as it came.
struct TimelineEntry {
  std::string kind{};
  UtcTime at{};
  std::string text{};  ///< the backend's words; untrusted
  std::optional<std::uint64_t> blockHeight{};
  unsigned confirmations = 0;
  unsigned required = 0;

  friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

}  // namespace paydeck
