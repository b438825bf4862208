#include "models/domain/Decimal.h"

#include <algorithm>

namespace paydeck {
namespace {

tl::unexpected<Error> notANumber(std::string_view text, std::string_view why) {
  return failure(ErrorKind::InvalidInput,
                 "\"" + std::string(text.substr(0, 60)) + "\" is not an amount: " + std::string(why) + ".");
}

tl::unexpected<Error> outOfRange() {
  return failure(ErrorKind::InvalidInput, "The amount is larger than Paydeck can hold (256 bit).");
}

bool allDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  if (text.empty()) return notANumber(text, "it is empty");
  const bool minus = text.front() == '-';
  const std::string_view body = minus ? text.substr(1) : text;
  const auto point = body.find('.');
  const std::string_view whole = body.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : body.substr(point + 1);
  if (!allDigits(whole) || (point != std::string_view::npos && !allDigits(fraction))) {
    return notANumber(text, "use digits and one point, such as 1234.56");
  }
  if (whole.size() > 1 && whole.front() == '0') return notANumber(text, "it starts with a zero");
  if (fraction.size() > kMaxScale) return notANumber(text, "it has more than 38 decimals");
  const auto coefficient = Int256::parse(std::string(whole).append(fraction));
  if (!coefficient) return outOfRange();
  if (minus && coefficient->isZero()) return notANumber(text, "zero has no sign");
  return Decimal(minus ? coefficient->negated() : *coefficient, static_cast<unsigned>(fraction.size()));
}

std::string formatUnits(const Int256& units, unsigned decimals) {
  std::string digits = units.absolute().toString();
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return units.isNegative() ? "-" + digits : digits;
}

std::string Decimal::toString() const {
  return formatUnits(coefficient_, scale_);
}

Decimal Decimal::normalized() const {
  Decimal result = *this;
  const Int256 ten(10);
  while (result.scale_ > 0) {
    const auto shorter = result.coefficient_.scaled(Int256(1), ten, Rounding::Exact);
    if (!shorter) break;
    result = Decimal(*shorter, result.scale_ - 1U);
  }
  return result;
}

Result<Int256> Decimal::atScale(unsigned scale, Rounding rounding) const {
  if (scale == scale_) return coefficient_;
  const bool widen = scale > scale_;
  const auto factor = Int256::powerOfTen(widen ? scale - scale_ : scale_ - scale);
  if (!factor) return outOfRange();
  const auto result = widen ? coefficient_.times(*factor) : coefficient_.scaled(Int256(1), *factor, rounding);
  if (result) return *result;
  if (!widen && rounding == Rounding::Exact) {
    return failure(ErrorKind::InvalidInput, toString() + " has more than " + std::to_string(scale) + " decimals.");
  }
  return outOfRange();
}

Result<Decimal> Decimal::times(const Decimal& other) const {
  const auto product = coefficient_.times(other.coefficient_);
  if (!product || scale_ + other.scale_ > 2 * kMaxScale) return outOfRange();
  return Decimal(*product, static_cast<unsigned>(scale_ + other.scale_));
}

Result<Decimal> Decimal::dividedBy(const Decimal& other, unsigned scale, Rounding rounding) const {
  if (other.isZero()) return failure(ErrorKind::InvalidInput, "An amount cannot be divided by zero.");
  const auto up = Int256::powerOfTen(scale + other.scale_);
  const auto down = Int256::powerOfTen(scale_);
  const auto divisor = down ? other.coefficient_.times(*down) : std::nullopt;
  if (!up || !divisor) return outOfRange();
  const auto quotient = coefficient_.scaled(*up, *divisor, rounding);
  if (!quotient) return outOfRange();
  return Decimal(*quotient, scale);
}

Result<Decimal> Decimal::plus(const Decimal& other) const {
  const unsigned scale = std::max(scale_, other.scale_);
  const auto a = atScale(scale, Rounding::Exact);
  const auto b = other.atScale(scale, Rounding::Exact);
  if (!a || !b) return outOfRange();
  const auto sum = a->plus(*b);
  if (!sum) return outOfRange();
  return Decimal(*sum, scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.coefficient_ <=> b.coefficient_;
  if (a.isNegative() != b.isNegative()) return a.coefficient_ <=> b.coefficient_;
  const unsigned scale = std::max(a.scale_, b.scale_);
  const auto left = a.atScale(scale, Rounding::Exact);
  const auto right = b.atScale(scale, Rounding::Exact);
  if (left && right) return *left <=> *right;
  // Only the one with the smaller scale can overflow when widened, so it has the larger magnitude.
  const bool leftIsLarger = !left;
  return leftIsLarger != a.isNegative() ? std::strong_ordering::greater : std::strong_ordering::less;
}

}  // namespace paydeck
