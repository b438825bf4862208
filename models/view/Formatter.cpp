#include "models/view/Formatter.h"

#include <QDateTime>
#include <algorithm>

namespace paydeck {

Formatter::Formatter(const Clock& clock, const QLocale& locale, const QTimeZone& zone, QObject* parent)
    : QObject(parent), clock_(clock), amounts_(locale), times_(locale, zone), today_(times_.dateOf(clock.now())) {
  midnight_.setSingleShot(true);
  connect(&midnight_, &QTimer::timeout, this, [this] {
    const QDate date = times_.dateOf(now());
    waitForMidnight();
    if (std::exchange(today_, date) != date) emit changed();
  });
  waitForMidnight();
}

void Formatter::setZone(const QTimeZone& zone) {
  if (!zone.isValid() || zone == times_.zone()) return;
  times_ = TimeFormat(locale(), zone);
  today_ = times_.dateOf(now());
  waitForMidnight();
  emit changed();
}

// Timers do not run while a computer sleeps, so it looks at least once in ten minutes.
void Formatter::waitForMidnight() {
  const QDateTime next = times_.dateOf(now()).addDays(1).startOfDay(times_.zone());
  const qint64 left = next.toMSecsSinceEpoch() - toUnixMillis(now()) + 50;
  midnight_.start(static_cast<int>(std::clamp<qint64>(left, 1000, 600'000)));
}

}  // namespace paydeck
