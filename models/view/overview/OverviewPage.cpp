#include "models/view/overview/OverviewPage.h"

#include <algorithm>
#include <chrono>

#include "models/view/chart/ChartTable.h"

namespace paydeck {

namespace {

// Figures of a month are read in tens of milliseconds; once a second keeps them live without keeping a core busy.
constexpr auto kRefreshDelay = std::chrono::milliseconds(1000);

}  // namespace

struct OverviewPage::Reading {
  OverviewPeriod plan;
  OverviewFigures current;
  OverviewFigures previous;
  OverviewFigures previousComparable;
};

OverviewPage::OverviewPage(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent)
    : QObject(parent),
      pool_(pool),
      format_(format),
      texts_(format),
      feed_(pool, notifier, format),
      needs_(pool, notifier, format) {
  plan_ = planPeriod(choice_, format_.now(), format_.zone());
  soon_.setSingleShot(true);
  soon_.setInterval(kRefreshDelay);
  connect(&soon_, &QTimer::timeout, this, &OverviewPage::refresh);
  connect(&notifier, &CacheNotifier::changed, this, [this] {
    if (!soon_.isActive()) soon_.start();
  });
  connect(&format_, &Formatter::changed, this, &OverviewPage::refresh);
}

void OverviewPage::setPeriod(int period) {
  const auto kind = static_cast<PeriodKind>(std::clamp(period, 0, static_cast<int>(PeriodKind::Custom)));
  if (kind == choice_.kind) return;
  if (kind == PeriodKind::Custom) {
    choice_.from = plan_.firstDay;
    choice_.to = plan_.lastDay;
  }
  choice_.kind = kind;
  refresh();
}

bool OverviewPage::setCustomPeriod(const QDate& from, const QDate& to) {
  if (!from.isValid() || !to.isValid()) return false;
  choice_ = {PeriodKind::Custom, choice_.granularity, from, to};
  refresh();
  return true;
}

void OverviewPage::setByWeek(bool byWeek) {
  if (byWeek == this->byWeek()) return;
  choice_.granularity = byWeek ? Granularity::Week : Granularity::Day;
  refresh();
}

void OverviewPage::setByCount(bool byCount) {
  if (byCount == byCount_) return;
  byCount_ = byCount;
  showMethods();
  emit changed();
}

void OverviewPage::setCurrency(const QString& code) {
  const auto currency = Currency::parse(code.toStdString());
  if (!currency || *currency == wanted_) return;
  wanted_ = *currency;
  refresh();
}

QStringList OverviewPage::currencies() const {
  QStringList codes;
  for (const auto& entry : figures_.currencies) codes << QString::fromStdString(entry.currency.code());
  return codes;
}

QString OverviewPage::finishedText() const {
  return tr("%1 finished").arg(format_.count(figures_.total.finished));
}

void OverviewPage::refresh() {
  feed_.refresh();
  needs_.refresh();
  const std::uint64_t request = ++asked_;
  if (reading_) {
    soon_.start();
    return;
  }
  reading_ = true;
  const OverviewPeriod plan = planPeriod(choice_, format_.now(), format_.zone());
  pool_.run(
      this,
      [plan, currency = wanted_](CacheReader& reader) -> Result<Reading> {
        auto current = reader.overview({plan.current, {}, currency});
        if (!current) return failure(current.error());
        // The earlier period is read in the currency the current one settled on.
        auto previous = reader.overview({plan.previous, {}, current->currency});
        if (!previous) return failure(previous.error());
        auto comparable = *previous;
        if (plan.lastIsUnfinished && plan.previousComparableEnd > plan.previous.front()) {
          auto cut = reader.overview({{plan.previous.front(), plan.previousComparableEnd}, {}, current->currency});
          if (!cut) return failure(cut.error());
          comparable = std::move(*cut);
        }
        return Reading{plan, std::move(*current), std::move(*previous), std::move(comparable)};
      },
      [this, request](const Result<Reading>& reading) {
        reading_ = false;
        if (request != asked_) {
          refresh();
          return;
        }
        if (reading) {
          show(*reading);
        } else {
          state_ = Failed;
          error_ = QString::fromStdString(reading.error().message);
        }
        emit changed();
      },
      ReadFor::Figure);
}

void OverviewPage::show(const Reading& reading) {
  plan_ = reading.plan;
  figures_ = reading.current;
  error_.clear();
  state_ = figures_.currencies.empty() && figures_.withoutAmount == 0 ? Empty : Ready;

  kpis_.setRows(texts_.kpis(planKpis(reading.current, reading.previousComparable, plan_.lastIsUnfinished)));
  const auto points = planPoints(reading.current, reading.previous, plan_.lastIsUnfinished);
  std::int64_t highest = 0;
  for (const auto& point : points) highest = std::max({highest, point.minor, point.previousMinor.value_or(0)});
  const std::int64_t step = planGridStep(highest);
  const std::int64_t lines = std::max<std::int64_t>(1, (highest + step - 1) / step);
  axisLabels_ = texts_.axisLabels(step, lines, figures_.currency);
  points_ = texts_.points(points, plan_, figures_.currency, lines * step);
  emit pointsChanged();
  outcomes_.setRows(texts_.outcomes(planOutcomes(figures_), plan_));
  successRates_.setRows(texts_.successRates(figures_));
  showMethods();
}

void OverviewPage::showMethods() {
  methods_.setRows(texts_.methods(figures_, byCount_, plan_));
}

QVariantList OverviewPage::points() const {
  QVariantList list;
  for (const ChartPoint& point : points_) list << QVariant::fromValue(point);
  return list;
}

QVariantList OverviewPage::outcomeParts() const {
  QVariantList parts;
  for (const QVariant& row : outcomes_.rows()) {
    const auto outcome = row.value<OverviewShare>();
    parts << QVariantMap{{"share", outcome.share * 1000}, {"tone", outcome.tone}};
  }
  return parts;
}

QString OverviewPage::chartAsTsv() const {
  return paydeck::chartAsTsv({tr("Period"), currency(), tr("Period before"), currency(), tr("Change")}, points_);
}

}  // namespace paydeck
