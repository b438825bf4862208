#pragma once

#include <chrono>
#include <string>

#include "models/domain/Time.h"

namespace paydeck {

/// The workspace's time zone, as far as the filter language needs it: where days begin. Implementations are immutable
/// and callable from any thread.
class ZoneRules {
 public:
  virtual ~ZoneRules() = default;
  /// The calendar day shown in this zone at `time`.
  virtual std::chrono::local_days dayOf(UtcTime time) const = 0;
  /// The first instant of the day; where a clock change skips midnight, the first instant that exists.
  virtual UtcTime startOfDay(std::chrono::local_days day) const = 0;
  /// What a screen or a file calls the zone: "UTC", "Europe/Berlin".
  virtual std::string name() const = 0;
};

}  // namespace paydeck
