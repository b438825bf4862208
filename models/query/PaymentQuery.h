#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/domain/Decimal.h"
#include "models/domain/Time.h"

namespace paydeck {

/// The fields of the filter language. `Text` is free text.
enum class QueryField {
  Status,
  Asset,
  Network,
  Method,
  Amount,
  Value,
  Customer,
  Email,
  Order,
  Transaction,
  Address,
  Connection,
  Created,
  Text
};

/// Half-open or closed bounds of a number; none means open. `unit` is a fiat code or asset symbol, upper case, or
/// empty.
struct NumberRange {
  std::optional<Decimal> from{};
  bool fromInclusive = true;
  std::optional<Decimal> to{};
  bool toInclusive = true;
  std::string unit{};
  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// [from, to) in UTC.
struct TimeRange {
  std::optional<UtcTime> from{};
  std::optional<UtcTime> to{};
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Text to match; `exact` when it was quoted (a whole phrase instead of word beginnings).
struct TextMatch {
  std::string text{};
  bool exact = false;
  friend bool operator==(const TextMatch&, const TextMatch&) = default;
};

using QueryValue = std::variant<TextMatch, NumberRange, TimeRange>;

/// One `field:value,value`; the values are alternatives, the terms of a query must all hold.
struct QueryTerm {
  QueryField field = QueryField::Text;
  bool negated = false;
  std::vector<QueryValue> values{};
  std::size_t begin = 0;  ///< byte span in the text it was read from
  std::size_t end = 0;
  friend bool operator==(const QueryTerm&, const QueryTerm&) = default;
};

struct PaymentQuery {
  std::vector<QueryTerm> terms{};
  bool empty() const { return terms.empty(); }
  friend bool operator==(const PaymentQuery&, const PaymentQuery&) = default;
};

enum class PaymentSort { Newest, Oldest, ValueDown, ValueUp, CustomerUp, CustomerDown, StatusUp, StatusDown };

}  // namespace paydeck
