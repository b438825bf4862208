#include "models/store/TextTermSql.h"

#include <algorithm>
#include <string_view>

#include "models/store/SearchText.h"

namespace paydeck {
namespace {

// As the search index was fed: name and id are one column there.
constexpr std::string_view kCustomer = "t.customer_name || char(10) || t.customer_id";

std::string columnsOf(QueryField field) {
  switch (field) {
    case QueryField::Customer:
      return std::string(kCustomer) + ", t.customer_email";
    case QueryField::Email:
      return "t.customer_email";
    case QueryField::Order:
      return "t.order_ref";
    case QueryField::Transaction:
      return "t.hashes";
    case QueryField::Address:
      return "t.addresses";
    default:
      return "t.id, t.order_ref, " + std::string(kCustomer) + ", t.customer_email, t.hashes, t.addresses";
  }
}

bool searchesHashes(QueryField field) {
  return field == QueryField::Transaction || field == QueryField::Address || field == QueryField::Text;
}

/// An FTS5 string; the tokenizer takes a zero byte as a separator, the expression parser as the end.
std::string quoted(std::string_view text, bool exact) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result.push_back('"');
    result.push_back(c == '\0' ? ' ' : c);
  }
  return result + (exact ? "\"" : "\" *");
}

bool isWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What the index is asked for a pattern of several words. Its prefix lists hold beginnings of two and three
/// characters; any other beginning is gathered from every word that has it, however rare the words before it are. So
/// the last word is cut to three characters, or left out when it is a single one, and the row decides.
TextMatch indexedPattern(const TextMatch& match) {
  const bool ascii =
      std::all_of(match.text.begin(), match.text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (match.exact || !ascii) return match;
  const auto end = std::find_if(match.text.rbegin(), match.text.rend(), isWordByte);
  const auto start = std::find_if_not(end, match.text.rend(), isWordByte);
  const bool several = std::any_of(start, match.text.rend(), isWordByte);
  const auto length = std::distance(end, start);
  if (!several || length == 2 || length == 3) return match;
  const auto before = static_cast<std::size_t>(std::distance(start, match.text.rend()));
  if (length == 1) return {match.text.substr(0, before), true};
  return {match.text.substr(0, before + 3), false};
}

std::string expressionOf(QueryField field, const TextMatch& asked) {
  const TextMatch match = indexedPattern(asked);
  const std::string whole = quoted(match.text, match.exact);
  const std::string cut = quoted(cutLongRuns(match.text), match.exact);
  switch (field) {
    case QueryField::Customer:
      return "{customer email} : " + whole;
    case QueryField::Email:
      return "email : " + whole;
    case QueryField::Order:
      return "order_ref : " + whole;
    case QueryField::Transaction:
      return "tx : " + cut;
    case QueryField::Address:
      return "address : " + cut;
    default:
      break;
  }
  if (whole == cut) return whole;
  return "({id order_ref customer email} : " + whole + ") OR ({tx address} : " + cut + ")";
}

}  // namespace

SqlCondition planTextCondition(const QueryTerm& term) {
  SqlCondition condition;
  for (const QueryValue& value : term.values) {
    const auto* match = std::get_if<TextMatch>(&value);
    condition.sql += condition.sql.empty() ? "" : " OR ";
    if (match == nullptr) {
      condition.sql += "0";
      continue;
    }
    condition.sql += "text_matches(?, ?, " + columnsOf(term.field) + ")";
    condition.values.emplace_back(match->text);
    condition.values.emplace_back(std::int64_t{match->exact});
  }
  return condition;
}

std::string planSearchExpression(const QueryTerm& term) {
  std::string expression;
  for (const QueryValue& value : term.values) {
    const auto* match = std::get_if<TextMatch>(&value);
    expression += (expression.empty() ? "(" : " OR (") +
                  (match == nullptr ? std::string("\"\"") : expressionOf(term.field, *match)) + ")";
  }
  return expression;
}

bool searchIsApproximate(const QueryTerm& term) {
  return std::any_of(term.values.begin(), term.values.end(), [&term](const QueryValue& value) {
    const auto* match = std::get_if<TextMatch>(&value);
    if (match == nullptr) return false;
    return !(indexedPattern(*match) == *match) || (searchesHashes(term.field) && hasLongRun(match->text));
  });
}

}  // namespace paydeck
