#include "models/view/payments/DayCalendar.h"

#include <QDateTime>

namespace paydeck {

std::int64_t DayCalendar::dayOf(UtcTime time) const {
  return QDateTime::fromMSecsSinceEpoch(toUnixMillis(time), zone_).date().toJulianDay();
}

UtcTime DayCalendar::startOf(std::int64_t day) const {
  return fromUnixMillis(date(day).startOfDay(zone_).toMSecsSinceEpoch());
}

}  // namespace paydeck
