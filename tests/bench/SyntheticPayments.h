#pragma once

#include <cstdint>
#include <string>

#include "models/domain/Payment.h"

namespace paydeck::bench {

/// Payments that look like a shop's, made from their number alone: payment n is the same in every run and program.
/// Number 0 is the newest; creation times go back `spacing` milliseconds each, so the last ones are the oldest.
class SyntheticPayments {
 public:
  SyntheticPayments(std::string connection, std::int64_t spacingMillis)
      : connection_(std::move(connection)), spacing_(spacingMillis) {}

  Payment payment(std::int64_t number) const;
  /// 2026-11-18T14:00:00Z, the creation time of payment 0.
  static UtcTime newest();

 private:
  std::string connection_;
  std::int64_t spacing_;
};

}  // namespace paydeck::bench
