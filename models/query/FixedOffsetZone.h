#pragma once

#include "models/query/ZoneRules.h"

namespace paydeck {

/// A zone that is always the same distance from UTC, positive to the east. Offset zero is UTC.
class FixedOffsetZone final : public ZoneRules {
 public:
  FixedOffsetZone() = default;
  explicit FixedOffsetZone(std::chrono::minutes offset) : offset_(offset) {}
  std::chrono::local_days dayOf(UtcTime time) const override;
  UtcTime startOfDay(std::chrono::local_days day) const override;
  std::string name() const override;

 private:
  std::chrono::minutes offset_{0};
};

}  // namespace paydeck
