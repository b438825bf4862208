#include "app/wiring/SystemZone.h"

#include <QDateTime>
#include <QTimeZone>

#include "models/query/FixedOffsetZone.h"

namespace paydeck {
namespace {

class TzdataZone final : public ZoneRules {
 public:
  explicit TzdataZone(QTimeZone zone) : zone_(std::move(zone)) {}

  std::chrono::local_days dayOf(UtcTime time) const override {
    const QDate date = QDateTime::fromMSecsSinceEpoch(toUnixMillis(time), zone_).date();
    return std::chrono::local_days{std::chrono::days{QDate(1970, 1, 1).daysTo(date)}};
  }

  UtcTime startOfDay(std::chrono::local_days day) const override {
    const QDate date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return fromUnixMillis(date.startOfDay(zone_).toMSecsSinceEpoch());
  }

  std::string name() const override { return zone_.id().toStdString(); }

 private:
  QTimeZone zone_;
};

}  // namespace

std::unique_ptr<ZoneRules> systemZone(const std::string& name) {
  QTimeZone zone(QByteArray::fromStdString(name));
  if (name.empty() || name == "UTC" || !zone.isValid()) return std::make_unique<FixedOffsetZone>();
  return std::make_unique<TzdataZone>(std::move(zone));
}

}  // namespace paydeck
