#include "models/domain/Money.h"

namespace paydeck {
namespace {

tl::unexpected<Error> outOfRange() {
  return failure(ErrorKind::InvalidInput, "The amount is larger than Paydeck can hold in minor units.");
}

Result<Money> combine(const Money& a, const Money& b, bool subtract) {
  if (a.currency() != b.currency()) {
    return failure(ErrorKind::InvalidInput,
                   a.currency().code() + " and " + b.currency().code() + " cannot be added without a rate.");
  }
  std::int64_t sum = 0;
  const bool overflow = subtract ? __builtin_sub_overflow(a.minor(), b.minor(), &sum)
                                 : __builtin_add_overflow(a.minor(), b.minor(), &sum);
  if (overflow) return outOfRange();
  return Money(sum, a.currency());
}

}  // namespace

Result<Money> Money::parse(std::string_view amount, std::string_view currencyCode) {
  const auto currency = Currency::parse(currencyCode);
  if (!currency) {
    return failure(ErrorKind::InvalidInput,
                   "\"" + std::string(currencyCode.substr(0, 20)) + "\" is not an ISO 4217 currency code.");
  }
  const auto decimal = Decimal::parse(amount);
  if (!decimal) return failure(decimal.error());
  return fromDecimal(*decimal, *currency, Rounding::Exact);
}

Result<Money> Money::fromDecimal(const Decimal& amount, const Currency& currency, Rounding rounding) {
  const auto units = amount.atScale(currency.decimals(), rounding);
  if (!units) return failure(units.error());
  const auto minor = units->toInt64();
  if (!minor) return outOfRange();
  return Money(*minor, currency);
}

Result<Money> Money::plus(const Money& other) const {
  return combine(*this, other, false);
}
Result<Money> Money::minus(const Money& other) const {
  return combine(*this, other, true);
}

}  // namespace paydeck
