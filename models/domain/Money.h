#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "models/domain/Currency.h"
#include "models/domain/Decimal.h"

namespace paydeck {

/// A fiat amount in whole minor units of one currency. Adding two currencies is refused.
class Money {
 public:
  Money() = default;
  Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(std::move(currency)) {}

  /// Strict decimal text; more decimals than the currency has are refused.
  static Result<Money> parse(std::string_view amount, std::string_view currencyCode);
  static Result<Money> fromDecimal(const Decimal& amount, const Currency& currency, Rounding rounding);

  std::int64_t minor() const { return minor_; }
  const Currency& currency() const { return currency_; }
  bool isZero() const { return minor_ == 0; }
  Decimal decimal() const { return Decimal(Int256(minor_), currency_.decimals()); }
  /// Plain text without grouping or code, e.g. "1248.00".
  std::string toString() const { return decimal().toString(); }

  Result<Money> plus(const Money& other) const;
  Result<Money> minus(const Money& other) const;

  friend bool operator==(const Money&, const Money&) = default;

 private:
  std::int64_t minor_ = 0;
  Currency currency_;
};

}  // namespace paydeck
