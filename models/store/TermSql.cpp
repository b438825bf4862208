#include "models/store/TermSql.h"

#include <algorithm>
#include <limits>

#include "models/domain/Asset.h"
#include "models/domain/Currency.h"
#include "models/domain/PaymentStatus.h"

namespace paydeck {
namespace {

constexpr unsigned kSortDecimals = 4;
const SqlCondition kNothing{"0", {}};

std::string upperCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::int64_t clampToInt64(const Int256& value) {
  const std::optional<std::int64_t> fits = value.toInt64();
  if (fits) return *fits;
  return value.isNegative() ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

/// Largest whole number of sort units not above the bound, or smallest not below it.
std::int64_t sortUnits(const Decimal& bound, bool upwards) {
  const Rounding rounding = upwards == bound.isNegative() ? Rounding::Down : Rounding::Up;
  const Result<Int256> units = bound.atScale(kSortDecimals, rounding);
  if (units) return clampToInt64(*units);
  return bound.isNegative() ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

SqlCondition fiatCondition(const NumberRange& range) {
  SqlCondition condition{"p.value_sort IS NOT NULL", {}};
  if (range.from) {
    condition.require({range.fromInclusive ? "p.value_sort >= ?" : "p.value_sort > ?",
                       {sortUnits(*range.from, range.fromInclusive)}});
  }
  if (range.to) {
    condition.require(
        {range.toInclusive ? "p.value_sort <= ?" : "p.value_sort < ?", {sortUnits(*range.to, !range.toInclusive)}});
  }
  if (!range.unit.empty()) condition.require({"p.currency = ?", {upperCase(range.unit)}});
  return condition;
}

SqlValue boundText(const std::optional<Decimal>& bound) {
  return bound ? SqlValue(bound->toString()) : SqlValue(nullptr);
}

SqlCondition coinCondition(const NumberRange& range) {
  return {
      "p.received_asset IN (SELECT number FROM assets WHERE symbol = ? COLLATE NOCASE) AND "
      "atoms_within(p.received, (SELECT decimals FROM assets WHERE number = p.received_asset), ?, ?, ?, ?)",
      {range.unit, boundText(range.from), std::int64_t{range.fromInclusive}, boundText(range.to),
       std::int64_t{range.toInclusive}}};
}

bool isCoin(const std::string& unit) {
  if (unit.empty()) return false;
  const std::string symbol = upperCase(unit);
  const auto known = knownAssets();
  const bool coin = std::any_of(known.begin(), known.end(), [&symbol](const Asset& asset) {
    return asset.network != "card" && upperCase(asset.symbol) == symbol;
  });
  return coin || !Currency::parse(symbol);
}

SqlCondition amountCondition(QueryField field, const NumberRange& range) {
  return field == QueryField::Amount && isCoin(range.unit) ? coinCondition(range) : fiatCondition(range);
}

SqlCondition timeCondition(const TimeRange& range) {
  SqlCondition condition{"1", {}};
  if (range.from) condition.require({"p.created_at >= ?", {toUnixMillis(*range.from)}});
  if (range.to) condition.require({"p.created_at < ?", {toUnixMillis(*range.to)}});
  return condition;
}

SqlCondition statusCondition(const std::string& name) {
  SqlCondition condition;
  for (const PaymentStatus status : allPaymentStatuses()) {
    const bool fits = name == "attention" ? needsAttention(status)
                      : name == "open"    ? !isFinal(status)
                                          : name == paymentStatusName(status);
    if (!fits) continue;
    condition.sql += condition.values.empty() ? "p.status IN (?" : ", ?";
    condition.values.emplace_back(static_cast<std::int64_t>(status));
  }
  if (condition.values.empty()) return kNothing;
  condition.sql += ")";
  return condition;
}

SqlCondition wordCondition(QueryField field, const std::string& text) {
  const std::string methods = "p.method IN (SELECT number FROM methods WHERE ";
  switch (field) {
    case QueryField::Status:
      return statusCondition(lowerCase(text));
    case QueryField::Asset:
      return {methods + "symbol = ? COLLATE NOCASE)", {text}};
    case QueryField::Network:
      return {methods + "network = ? COLLATE NOCASE)", {text}};
    case QueryField::Method:
      return {methods + "kind = ? COLLATE NOCASE OR brand = ? COLLATE NOCASE)", {lowerCase(text), text}};
    case QueryField::Connection:
      return {"p.connection IN (SELECT number FROM connections WHERE id = ? COLLATE NOCASE OR name = ? COLLATE NOCASE)",
              {text, text}};
    default:
      return kNothing;
  }
}

SqlCondition valueCondition(QueryField field, const QueryValue& value) {
  if (const auto* text = std::get_if<TextMatch>(&value)) return wordCondition(field, text->text);
  if (const auto* time = std::get_if<TimeRange>(&value)) {
    return field == QueryField::Created ? timeCondition(*time) : kNothing;
  }
  const bool number = field == QueryField::Amount || field == QueryField::Value;
  return number ? amountCondition(field, std::get<NumberRange>(value)) : kNothing;
}

bool onFiatIndex(const QueryTerm& term) {
  return term.values.size() == 1 && std::holds_alternative<NumberRange>(term.values.front()) &&
         (term.field == QueryField::Value || !isCoin(std::get<NumberRange>(term.values.front()).unit));
}

}  // namespace

SqlCondition planNarrowCondition(const QueryTerm& term) {
  SqlCondition condition;
  for (const QueryValue& value : term.values) {
    const SqlCondition one = valueCondition(term.field, value);
    condition.sql += (condition.sql.empty() ? "(" : " OR (") + one.sql + ")";
    condition.values.insert(condition.values.end(), one.values.begin(), one.values.end());
  }
  return condition;
}

std::optional<std::string> indexFor(const QueryTerm& term) {
  switch (term.field) {
    case QueryField::Status:
      return "payments_status";
    case QueryField::Asset:
    case QueryField::Network:
    case QueryField::Method:
      return "payments_method";
    case QueryField::Connection:
      return "payments_connection";
    case QueryField::Amount:
    case QueryField::Value:
      return onFiatIndex(term) ? std::optional<std::string>("payments_value") : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::int64_t valueSortOf(std::int64_t minor, unsigned currencyDecimals) {
  const std::optional<Int256> factor =
      Int256::powerOfTen(currencyDecimals >= kSortDecimals ? 0 : kSortDecimals - currencyDecimals);
  const std::optional<Int256> scaled = factor ? Int256(minor).times(*factor) : std::nullopt;
  return clampToInt64(scaled.value_or(Int256(minor)));
}

}  // namespace paydeck
