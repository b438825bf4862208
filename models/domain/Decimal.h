#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "models/domain/Int256.h"
#include "models/domain/Result.h"

namespace paydeck {

/// An exact decimal number: coefficient * 10^-scale. Compares by value, prints as it was written.
class Decimal {
 public:
  static constexpr unsigned kMaxScale = 38;

  Decimal() = default;
  Decimal(Int256 coefficient, unsigned scale) : coefficient_(coefficient), scale_(static_cast<std::uint8_t>(scale)) {}

  /// Strict: `-?digits[.digits]` without leading zeros, exponent, sign plus, grouping or blanks; "-0" and more than 38
  /// decimals are refused. What is refused is never repaired.
  static Result<Decimal> parse(std::string_view text);

  const Int256& coefficient() const { return coefficient_; }
  unsigned scale() const { return scale_; }
  bool isZero() const { return coefficient_.isZero(); }
  bool isNegative() const { return coefficient_.isNegative(); }

  std::string toString() const;
  /// Same value without trailing zeros after the point.
  Decimal normalized() const;
  /// The coefficient at another scale.
  Result<Int256> atScale(unsigned scale, Rounding rounding) const;
  Result<Decimal> times(const Decimal& other) const;
  Result<Decimal> dividedBy(const Decimal& other, unsigned scale, Rounding rounding) const;
  Result<Decimal> plus(const Decimal& other) const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Int256 coefficient_;
  std::uint8_t scale_ = 0;
};

/// Writes an integer count of 10^-decimals units as a plain decimal, e.g. (144880, 2) -> "1448.80".
std::string formatUnits(const Int256& units, unsigned decimals);

}  // namespace paydeck
