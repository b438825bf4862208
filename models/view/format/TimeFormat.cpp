#include "models/view/format/TimeFormat.h"

#include <QCoreApplication>
#include <QDateTime>

namespace paydeck {
namespace {

QString words(const char* text, int n = -1) {
  return QCoreApplication::translate("TimeFormat", text, nullptr, n);
}

}  // namespace

QDateTime TimeFormat::local(UtcTime time) const {
  return QDateTime::fromMSecsSinceEpoch(toUnixMillis(time), zone_);
}

QDate TimeFormat::dateOf(UtcTime time) const {
  return local(time).date();
}

QString TimeFormat::clock(UtcTime time) const {
  return local(time).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeFormat::minutes(UtcTime time) const {
  return local(time).toString(QStringLiteral("HH:mm"));
}

QString TimeFormat::day(QDate day, UtcTime now) const {
  return locale_.toString(day,
                          day.year() == dateOf(now).year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString TimeFormat::relative(UtcTime time, UtcTime now) const {
  return dateOf(time) == dateOf(now) ? clock(time) : day(dateOf(time), now);
}

QString TimeFormat::inWords(UtcTime time, UtcTime now) const {
  return dateOf(time) == dateOf(now) ? words("today %1").arg(minutes(time)) : day(dateOf(time), now);
}

QString TimeFormat::zoneName(UtcTime time) const {
  if (zone_ == QTimeZone::utc()) return QStringLiteral("UTC");
  return zone_.displayName(local(time), QTimeZone::ShortName, locale_);
}

QString TimeFormat::full(UtcTime time) const {
  return QStringLiteral("%1, %2 %3")
      .arg(locale_.toString(dateOf(time), QStringLiteral("d MMM yyyy")), clock(time), zoneName(time));
}

QString TimeFormat::asOf(UtcTime time, UtcTime now) const {
  const QString at = QStringLiteral("%1 %2").arg(clock(time), zoneName(time));
  return dateOf(time) == dateOf(now) ? at : QStringLiteral("%1, %2").arg(day(dateOf(time), now), at);
}

QString TimeFormat::dayHeading(QDate day, UtcTime now) const {
  return locale_.toString(
      day, day.year() == dateOf(now).year() ? QStringLiteral("dddd d MMMM") : QStringLiteral("dddd d MMMM yyyy"));
}

QString TimeFormat::dayRange(QDate first, QDate last) const {
  const QString end = locale_.toString(last, QStringLiteral("d MMM yyyy"));
  if (first == last) return end;
  const QString pattern = first.year() != last.year()     ? QStringLiteral("d MMM yyyy")
                          : first.month() != last.month() ? QStringLiteral("d MMM")
                                                          : QStringLiteral("d");
  return QStringLiteral("%1 – %2").arg(locale_.toString(first, pattern), end);
}

QString TimeFormat::duration(std::chrono::milliseconds duration) {
  using namespace std::chrono;
  const auto s = duration_cast<seconds>(duration).count();
  if (s < 60) return words("%1 s").arg(qMax<qint64>(0, s));
  if (s < 3600) return words("%1 min").arg(s / 60);
  if (s < 2 * 86400) return words("%1 h").arg(s / 3600);
  return words("%1 days").arg(s / 86400);
}

QString TimeFormat::age(UtcTime time, UtcTime now) const {
  const auto passed = now - time;
  return passed < std::chrono::seconds(2) ? words("now") : duration(passed);
}

}  // namespace paydeck
