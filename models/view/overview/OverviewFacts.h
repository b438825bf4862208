#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "models/domain/Money.h"
#include "models/store/OverviewReader.h"
#include "models/view/overview/OverviewChange.h"

namespace paydeck {

/// One headline figure with its comparison; which members are set depends on `kind`.
struct OverviewKpiFact {
  enum class Kind { GrossVolume, Payments, SuccessRate, Refunded, TimeToFinal };

  Kind kind = Kind::GrossVolume;
  std::optional<Money> money{};
  std::optional<Money> previousMoney{};
  std::optional<std::int64_t> number{};  ///< a count, or a rate in per mille
  std::optional<std::int64_t> previousNumber{};
  std::optional<std::chrono::milliseconds> duration{};
  std::optional<std::chrono::milliseconds> previousDuration{};
  std::optional<OverviewChange> change{};
  /// Heights of the sparkline from 0 to 1, one per finished bucket; pixels, not amounts. Empty when there is no shape.
  std::vector<double> spark{};
};

/// A bucket of the chart: both values in minor units of the overview's currency.
struct OverviewPoint {
  std::int64_t minor = 0;
  std::optional<std::int64_t> previousMinor{};
  std::optional<OverviewChange> change{};
  bool unfinished = false;
};

/// A line of the outcome card.
struct OverviewOutcome {
  enum class Kind { Succeeded, ExpiredUnpaid, Underpaid, FailedOrDeclined, PaidLate };
  Kind kind = Kind::Succeeded;
  std::int64_t count = 0;
  std::int64_t perMille = 0;
};

/// The five figures over the chart. `previous` is the earlier period up to the same elapsed time.
std::vector<OverviewKpiFact> planKpis(const OverviewFigures& current, const OverviewFigures& previous,
                                      bool lastIsUnfinished);

/// The chart's buckets. `previous` is the whole earlier period, bucket by bucket.
std::vector<OverviewPoint> planPoints(const OverviewFigures& current, const OverviewFigures& previous,
                                      bool lastIsUnfinished);

/// What became of the finished payments; the shares are of all finished ones.
std::vector<OverviewOutcome> planOutcomes(const OverviewFigures& figures);

/// The smallest round number (1, 2, 2.5 or 5 times a power of ten, in minor units) of which at most five reach
/// `maximum`.
std::int64_t planGridStep(std::int64_t maximumMinor);

}  // namespace paydeck
