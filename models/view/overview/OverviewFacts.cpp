#include "models/view/overview/OverviewFacts.h"

#include <algorithm>

namespace paydeck {
namespace {

using Kind = OverviewKpiFact::Kind;

template <class Value>
std::vector<double> sparkOf(const OverviewFigures& figures, bool lastIsUnfinished, Value value) {
  std::vector<std::int64_t> values;
  const std::size_t count = figures.buckets.size() - (lastIsUnfinished && !figures.buckets.empty() ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) values.push_back(value(figures.buckets[i]));
  if (values.size() < 2) return {};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  if (*low == *high) return {};
  const auto span = static_cast<double>(*high) - static_cast<double>(*low);
  std::vector<double> heights;
  for (const auto v : values) heights.push_back((static_cast<double>(v) - static_cast<double>(*low)) / span);
  return heights;
}

OverviewKpiFact grossVolume(const OverviewFigures& now, const OverviewFigures& before, bool unfinished) {
  OverviewKpiFact fact{Kind::GrossVolume};
  fact.money = Money(now.total.grossMinor, now.currency);
  fact.previousMoney = Money(before.total.grossMinor, now.currency);
  fact.change = relativeChange(now.total.grossMinor, before.total.grossMinor, true);
  fact.spark = sparkOf(now, unfinished, [](const OverviewBucket& b) { return b.grossMinor; });
  return fact;
}

OverviewKpiFact payments(const OverviewFigures& now, const OverviewFigures& before, bool unfinished) {
  OverviewKpiFact fact{Kind::Payments};
  fact.number = now.total.payments;
  fact.previousNumber = before.total.payments;
  fact.change = relativeChange(now.total.payments, before.total.payments, true);
  fact.spark = sparkOf(now, unfinished, [](const OverviewBucket& b) { return b.payments; });
  return fact;
}

OverviewKpiFact successRate(const OverviewFigures& now, const OverviewFigures& before, bool unfinished) {
  OverviewKpiFact fact{Kind::SuccessRate};
  fact.number = perMille(now.total.arrived, now.total.finished);
  fact.previousNumber = perMille(before.total.arrived, before.total.finished);
  if (fact.number && fact.previousNumber) fact.change = pointChange(*fact.number, *fact.previousNumber, true);
  fact.spark =
      sparkOf(now, unfinished, [](const OverviewBucket& b) { return perMille(b.arrived, b.finished).value_or(0); });
  return fact;
}

OverviewKpiFact refunded(const OverviewFigures& now, const OverviewFigures& before, bool unfinished) {
  OverviewKpiFact fact{Kind::Refunded};
  fact.money = Money(now.total.refundedMinor, now.currency);
  fact.previousMoney = Money(before.total.refundedMinor, now.currency);
  fact.number = perMille(now.total.refundedMinor, now.total.grossMinor);
  fact.previousNumber = perMille(before.total.refundedMinor, before.total.grossMinor);
  if (fact.number && fact.previousNumber) fact.change = pointChange(*fact.number, *fact.previousNumber, false);
  fact.spark = sparkOf(now, unfinished, [](const OverviewBucket& b) { return b.refundedMinor; });
  return fact;
}

OverviewKpiFact timeToFinal(const OverviewFigures& now, const OverviewFigures& before, bool unfinished) {
  OverviewKpiFact fact{Kind::TimeToFinal};
  fact.duration = now.total.medianToFinal;
  fact.previousDuration = before.total.medianToFinal;
  if (fact.duration && fact.previousDuration) {
    // A difference of two durations in tenths of a second behaves like one of two rates.
    fact.change = pointChange(fact.duration->count() / 100, fact.previousDuration->count() / 100, false);
  }
  fact.spark = sparkOf(now, unfinished, [](const OverviewBucket& b) {
    return b.medianToFinal.value_or(std::chrono::milliseconds(0)).count();
  });
  return fact;
}

std::int64_t countOf(const OverviewFigures& figures, std::initializer_list<PaymentStatus> statuses) {
  std::int64_t sum = 0;
  for (const auto status : statuses) {
    const auto it = figures.outcomes.find(status);
    if (it != figures.outcomes.end()) sum += it->second;
  }
  return sum;
}

}  // namespace

std::vector<OverviewKpiFact> planKpis(const OverviewFigures& current, const OverviewFigures& previous,
                                      bool lastIsUnfinished) {
  return {grossVolume(current, previous, lastIsUnfinished), payments(current, previous, lastIsUnfinished),
          successRate(current, previous, lastIsUnfinished), refunded(current, previous, lastIsUnfinished),
          timeToFinal(current, previous, lastIsUnfinished)};
}

std::vector<OverviewPoint> planPoints(const OverviewFigures& current, const OverviewFigures& previous,
                                      bool lastIsUnfinished) {
  std::vector<OverviewPoint> points;
  for (std::size_t i = 0; i < current.buckets.size(); ++i) {
    OverviewPoint point;
    point.minor = current.buckets[i].grossMinor;
    point.unfinished = lastIsUnfinished && i + 1 == current.buckets.size();
    if (i < previous.buckets.size()) {
      point.previousMinor = previous.buckets[i].grossMinor;
      if (!point.unfinished) point.change = relativeChange(point.minor, *point.previousMinor, true);
    }
    points.push_back(point);
  }
  return points;
}

std::vector<OverviewOutcome> planOutcomes(const OverviewFigures& figures) {
  using enum PaymentStatus;
  std::int64_t arrived = 0;
  std::int64_t finished = 0;
  for (const auto& [status, count] : figures.outcomes) {
    if (moneyArrived(status)) arrived += count;
    if (isFinished(status)) finished += count;
  }
  std::vector<OverviewOutcome> outcomes = {
      {OverviewOutcome::Kind::Succeeded, arrived},
      {OverviewOutcome::Kind::ExpiredUnpaid, countOf(figures, {Expired})},
      {OverviewOutcome::Kind::Underpaid, countOf(figures, {Underpaid})},
      {OverviewOutcome::Kind::FailedOrDeclined, countOf(figures, {Failed})},
      {OverviewOutcome::Kind::PaidLate, countOf(figures, {PaidLate})},
  };
  for (auto& outcome : outcomes) outcome.perMille = perMille(outcome.count, finished).value_or(0);
  return outcomes;
}

std::int64_t planGridStep(std::int64_t maximumMinor) {
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t tenths : {10, 20, 25, 50}) {
      if (power == 1 && tenths == 25) continue;
      const std::int64_t step = power * tenths / 10;
      if (maximumMinor <= step * 5 || power >= 100'000'000'000'000'000) return step;
    }
  }
}

}  // namespace paydeck
