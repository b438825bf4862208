#include "models/view/overview/OverviewPeriod.h"

#include <QDateTime>
#include <algorithm>

namespace paydeck {
namespace {

constexpr int kLongestDays = 3653;

std::vector<UtcTime> hourBoundaries(const QDate& day, const QTimeZone& zone) {
  std::vector<UtcTime> result;
  const UtcTime end = startOfDay(day.addDays(1), zone);
  for (UtcTime at = startOfDay(day, zone); at < end; at += std::chrono::hours(1)) result.push_back(at);
  result.push_back(end);
  return result;
}

std::vector<UtcTime> dayBoundaries(const QDate& first, const QDate& last, const QTimeZone& zone) {
  std::vector<UtcTime> result;
  for (QDate day = first; day <= last.addDays(1); day = day.addDays(1)) result.push_back(startOfDay(day, zone));
  return result;
}

std::vector<UtcTime> weekBoundaries(const QDate& first, const QDate& last, const QTimeZone& zone, int weekStart) {
  std::vector<UtcTime> result{startOfDay(first, zone)};
  for (QDate day = first.addDays(1); day <= last; day = day.addDays(1)) {
    if (day.dayOfWeek() == weekStart) result.push_back(startOfDay(day, zone));
  }
  result.push_back(startOfDay(last.addDays(1), zone));
  return result;
}

std::vector<UtcTime> boundaries(Granularity granularity, const QDate& first, const QDate& last, const QTimeZone& zone,
                                int weekStart) {
  if (granularity == Granularity::Hour) return hourBoundaries(first, zone);
  if (granularity == Granularity::Week) return weekBoundaries(first, last, zone, weekStart);
  return dayBoundaries(first, last, zone);
}

struct DayRange {
  QDate first;
  QDate last;
};

DayRange chosenDays(const PeriodChoice& choice, const QDate& today) {
  switch (choice.kind) {
    case PeriodKind::Today:
      return {today, today};
    case PeriodKind::SevenDays:
      return {today.addDays(-6), today};
    case PeriodKind::ThirtyDays:
      return {today.addDays(-29), today};
    case PeriodKind::Month:
      return {QDate(today.year(), today.month(), 1), today};
    case PeriodKind::Custom: {
      const QDate a = choice.from.isValid() ? choice.from : today;
      const QDate b = choice.to.isValid() ? choice.to : today;
      const QDate last = std::max(a, b);
      return {std::max(std::min(a, b), last.addDays(-kLongestDays)), last};
    }
  }
  return {today, today};
}

DayRange precedingDays(PeriodKind kind, const DayRange& days) {
  if (kind == PeriodKind::Month) {
    const QDate first = days.first.addMonths(-1);
    return {first, std::min(first.addDays(days.first.daysTo(days.last)), days.first.addDays(-1))};
  }
  const qint64 length = days.first.daysTo(days.last) + 1;
  return {days.first.addDays(-length), days.first.addDays(-1)};
}

}  // namespace

UtcTime startOfDay(const QDate& day, const QTimeZone& zone) {
  return fromUnixMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

OverviewPeriod planPeriod(const PeriodChoice& choice, UtcTime now, const QTimeZone& zone, Qt::DayOfWeek weekStart) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(toUnixMillis(now), zone).date();
  const DayRange days = chosenDays(choice, today);
  const DayRange before = precedingDays(choice.kind, days);

  OverviewPeriod period;
  period.firstDay = days.first;
  period.lastDay = days.last;
  period.previousFirstDay = before.first;
  period.previousLastDay = before.last;
  period.granularity = days.first == days.last                   ? Granularity::Hour
                       : choice.granularity == Granularity::Hour ? Granularity::Day
                                                                 : choice.granularity;
  period.current = boundaries(period.granularity, days.first, days.last, zone, weekStart);
  // Weeks of the period before are laid out by position, not by calendar, so that bucket i faces bucket i.
  if (period.granularity == Granularity::Week) {
    const qint64 shift = days.first.daysTo(before.first);
    for (const UtcTime at : period.current) {
      const QDate day = QDateTime::fromMSecsSinceEpoch(toUnixMillis(at), zone).date();
      const UtcTime earlier = std::min(startOfDay(day.addDays(shift), zone), period.current.front());
      if (period.previous.empty() || earlier > period.previous.back()) period.previous.push_back(earlier);
    }
  } else {
    period.previous = boundaries(period.granularity, before.first, before.last, zone, weekStart);
  }
  period.lastIsUnfinished = now < period.current.back();
  const auto elapsed = std::clamp(now, period.current.front(), period.current.back()) - period.current.front();
  period.previousComparableEnd = std::min(period.previous.front() + elapsed, period.previous.back());
  return period;
}

}  // namespace paydeck
