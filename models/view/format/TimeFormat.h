#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <chrono>

#include "models/domain/Time.h"

namespace paydeck {

/// Times in the workspace's zone, relative to a "now" that the caller gives.
class TimeFormat {
 public:
  TimeFormat(const QLocale& locale, const QTimeZone& zone) : locale_(locale), zone_(zone) {}

  const QTimeZone& zone() const { return zone_; }
  /// Today "14:01:26", this year "17 Nov", older "3 Oct 2025".
  QString relative(UtcTime time, UtcTime now) const;
  /// "today 14:01", "4 Nov", "3 Oct 2025": where a time follows other words.
  QString inWords(UtcTime time, UtcTime now) const;
  /// "18 Nov 2026, 14:01:26 UTC".
  QString full(UtcTime time) const;
  /// "14:01:26".
  QString clock(UtcTime time) const;
  /// "14:02".
  QString minutes(UtcTime time) const;
  /// "14:01:58 UTC"; with the date in front when it is not today: "17 Nov, 14:01:58 UTC".
  QString asOf(UtcTime time, UtcTime now) const;
  /// "Wednesday 18 November", with the year when it is not this one.
  QString dayHeading(QDate day, UtcTime now) const;
  /// "17 Nov" or "3 Oct 2025".
  QString day(QDate day, UtcTime now) const;
  /// "20 Oct – 18 Nov 2026", "1 – 7 Nov 2026", one day "18 Nov 2026". Both ends belong to it.
  QString dayRange(QDate first, QDate last) const;
  /// "now", "12 s", "4 min", "3 h", "2 days": how long ago.
  QString age(UtcTime time, UtcTime now) const;
  /// "34 s", "2 min", "3 h".
  static QString duration(std::chrono::milliseconds duration);
  /// "UTC", or the zone's short name at that time ("CET", "GMT+5:30").
  QString zoneName(UtcTime time) const;
  QDate dateOf(UtcTime time) const;

 private:
  QDateTime local(UtcTime time) const;

  QLocale locale_;
  QTimeZone zone_;
};

}  // namespace paydeck
