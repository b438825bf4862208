#include "models/query/ParsePaymentQuery.h"

#include <algorithm>
#include <utility>

#include "models/query/NumberValue.h"
#include "models/query/QueryFields.h"
#include "models/query/QueryTokens.h"
#include "models/query/QueryWords.h"
#include "models/query/TimeValue.h"
#include "models/query/Utf8.h"

namespace paydeck {

std::string shown(std::string_view text) {
  const std::size_t end = utf8Boundary(text, 40);
  return "“" + std::string(text.substr(0, end)) + (end < text.size() ? "…" : "") + "”";
}

namespace {

using ReadValue = tl::expected<QueryValue, ValueComplaint>;

std::string listOf(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

/// What a mistyped or half-typed word of a closed set may have meant: the words it begins, the nearest one, or all.
std::string suggestion(std::string_view typed, std::span<const std::string_view> words) {
  const std::string key = foldWord(typed.substr(0, 40));
  std::vector<std::string_view> begun;
  for (const std::string_view word : words) {
    if (!key.empty() && word.starts_with(key)) begun.push_back(word);
  }
  if (!begun.empty()) return listOf(begun);
  if (const auto nearest = nearestWord(typed, words)) return std::string(*nearest);
  return listOf({words.begin(), words.end()});
}

ReadValue readStatus(std::string_view text) {
  if (const auto word = statusWord(text)) return TextMatch{std::string(*word), false};
  if (text.empty()) return complain("A status is missing.", listOf({statusWords().begin(), statusWords().end()}));
  return complain(shown(text) + " is not a status.", suggestion(text, statusWords()));
}

ReadValue readMethod(std::string_view text) {
  if (const auto word = methodWord(text)) return TextMatch{std::string(*word), false};
  if (text.empty()) return complain("A method is missing.", listOf({methodWords().begin(), methodWords().end()}));
  return complain(shown(text) + " is not a way to pay.", suggestion(text, methodWords()));
}

ReadValue readText(const ValueToken& value, const QueryFieldInfo& field) {
  const bool onlyBlanks = value.text.find_first_not_of(' ') == std::string::npos;
  if (!onlyBlanks) return TextMatch{value.text, value.quoted};
  if (field.field == QueryField::Text) return complain("There is nothing to search for.", "a word");
  return complain("Text is missing after " + std::string(field.name) + ":.", std::string(field.example));
}

ReadValue readOpenSet(const ValueToken& value, const QueryFieldInfo& field) {
  auto read = readText(value, field);
  if (!read) return read;
  const bool asset = field.field == QueryField::Asset;
  return TextMatch{asset ? assetWord(value.text) : networkWord(value.text), false};
}

ReadValue readValue(const ValueToken& value, const QueryFieldInfo& field, const ParseContext& context) {
  if (value.text.size() > kMaxValueBytes) {
    return complain("This value is longer than " + std::to_string(kMaxValueBytes) + " bytes and is left out.",
                    "a shorter value");
  }
  switch (field.kind) {
    case QueryFieldKind::ClosedSet:
      return field.field == QueryField::Status ? readStatus(value.text) : readMethod(value.text);
    case QueryFieldKind::OpenSet:
      return readOpenSet(value, field);
    case QueryFieldKind::Text:
      return readText(value, field);
    case QueryFieldKind::Number:
      return readNumber(value.text, field.field).map([](auto r) { return QueryValue(r); });
    case QueryFieldKind::Time:
      return readTime(value.text, context).map([](auto r) { return QueryValue(r); });
  }
  return complain("This field cannot be read.", "another field");
}

/// Collects terms and mistakes of one text.
class Reading {
 public:
  Reading(const ParseContext& context, ParsedQuery& out) : context_(context), out_(out) {}

  void term(const TermToken& token) {
    const QueryFieldInfo* field = fieldOf(token);
    if (field == nullptr) return;
    QueryTerm term{field->field, token.negated, {}, token.begin, token.end};
    for (std::size_t i = 0; i < token.values.size(); ++i) {
      if (i == kMaxTermValues) {
        mistake(token.values[i].begin, token.end,
                {"A field takes " + std::to_string(kMaxTermValues) + " values; the rest is left out.", "fewer values"});
        break;
      }
      value(token, i, *field, term);
    }
    if (!term.values.empty()) out_.query.terms.push_back(std::move(term));
    if (token.glued)
      mistake(token.end, token.end, {"A blank is missing after the closing quote.", "a blank or a comma"});
  }

  void mistake(std::size_t begin, std::size_t end, ValueComplaint complaint) {
    out_.mistakes.push_back({begin, end, std::move(complaint.message), std::move(complaint.expected)});
  }

 private:
  const QueryFieldInfo* fieldOf(const TermToken& token) {
    if (!token.hasField) return &queryField(QueryField::Text);
    if (const auto field = queryFieldFromName(token.field)) return &queryField(*field);
    const auto nearest = nearestQueryField(token.field);
    mistake(token.fieldBegin, token.fieldBegin + token.field.size() + 1,
            {shown(token.field) + " is not a field.", nearest ? std::string(queryField(*nearest).name) + ":"
                                                              : "a field such as status: or quotes around the text"});
    return nullptr;
  }

  void value(const TermToken& token, std::size_t index, const QueryFieldInfo& field, QueryTerm& term) {
    const ValueToken& value = token.values[index];
    const bool alone = token.values.size() == 1;
    if (!token.hasField && !alone && value.text.empty() && !value.quoted) {
      // "Okafor, Chidi": a comma at the edge of free text is punctuation, unless there is nothing else.
      const bool nothing =
          std::all_of(token.values.begin(), token.values.end(), [](const ValueToken& v) { return v.text.empty(); });
      if (nothing && index == 0) mistake(token.begin, token.end, {"There is nothing to search for.", "a word"});
      return;
    }
    if (!token.hasField && alone && token.negated && value.text.empty() && !value.quoted) {
      mistake(token.begin, token.end, {"The hyphen has nothing to leave out.", "a field or a word right after it"});
      return;
    }
    if (!value.closed) mistake(value.begin, value.end, {"The closing quote is missing.", "\""});
    if (index > 0 && value.text.empty() && !value.quoted) {
      mistake(value.begin, value.end, {"A value is missing after the comma.", std::string(field.example)});
      return;
    }
    const bool grouped = field.kind == QueryFieldKind::Number && index > 0 &&
                         looksLikeGrouping(token.values[index - 1].text, value.text);
    if (grouped) {
      mistake(token.values[index - 1].begin, value.end,
              {"A comma means “or” here.", "the number without grouping, such as >1500"});
      return;
    }
    auto read = readValue(value, field, context_);
    if (!read) return mistake(value.begin, value.end, std::move(read.error()));
    term.values.push_back(std::move(*read));
  }

  const ParseContext& context_;
  ParsedQuery& out_;
};

}  // namespace

ParsedQuery parsePaymentQuery(std::string_view text, const ParseContext& context) {
  ParsedQuery parsed;
  Reading reading(context, parsed);
  const auto tokens = queryTokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i == kMaxQueryTerms) {
      reading.mistake(
          tokens[i].begin, text.size(),
          {"A filter takes " + std::to_string(kMaxQueryTerms) + " terms; the rest is left out.", "fewer terms"});
      return parsed;
    }
    reading.term(tokens[i]);
  }
  if (text.size() > kMaxQueryBytes) {
    reading.mistake(utf8Boundary(text, kMaxQueryBytes), text.size(),
                    {"The filter is longer than " + std::to_string(kMaxQueryBytes) + " bytes; the rest is left out.",
                     "a shorter filter"});
  }
  return parsed;
}

}  // namespace paydeck
