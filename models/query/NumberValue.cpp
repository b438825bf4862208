#include "models/query/NumberValue.h"

#include <algorithm>
#include <utility>

#include "models/query/QueryWords.h"

namespace paydeck {
namespace {

constexpr std::string_view kExpected = "a number such as >100, <=5 or 10..50";

struct Number {
  Decimal value{};
  std::string unit{};
};

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

tl::expected<Number, ValueComplaint> readOne(std::string_view text) {
  const auto unitBegin = std::find_if(text.begin(), text.end(), isLetter);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(unitBegin - text.begin()));
  const std::string_view unit = text.substr(digits.size());
  if (digits.empty()) return complain(shown(text) + " is not a number.", std::string(kExpected));
  if (digits.front() == '-') return complain("Amounts here are never negative.", std::string(kExpected));
  const auto value = Decimal::parse(digits);
  if (!value) {
    return complain(shown(text) + " is not a number Paydeck can read: use digits and one point, without grouping.",
                    "digits and one point, such as 1234.56");
  }
  const bool plainUnit =
      unit.size() <= 16 && std::all_of(unit.begin(), unit.end(), [](char c) { return isLetter(c) || isDigit(c); });
  const bool exponent = unit.size() > 1 && (unit.front() == 'e' || unit.front() == 'E') &&
                        std::all_of(unit.begin() + 1, unit.end(), isDigit);
  if (exponent) return complain(shown(text) + " has an exponent; write all digits.", std::string(kExpected));
  if (!plainUnit) return complain(shown(unit) + " is not a currency or coin.", "a unit such as EUR or BTC");
  return Number{*value, upper(unit)};
}

tl::expected<NumberRange, ValueComplaint> checkUnit(NumberRange range, QueryField field) {
  if (field == QueryField::Value && isAssetUnit(range.unit)) {
    return complain("value: compares money, not coins; " + range.unit + " is a coin.", "amount: for " + range.unit);
  }
  return range;
}

tl::expected<NumberRange, ValueComplaint> readBetween(std::string_view low, std::string_view high) {
  if (low.empty() && high.empty()) return complain("Both ends of the range are missing.", std::string(kExpected));
  NumberRange range;
  if (!low.empty()) {
    const auto from = readOne(low);
    if (!from) return tl::unexpected(from.error());
    range.from = from->value;
    range.unit = from->unit;
  }
  if (!high.empty()) {
    const auto to = readOne(high);
    if (!to) return tl::unexpected(to.error());
    if (!range.unit.empty() && !to->unit.empty() && to->unit != range.unit) {
      return complain("The two ends of the range have different units.", "one unit, such as 10..50EUR");
    }
    range.to = to->value;
    if (!to->unit.empty()) range.unit = to->unit;
  }
  if (range.from && range.to && *range.to < *range.from) {
    return complain("The range ends below its beginning.", "the smaller number first, such as 10..50");
  }
  return range;
}

tl::expected<NumberRange, ValueComplaint> readCompared(std::string_view text) {
  const char direction = text.front();
  text.remove_prefix(1);
  const bool inclusive = !text.empty() && text.front() == '=';
  if (inclusive) text.remove_prefix(1);
  const std::string sign = std::string(1, direction) + (inclusive ? "=" : "");
  if (text.empty()) return complain("A number is missing after " + sign + ".", "a number such as " + sign + "100");
  const auto number = readOne(text);
  if (!number) return tl::unexpected(number.error());
  NumberRange range;
  range.unit = number->unit;
  if (direction == '>') {
    range.from = number->value;
    range.fromInclusive = inclusive;
  } else {
    range.to = number->value;
    range.toInclusive = inclusive;
  }
  return range;
}

}  // namespace

tl::expected<NumberRange, ValueComplaint> readNumber(std::string_view text, QueryField field) {
  if (text.empty()) return complain("A number is missing.", std::string(kExpected));
  if (text.front() == '>' || text.front() == '<') {
    return readCompared(text).and_then([field](NumberRange range) { return checkUnit(std::move(range), field); });
  }
  const auto dots = text.find("..");
  if (dots != std::string_view::npos) {
    return readBetween(text.substr(0, dots), text.substr(dots + 2)).and_then([field](NumberRange range) {
      return checkUnit(std::move(range), field);
    });
  }
  const auto number = readOne(text);
  if (!number) return tl::unexpected(number.error());
  return checkUnit(NumberRange{number->value, true, number->value, true, number->unit}, field);
}

bool looksLikeGrouping(std::string_view before, std::string_view value) {
  const std::string_view group = value.substr(0, 3);
  const bool threeDigits = group.size() == 3 && std::all_of(group.begin(), group.end(), isDigit) &&
                           (value.size() == 3 || (value[3] == '.' && value.find("..") == std::string_view::npos));
  return threeDigits && !before.empty() && isDigit(before.back()) &&
         (before.find_first_of("<>") != std::string_view::npos || before.find("..") != std::string_view::npos);
}

std::string formatNumber(const NumberRange& range) {
  if (!range.from && !range.to) return {};
  if (range.from && range.to) {
    if (*range.from == *range.to) return range.from->toString() + range.unit;
    return range.from->toString() + ".." + range.to->toString() + range.unit;
  }
  if (range.from) return (range.fromInclusive ? ">=" : ">") + range.from->toString() + range.unit;
  return (range.toInclusive ? "<=" : "<") + range.to->toString() + range.unit;
}

}  // namespace paydeck
