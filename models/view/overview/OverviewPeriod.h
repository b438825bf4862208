#pragma once

#include <QDate>
#include <QTimeZone>
#include <optional>
#include <vector>

#include "models/domain/Time.h"

namespace paydeck {

enum class PeriodKind { Today, SevenDays, ThirtyDays, Month, Custom };
enum class Granularity { Hour, Day, Week };

/// What the person chose. `from` and `to` (both inclusive) count only for Custom.
struct PeriodChoice {
  PeriodKind kind = PeriodKind::ThirtyDays;
  Granularity granularity = Granularity::Day;
  QDate from{};
  QDate to{};
  friend bool operator==(const PeriodChoice&, const PeriodChoice&) = default;
};

/// A period cut into buckets, and the one before it cut the same way. Bucket i of one is compared with bucket i of the
/// other. The last bucket of the current period is unfinished when `now` lies in it.
struct OverviewPeriod {
  QDate firstDay{};
  QDate lastDay{};
  QDate previousFirstDay{};
  QDate previousLastDay{};
  Granularity granularity = Granularity::Day;
  std::vector<UtcTime> current{};   ///< bucket boundaries, one more than buckets
  std::vector<UtcTime> previous{};  ///< same number of buckets, or fewer where the earlier month is shorter
  bool lastIsUnfinished = false;
  /// Like for like: the previous period only up to the same elapsed time as now, so that a running period is not
  /// compared with a whole one.
  UtcTime previousComparableEnd{};

  std::size_t buckets() const { return current.empty() ? 0 : current.size() - 1; }
};

/// Days begin at midnight of `zone`, weeks on `weekStart`; a day has 23 or 25 hours where the clocks change. Custom
/// ranges are limited to 10 years; reversed ones are swapped.
OverviewPeriod planPeriod(const PeriodChoice& choice, UtcTime now, const QTimeZone& zone,
                          Qt::DayOfWeek weekStart = Qt::Monday);

/// The UTC instant at which `day` begins in `zone`; where midnight is skipped by a clock change, the first instant
/// after.
UtcTime startOfDay(const QDate& day, const QTimeZone& zone);

}  // namespace paydeck
