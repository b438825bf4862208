#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/query/CompletePaymentQuery.h"
#include "models/query/EditQuery.h"
#include "models/query/FixedOffsetZone.h"
#include "models/query/FormatPaymentQuery.h"
#include "models/query/ParsePaymentQuery.h"
#include "models/query/QueryChip.h"

namespace paydeck::test {

class NoValues final : public ValueSource {
 public:
  std::vector<std::pair<std::string, std::int64_t>> values(QueryField) const override {
    return {{"USDC", 2}, {"a b", 1}};
  }
  std::optional<std::int64_t> total() const override { return 3; }
};

/// What holds for every text whatever its bytes; the first law that is broken, in words.
inline std::optional<std::string> brokenLaw(std::string_view text) {
  const FixedOffsetZone zone(std::chrono::minutes{330});
  const ParseContext context{fromUnixSeconds(1'795'010'486), zone};
  const auto first = parsePaymentQuery(text, context);
  for (const QueryMistake& m : first.mistakes) {
    if (m.begin > m.end || m.end > text.size() || m.message.empty() || m.expected.empty())
      return "a mistake without place or words";
  }
  for (const QueryTerm& t : first.query.terms) {
    if (t.begin >= t.end || t.end > text.size() || t.values.empty()) return "a term without place or values";
  }
  const std::string printed = formatPaymentQuery(first.query, zone);
  const auto second = parsePaymentQuery(printed, context);
  // Printing can make a text longer (escapes, months as days), so the length limit may cut it.
  if (printed.size() < 8192 && (!second.ok() || withoutSpans(second.query) != withoutSpans(first.query))) {
    return "printing changed the query: " + printed;
  }
  for (const QueryChip& chip : queryChips(text, first)) {
    if (removeTerm(text, chip.begin).size() >= text.size()) return "removing a chip left it there";
    toggleNegation(text, chip.begin);
  }
  const std::size_t cursor = text.empty() ? 0 : static_cast<unsigned char>(text.front()) % (text.size() + 1);
  for (const QueryOffer& offer : completePaymentQuery(text, cursor, NoValues{}, context)) {
    if (offer.begin > offer.end || offer.end > text.size()) return "an offer outside the text";
  }
  toggleValue(text, QueryField::Asset, "USDC");
  setTerm(text, QueryField::Created, "7d");
  return std::nullopt;
}

}  // namespace paydeck::test
