#include "models/view/overview/LiveFeed.h"

#include <chrono>

#include "models/view/overview/OverviewPeriod.h"
#include "models/view/overview/OverviewRows.h"

namespace paydeck {

namespace {

constexpr unsigned kRows = 16;  // as many as the card shows on a large window
constexpr auto kRefreshDelay = std::chrono::milliseconds(250);

PaymentQuery createdSince(UtcTime from) {
  return {{QueryTerm{QueryField::Created, false, {TimeRange{from, std::nullopt}}}}};
}

}  // namespace

struct LiveFeed::Reading {
  std::vector<PaymentRow> rows;
  std::int64_t lastHour = 0;
  std::int64_t today = 0;
};

LiveFeed::LiveFeed(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent)
    : QObject(parent), pool_(pool), format_(format), pace_(notifier, format, kRefreshDelay, [this] { read(); }) {}

void LiveFeed::setPaused(bool paused) {
  if (paused == paused_) return;
  paused_ = paused;
  emit changed();
  refresh();
}

void LiveFeed::setStale(bool stale) {
  if (stale == stale_) return;
  stale_ = stale;
  refresh();
}

void LiveFeed::read() {
  if (paused_) return pace_.done();
  const UtcTime now = format_.now();
  const UtcTime midnight = startOfDay(format_.times().dateOf(now), format_.zone());
  pool_.run(
      this,
      [now, midnight](CacheReader& reader) -> Result<Reading> {
        const auto keys = reader.keys({}, PaymentSort::Newest, kRows);
        if (!keys) return failure(keys.error());
        auto rows = reader.rows(*keys);
        const auto hour = reader.count(createdSince(now - std::chrono::hours(1)));
        const auto today = reader.count(createdSince(midnight));
        if (!rows || !hour || !today) return failure(!rows ? rows.error() : !hour ? hour.error() : today.error());
        return Reading{std::move(*rows), *hour, *today};
      },
      [this](const Result<Reading>& reading) {
        pace_.done();
        if (reading && !paused_) show(*reading);
      });
}

void LiveFeed::show(const Reading& reading) {
  QVariantList rows;
  for (const PaymentRow& payment : reading.rows) {
    OverviewFeedRow row;
    row.key = payment.key;
    row.name = payment.customerName.empty() ? QString::fromStdString(payment.orderRef)
                                            : isolatedUserText(QString::fromStdString(payment.customerName));
    row.symbol = QString::fromStdString(payment.method.symbol);
    row.network = QString::fromStdString(payment.method.network);
    row.cardBrand = QString::fromStdString(payment.method.cardBrand);
    row.status = statusLook(payment.state, stale_);
    row.value = payment.requested ? format_.money(*payment.requested) : QStringLiteral("–");
    row.time = format_.time(payment.createdAt);
    rows << QVariant::fromValue(row);
  }
  rows_.setRows(std::move(rows));
  rateText_ = tr("%1 per hour").arg(format_.count(reading.lastHour));
  todayText_ = tr("%1 today").arg(format_.count(reading.today));
  emit changed();
}

}  // namespace paydeck
