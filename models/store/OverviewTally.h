#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "models/store/OverviewReader.h"

namespace paydeck {

/// One payment as the overview sees it.
struct OverviewRow {
  UtcTime createdAt{};
  PaymentStatus status = PaymentStatus::Unknown;
  std::int64_t method = 0;      ///< number of the way to pay
  std::string_view currency{};  ///< empty: no amount
  std::int64_t value = 0;
  std::int64_t refunded = 0;  ///< in the same currency
  std::optional<UtcTime> seenAt{};
  std::optional<UtcTime> finalAt{};
};

/// Adds up the payments of one currency; rows must lie within the boundaries and come newest first.
class OverviewTally {
 public:
  explicit OverviewTally(const std::vector<UtcTime>& boundaries);

  /// False when a sum does not fit.
  bool add(const OverviewRow& row);
  const OverviewBucket& total() const { return total_; }
  /// Totals, buckets and outcomes; the caller adds what the numbers stand for.
  OverviewFigures finish();
  const std::map<std::int64_t, OverviewMethod>& methods() const { return methods_; }

 private:
  struct Bucket {
    OverviewBucket figures{};
    std::vector<std::int64_t> durations{};
  };
  bool addTo(OverviewBucket& bucket, const OverviewRow& row) const;

  const std::vector<UtcTime>& boundaries_;
  std::vector<Bucket> buckets_;
  std::size_t current_;
  OverviewBucket total_{};
  std::map<std::int64_t, OverviewMethod> methods_{};
  std::vector<std::int64_t> outcomes_;
};

}  // namespace paydeck
