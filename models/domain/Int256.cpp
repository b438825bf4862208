#include "models/domain/Int256.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <vector>

namespace paydeck {

namespace {
using Big = boost::multiprecision::cpp_int;
}

struct Int256Access {
  static Big toBig(const Int256& value) {
    Big big;
    boost::multiprecision::import_bits(big, value.limbs_.begin(), value.limbs_.end(), 64, false);
    return value.negative_ ? Big(-big) : big;
  }

  static std::optional<Int256> fromBig(const Big& big) {
    const Big magnitude = abs(big);
    if (magnitude != 0 && msb(magnitude) >= 256) return std::nullopt;
    std::vector<std::uint64_t> limbs;
    boost::multiprecision::export_bits(magnitude, std::back_inserter(limbs), 64, false);
    Int256 value;
    for (std::size_t i = 0; i < limbs.size() && i < 4; ++i) value.limbs_[i] = limbs[i];
    value.negative_ = big < 0;
    return value;
  }
};

namespace {

std::optional<Big> divide(const Big& dividend, const Big& divisor, Rounding rounding) {
  if (divisor == 0) return std::nullopt;
  Big quotient;
  Big remainder;
  divide_qr(dividend, divisor, quotient, remainder);
  if (remainder == 0) return quotient;
  const int away = (dividend < 0) != (divisor < 0) ? -1 : 1;
  switch (rounding) {
    case Rounding::Exact:
      return std::nullopt;
    case Rounding::Down:
      return quotient;
    case Rounding::Up:
      return quotient + away;
    case Rounding::HalfEven: {
      const Big twice = abs(remainder) * 2;
      const Big whole = abs(divisor);
      if (twice > whole || (twice == whole && (quotient & 1) != 0)) quotient += away;
      return quotient;
    }
  }
  return std::nullopt;
}

}  // namespace

Int256::Int256(std::int64_t value) : negative_(value < 0) {
  limbs_[0] = negative_ ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::optional<Int256> Int256::parse(std::string_view text) {
  const bool minus = !text.empty() && text.front() == '-';
  const std::string_view digits = minus ? text.substr(1) : text;
  if (digits.empty() || digits.size() > 78) return std::nullopt;
  const bool fits64 = digits.size() <= 18;  // nearly every amount: no wide arithmetic
  std::int64_t small = 0;
  Big big = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    if (fits64) {
      small = small * 10 + (c - '0');
    } else {
      big = big * 10 + (c - '0');
    }
  }
  if (fits64) return Int256(minus ? -small : small);
  return Int256Access::fromBig(minus ? Big(-big) : big);
}

std::optional<Int256> Int256::powerOfTen(unsigned exponent) {
  if (exponent > 77) return std::nullopt;
  return Int256Access::fromBig(boost::multiprecision::pow(Big(10), exponent));
}

std::string Int256::toString() const {
  if (limbs_[1] == 0 && limbs_[2] == 0 && limbs_[3] == 0) return (negative_ ? "-" : "") + std::to_string(limbs_[0]);
  return Int256Access::toBig(*this).str();
}

std::optional<std::int64_t> Int256::toInt64() const {
  if (limbs_[1] != 0 || limbs_[2] != 0 || limbs_[3] != 0) return std::nullopt;
  const std::uint64_t limit = static_cast<std::uint64_t>(INT64_MAX) + (negative_ ? 1 : 0);
  if (limbs_[0] > limit) return std::nullopt;
  return static_cast<std::int64_t>(negative_ ? ~limbs_[0] + 1 : limbs_[0]);
}

bool Int256::isZero() const {
  return limbs_ == std::array<std::uint64_t, 4>{};
}

Int256 Int256::negated() const {
  Int256 result = *this;
  result.negative_ = !negative_ && !isZero();
  return result;
}

Int256 Int256::absolute() const {
  Int256 result = *this;
  result.negative_ = false;
  return result;
}

std::optional<Int256> Int256::plus(const Int256& other) const {
  return Int256Access::fromBig(Int256Access::toBig(*this) + Int256Access::toBig(other));
}

std::optional<Int256> Int256::minus(const Int256& other) const {
  return plus(other.negated());
}

std::optional<Int256> Int256::times(const Int256& other) const {
  return Int256Access::fromBig(Int256Access::toBig(*this) * Int256Access::toBig(other));
}

std::optional<Int256> Int256::scaled(const Int256& numerator, const Int256& denominator, Rounding rounding) const {
  const auto quotient =
      divide(Int256Access::toBig(*this) * Int256Access::toBig(numerator), Int256Access::toBig(denominator), rounding);
  return quotient ? Int256Access::fromBig(*quotient) : std::nullopt;
}

std::array<std::uint8_t, 32> Int256::magnitudeBytes() const {
  std::array<std::uint8_t, 32> bytes{};
  for (std::size_t i = 0; i < 32; ++i) {
    bytes[31 - i] = static_cast<std::uint8_t>(limbs_[i / 8] >> (8 * (i % 8)));
  }
  return bytes;
}

std::strong_ordering operator<=>(const Int256& a, const Int256& b) {
  if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  for (std::size_t i = 4; i-- > 0;) {
    if (a.limbs_[i] != b.limbs_[i]) {
      return (a.limbs_[i] < b.limbs_[i]) != a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    }
  }
  return std::strong_ordering::equal;
}

}  // namespace paydeck
