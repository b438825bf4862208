#pragma once

#include <optional>

#include "models/domain/Ids.h"
#include "models/domain/PaymentStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// A cached payment that may still change (see needsWatching), as far as a re-list needs it.
struct WatchedPayment {
  PaymentId id{};
  PaymentStatus status = PaymentStatus::Unknown;
  UtcTime createdAt{};
  std::optional<UtcTime> watchUntil{};

  friend bool operator==(const WatchedPayment&, const WatchedPayment&) = default;
};

}  // namespace paydeck
