#include "models/query/QueryChip.h"

#include <algorithm>

#include "models/query/QueryFields.h"
#include "models/query/QueryTokens.h"

namespace paydeck {
namespace {

std::string valueText(const TermToken& token) {
  std::vector<std::string_view> values;
  for (const ValueToken& value : token.values) {
    if (!value.text.empty()) values.push_back(value.text);
  }
  if (values.empty()) return {};
  std::string text(values.front());
  if (values.size() > 1) text += " +" + std::to_string(values.size() - 1);
  return text;
}

/// Free text has no field; a mistyped field is shown as typed.
std::string fieldText(const TermToken& token) {
  if (!token.hasField) return {};
  const auto field = queryFieldFromName(token.field);
  if (!field) return std::string(token.field);
  return *field == QueryField::Text ? std::string{} : std::string(queryField(*field).name);
}

}  // namespace

std::vector<QueryChip> queryChips(std::string_view text, const ParsedQuery& parsed) {
  std::vector<QueryChip> chips;
  for (const TermToken& token : queryTokens(text)) {
    if (chips.size() == kMaxQueryTerms) break;
    QueryChip chip;
    chip.field = fieldText(token);
    chip.value = valueText(token);
    chip.negated = token.negated;
    chip.begin = token.begin;
    chip.end = token.end;
    chip.faulty = std::any_of(parsed.mistakes.begin(), parsed.mistakes.end(), [&](const QueryMistake& mistake) {
      return mistake.begin >= token.begin && mistake.begin <= token.end && mistake.end <= token.end;
    });
    chips.push_back(std::move(chip));
  }
  return chips;
}

}  // namespace paydeck
