#include "models/view/payments/QtZoneRules.h"

namespace paydeck {
namespace {

const std::int64_t kEpochDay = QDate(1970, 1, 1).toJulianDay();

}  // namespace

std::chrono::local_days QtZoneRules::dayOf(UtcTime time) const {
  return std::chrono::local_days{std::chrono::days{calendar_.dayOf(time) - kEpochDay}};
}

UtcTime QtZoneRules::startOfDay(std::chrono::local_days day) const {
  return calendar_.startOf(day.time_since_epoch().count() + kEpochDay);
}

std::string QtZoneRules::name() const {
  return calendar_.zone().id().toStdString();
}

}  // namespace paydeck
