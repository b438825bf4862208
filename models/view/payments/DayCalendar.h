#pragma once

#include <QDate>
#include <QTimeZone>
#include <cstdint>

#include "models/domain/Time.h"

namespace paydeck {

/// Which calendar day an instant falls on in the workspace's time zone, as a Julian day number. Copies may be used on
/// any thread.
class DayCalendar {
 public:
  DayCalendar() : zone_(QTimeZone::utc()) {}
  explicit DayCalendar(QTimeZone zone) : zone_(std::move(zone)) {}

  const QTimeZone& zone() const { return zone_; }
  std::int64_t dayOf(UtcTime time) const;
  /// The first instant of a day; days that begin after midnight (a clock change) begin when they begin.
  UtcTime startOf(std::int64_t day) const;
  static QDate date(std::int64_t day) { return QDate::fromJulianDay(day); }

 private:
  QTimeZone zone_;
};

}  // namespace paydeck
