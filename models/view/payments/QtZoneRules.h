#pragma once

#include "models/query/ZoneRules.h"
#include "models/view/payments/DayCalendar.h"

namespace paydeck {

/// A QTimeZone as the filter language needs it. Immutable, any thread.
class QtZoneRules final : public ZoneRules {
 public:
  explicit QtZoneRules(const QTimeZone& zone) : calendar_(zone) {}

  std::chrono::local_days dayOf(UtcTime time) const override;
  UtcTime startOfDay(std::chrono::local_days day) const override;
  std::string name() const override;

 private:
  DayCalendar calendar_;
};

}  // namespace paydeck
