#include "models/store/OverviewTally.h"

#include <algorithm>

namespace paydeck {
namespace {

bool addInto(std::int64_t& sum, std::int64_t value) {
  return !__builtin_add_overflow(sum, value, &sum);
}

/// The exact median; the mean of the two middle ones, rounded down, when there are two.
std::optional<std::chrono::milliseconds> medianOf(std::vector<std::int64_t>& values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return std::chrono::milliseconds(*middle);
  const std::int64_t below = *std::max_element(values.begin(), middle);
  return std::chrono::milliseconds(below + (*middle - below) / 2);
}

}  // namespace

bool moneyArrived(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::Succeeded:
    case PaymentStatus::Overpaid:
    case PaymentStatus::PartiallyRefunded:
    case PaymentStatus::Refunded:
    case PaymentStatus::Disputed:
      return true;
    default:
      return false;
  }
}

bool isFinished(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::Underpaid:
    case PaymentStatus::PaidLate:
    case PaymentStatus::Expired:
    case PaymentStatus::Failed:
      return true;
    default:
      return moneyArrived(status);
  }
}

OverviewTally::OverviewTally(const std::vector<UtcTime>& boundaries, std::string currency)
    : boundaries_(boundaries),
      currency_(std::move(currency)),
      buckets_(boundaries.size() - 1),
      current_(buckets_.size() - 1),
      outcomes_(allPaymentStatuses().size()) {}

bool OverviewTally::addTo(OverviewBucket& bucket, const OverviewRow& row) const {
  ++bucket.payments;
  bool fits = true;
  if (moneyArrived(row.status)) {
    ++bucket.arrived;
    fits = addInto(bucket.grossMinor, row.value);
  }
  if (isFinished(row.status)) ++bucket.finished;
  if (row.refunded > 0) {
    ++bucket.refunds;
    fits = addInto(bucket.refundedMinor, row.refunded) && fits;
  }
  return fits;
}

bool OverviewTally::addCurrency(const OverviewRow& row) {
  auto found = std::find_if(currencies_.begin(), currencies_.end(),
                            [&row](const auto& known) { return known.first == row.currency; });
  if (found == currencies_.end()) {
    currencies_.emplace_back(std::string(row.currency), OverviewCurrency{});
    found = currencies_.end() - 1;
    found->second.currency = Currency::parse(row.currency).value_or(Currency{});
  }
  ++found->second.payments;
  if (!moneyArrived(row.status)) return true;
  ++found->second.arrived;
  return addInto(found->second.grossMinor, row.value);
}

bool OverviewTally::add(const OverviewRow& row) {
  if (row.currency.empty()) {
    ++withoutAmount_;
    return true;
  }
  bool fits = addCurrency(row);
  if (row.currency != currency_) return fits;
  while (row.createdAt < boundaries_[current_]) --current_;
  while (row.createdAt >= boundaries_[current_ + 1]) ++current_;
  Bucket& bucket = buckets_[current_];
  fits = addTo(bucket.figures, row) && addTo(total_, row) && fits;
  if (moneyArrived(row.status) && row.finalAt) {
    const std::chrono::milliseconds took = *row.finalAt - row.seenAt.value_or(row.createdAt);
    if (took.count() >= 0) bucket.durations.push_back(took.count());
  }
  ++outcomes_[static_cast<std::size_t>(row.status)];
  OverviewMethod& method = methods_[row.method];
  ++method.payments;
  if (isFinished(row.status)) ++method.finished;
  if (!moneyArrived(row.status)) return fits;
  ++method.arrived;
  return addInto(method.grossMinor, row.value) && fits;
}

OverviewFigures OverviewTally::finish() {
  OverviewFigures figures;
  figures.currency = Currency::parse(currency_).value_or(Currency{});
  figures.total = total_;
  std::vector<std::int64_t> all;
  for (Bucket& bucket : buckets_) {
    all.insert(all.end(), bucket.durations.begin(), bucket.durations.end());
    bucket.figures.medianToFinal = medianOf(bucket.durations);
    figures.buckets.push_back(bucket.figures);
  }
  figures.total.medianToFinal = medianOf(all);
  for (const PaymentStatus status : allPaymentStatuses()) {
    const std::int64_t count = outcomes_[static_cast<std::size_t>(status)];
    if (count > 0) figures.outcomes[status] = count;
  }
  for (auto& [code, currency] : currencies_) figures.currencies.push_back(currency);
  std::stable_sort(figures.currencies.begin(), figures.currencies.end(), [](const auto& a, const auto& b) {
    return std::pair(a.arrived, a.payments) > std::pair(b.arrived, b.payments);
  });
  figures.withoutAmount = withoutAmount_;
  return figures;
}

}  // namespace paydeck
