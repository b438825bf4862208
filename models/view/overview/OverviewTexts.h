#pragma once

#include <QVariantList>

#include "models/view/Formatter.h"
#include "models/view/chart/ChartPoint.h"
#include "models/view/overview/OverviewFacts.h"
#include "models/view/overview/OverviewPeriod.h"
#include "models/view/overview/OverviewRows.h"

namespace paydeck {

/// Turns the overview's facts into the texts of its cards. GUI thread (translations, locale).
class OverviewTexts {
 public:
  explicit OverviewTexts(const Formatter& format) : format_(format) {}

  QVariantList kpis(const std::vector<OverviewKpiFact>& facts) const;
  QList<ChartPoint> points(const std::vector<OverviewPoint>& points, const OverviewPeriod& period,
                           const Currency& currency, std::int64_t topMinor) const;
  /// "By asset and network", by volume or by count; `period` becomes the `created:` part of the drill-down.
  /// [{share, text}] of `lines` + 1 horizontal lines, bottom first.
  QVariantList axisLabels(std::int64_t step, std::int64_t lines, const Currency& currency) const;
  QVariantList methods(const OverviewFigures& figures, bool byCount, const OverviewPeriod& period) const;
  QVariantList outcomes(const std::vector<OverviewOutcome>& outcomes, const OverviewPeriod& period) const;
  QVariantList successRates(const OverviewFigures& figures) const;
  QString periodText(const OverviewPeriod& period) const;
  QString comparedText(const OverviewPeriod& period) const;
  /// "214 payments in USD and GBP are not included"; empty when there are none.
  QString otherCurrencies(const OverviewFigures& figures) const;

 private:
  OverviewKpi kpi(const OverviewKpiFact& fact) const;
  void describeChange(const OverviewKpiFact& fact, OverviewKpi& kpi) const;
  QString tenths(std::int64_t value) const;

  const Formatter& format_;
};

/// `created:2026-10-20..2026-11-18`.
QString createdQuery(const OverviewPeriod& period);

}  // namespace paydeck
