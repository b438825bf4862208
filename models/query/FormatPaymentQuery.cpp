#include "models/query/FormatPaymentQuery.h"

#include "models/query/NumberValue.h"
#include "models/query/QueryFields.h"
#include "models/query/QueryTokens.h"
#include "models/query/TimeValue.h"

namespace paydeck {
namespace {

std::string formatText(const TextMatch& match) {
  return match.exact ? quoteValue(match.text) : quoteValueIfNeeded(match.text);
}

std::string formatValue(const QueryValue& value, const ZoneRules& zone) {
  if (const auto* text = std::get_if<TextMatch>(&value)) return formatText(*text);
  if (const auto* number = std::get_if<NumberRange>(&value)) return formatNumber(*number);
  return formatTime(std::get<TimeRange>(value), zone);
}

/// Free text needs `text:` where its first word would be read as a field or a hyphen.
bool readsAsFreeText(const std::string& values, bool negated) {
  const auto tokens = queryTokens((negated ? "-" : "") + values);
  return tokens.size() == 1 && !tokens.front().hasField && tokens.front().negated == negated;
}

}  // namespace

std::string formatPaymentQuery(const PaymentQuery& query, const ZoneRules& zone) {
  std::string out;
  for (const QueryTerm& term : query.terms) {
    std::string values;
    std::string before;
    for (const QueryValue& value : term.values) {
      std::string text = formatValue(value, zone);
      if (text.empty()) continue;
      const auto* number = std::get_if<NumberRange>(&value);
      if (number != nullptr && looksLikeGrouping(before, text)) text = number->from->toString() + ".." + text;
      before = text;
      if (!values.empty()) values += ',';
      values += text;
    }
    if (values.empty()) continue;
    if (!out.empty()) out += ' ';
    if (term.negated) out += '-';
    const bool bare = term.field == QueryField::Text && readsAsFreeText(values, term.negated);
    if (!bare) out += std::string(queryField(term.field).name) + ':';
    out += values;
  }
  return out;
}

PaymentQuery withoutSpans(PaymentQuery query) {
  for (QueryTerm& term : query.terms) term.begin = term.end = 0;
  return query;
}

}  // namespace paydeck
