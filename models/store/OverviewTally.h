#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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

/// Adds payments up. One instance per request and currency; rows must lie within the boundaries and come newest first.
class OverviewTally {
 public:
  OverviewTally(const std::vector<UtcTime>& boundaries, std::string currency);

  /// False when a sum does not fit.
  bool add(const OverviewRow& row);
  /// Methods carry their number in `kind`'s place: the caller names them.
  OverviewFigures finish();
  const std::map<std::int64_t, OverviewMethod>& methods() const { return methods_; }

 private:
  struct Bucket {
    OverviewBucket figures{};
    std::vector<std::int64_t> durations{};
  };
  bool addTo(OverviewBucket& bucket, const OverviewRow& row) const;
  bool addCurrency(const OverviewRow& row);

  const std::vector<UtcTime>& boundaries_;
  std::string currency_;
  std::vector<Bucket> buckets_;
  std::size_t current_;
  OverviewBucket total_{};
  std::map<std::int64_t, OverviewMethod> methods_{};
  std::vector<std::int64_t> outcomes_;
  std::vector<std::pair<std::string, OverviewCurrency>> currencies_{};
  std::int64_t withoutAmount_ = 0;
};

}  // namespace paydeck
