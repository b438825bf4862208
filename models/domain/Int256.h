#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// Which way a value that does not fit the target scale goes.
enum class Rounding {
  Exact,     ///< refuse instead of rounding
  Down,      ///< towards zero: what somebody can spend
  Up,        ///< away from zero: what somebody owes
  HalfEven,  ///< banker's rounding: statistics
};

/// A signed integer with a 256-bit magnitude, wide enough for any token's supply in atoms. Every operation says when
/// it does not fit instead of wrapping.
class Int256 {
 public:
  Int256() = default;
  explicit Int256(std::int64_t value);

  /// Decimal digits with an optional leading minus; nothing else.
  static std::optional<Int256> parse(std::string_view text);
  static std::optional<Int256> powerOfTen(unsigned exponent);

  std::string toString() const;
  std::optional<std::int64_t> toInt64() const;
  bool isZero() const;
  bool isNegative() const { return negative_; }
  Int256 negated() const;
  Int256 absolute() const;

  std::optional<Int256> plus(const Int256& other) const;
  std::optional<Int256> minus(const Int256& other) const;
  std::optional<Int256> times(const Int256& other) const;
  /// this * numerator / denominator with a full-width intermediate; none when it does not fit, the denominator is zero,
  /// or Rounding::Exact leaves a remainder.
  std::optional<Int256> scaled(const Int256& numerator, const Int256& denominator, Rounding rounding) const;

  /// Big-endian magnitude; the order of a non-negative value equals the order of its bytes.
  std::array<std::uint8_t, 32> magnitudeBytes() const;

  friend std::strong_ordering operator<=>(const Int256& a, const Int256& b);
  friend bool operator==(const Int256&, const Int256&) = default;

 private:
  friend struct Int256Access;
  std::array<std::uint64_t, 4> limbs_{};  // least significant first
  bool negative_ = false;                 // never set for zero
};

}  // namespace paydeck
