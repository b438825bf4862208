#include "models/query/EditQuery.h"

#include <algorithm>
#include <optional>

#include "models/query/QueryFields.h"
#include "models/query/QueryTokens.h"
#include "models/query/QueryWords.h"

namespace paydeck {
namespace {

QueryField fieldOf(const TermToken& token) {
  if (!token.hasField) return QueryField::Text;
  return queryFieldFromName(token.field).value_or(QueryField::Text);
}

/// A term of a mistyped field belongs to no field.
bool belongsTo(const TermToken& token, QueryField field) {
  return (!token.hasField || queryFieldFromName(token.field)) && fieldOf(token) == field;
}

std::string canonical(QueryField field, std::string_view value) {
  switch (field) {
    case QueryField::Status:
      return std::string(statusWord(value).value_or(value));
    case QueryField::Method:
      return std::string(methodWord(value).value_or(value));
    case QueryField::Asset:
      return assetWord(value);
    case QueryField::Network:
      return networkWord(value);
    default:
      return std::string(value);
  }
}

std::string typedValue(QueryField field, std::string_view value) {
  const auto kind = queryField(field).kind;
  const bool asTyped = kind == QueryFieldKind::Number || kind == QueryFieldKind::Time;
  return asTyped ? std::string(value) : quoteValueIfNeeded(value);
}

std::string tidied(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::string without(std::string_view text, std::size_t begin, std::size_t end) {
  while (end < text.size() && text[end] == ' ') ++end;
  std::string out(text.substr(0, begin));
  out += text.substr(end);
  return tidied(out);
}

std::string appended(std::string_view text, const std::string& term) {
  const std::string before = tidied(text);
  return before.empty() ? term : before + ' ' + term;
}

std::optional<std::size_t> indexOf(const TermToken& token, QueryField field, std::string_view value) {
  const std::string wanted = canonical(field, value);
  const auto it = std::find_if(token.values.begin(), token.values.end(),
                               [&](const ValueToken& v) { return canonical(field, v.text) == wanted; });
  if (it == token.values.end()) return std::nullopt;
  return static_cast<std::size_t>(it - token.values.begin());
}

}  // namespace

std::string removeTerm(std::string_view text, std::size_t begin) {
  for (const TermToken& token : queryTokens(text)) {
    if (token.begin == begin) return without(text, token.begin, token.end);
  }
  return std::string(text);
}

std::string addValue(std::string_view text, QueryField field, std::string_view value, bool negated) {
  const std::string typed = typedValue(field, value);
  for (const TermToken& token : queryTokens(text)) {
    if (!token.hasField || !belongsTo(token, field) || token.negated != negated) continue;
    if (indexOf(token, field, value)) return std::string(text);
    const ValueToken& last = token.values.back();
    if (!last.closed) break;
    std::string out(text.substr(0, last.end));
    out += last.text.empty() && !last.quoted ? typed : "," + typed;
    return out.append(text.substr(last.end));
  }
  return appended(text, (negated ? "-" : "") + std::string(queryField(field).name) + ":" + typed);
}

std::string removeValue(std::string_view text, QueryField field, std::string_view value, bool negated) {
  for (const TermToken& token : queryTokens(text)) {
    if (!belongsTo(token, field) || token.negated != negated) continue;
    const auto index = indexOf(token, field, value);
    if (!index) continue;
    if (token.values.size() == 1) return without(text, token.begin, token.end);
    const bool first = *index == 0;
    const std::size_t begin = first ? token.values[0].begin : token.values[*index - 1].end;
    const std::size_t end = first ? token.values[1].begin : token.values[*index].end;
    return std::string(text.substr(0, begin)).append(text.substr(end));
  }
  return std::string(text);
}

std::string toggleValue(std::string_view text, QueryField field, std::string_view value) {
  return hasValue(text, field, value) ? removeValue(text, field, value) : addValue(text, field, value);
}

std::string setTerm(std::string_view text, QueryField field, std::string_view values) {
  std::string out(text);
  std::size_t place = std::string::npos;
  const auto tokens = queryTokens(text);
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    if (!token->hasField || !belongsTo(*token, field)) continue;
    out = out.substr(0, token->begin) + out.substr(token->end);
    place = token->begin;
  }
  const std::string term =
      values.empty() ? std::string{} : std::string(queryField(field).name) + ":" + std::string(values);
  if (place == std::string::npos) return values.empty() ? out : appended(out, term);
  if (!values.empty()) return out.insert(place, term);
  return without(out, place, place);
}

std::string toggleNegation(std::string_view text, std::size_t begin) {
  for (const TermToken& token : queryTokens(text)) {
    if (token.begin != begin) continue;
    std::string out(text);
    return token.negated ? out.erase(begin, 1) : out.insert(begin, 1, '-');
  }
  return std::string(text);
}

bool hasValue(std::string_view text, QueryField field, std::string_view value) {
  const auto tokens = queryTokens(text);
  return std::any_of(tokens.begin(), tokens.end(), [&](const TermToken& token) {
    return !token.negated && belongsTo(token, field) && indexOf(token, field, value);
  });
}

}  // namespace paydeck
