#include "models/query/CompletePaymentQuery.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "models/query/QueryFields.h"
#include "models/query/QueryTokens.h"
#include "models/query/QueryWords.h"
#include "models/query/Utf8.h"

namespace paydeck {
namespace {

struct Candidate {
  std::string value{};
  std::optional<std::int64_t> count{};
  std::string detail{};
  int rank = 0;        ///< smaller is better
  bool group = false;  ///< stands for several values; offered after them
};

/// Statuses a person means together: who looks for one wants to see the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kRelated = {
    {{"underpaid", "overpaid"}, {"refunded", "partially_refunded"}, {"expired", "paid_late"}}};

std::optional<int> matchRank(std::string_view value, std::string_view typed) {
  const std::string word = foldWord(value);
  const std::string key = foldWord(typed);
  if (word.starts_with(key)) return 0;
  const auto found = word.find(key);
  if (found == std::string::npos) return std::nullopt;
  return word[found - 1] == '_' || word[found - 1] == ' ' ? 1 : 2;
}

/// The words that stand for several statuses, with what those count together.
void addGroups(std::vector<Candidate>& list) {
  std::int64_t attention = 0;
  std::int64_t open = 0;
  for (const Candidate& c : list) {
    const PaymentStatus status = paymentStatusFromName(c.value);
    if (needsAttention(status)) attention += c.count.value_or(0);
    if (!isFinal(status)) open += c.count.value_or(0);
  }
  list.push_back({std::string(kAttentionWord), attention, "waits for a person", 0, true});
  list.push_back({std::string(kOpenWord), open, "may still change", 0, true});
}

std::vector<Candidate> setCandidates(QueryField field, const ValueSource& source) {
  std::vector<Candidate> list;
  for (auto& [value, count] : source.values(field)) list.push_back({std::move(value), count, {}, 0, false});
  const auto add = [&](std::string_view word) {
    const bool there = std::any_of(list.begin(), list.end(), [word](const Candidate& c) { return c.value == word; });
    if (!there)
      list.push_back({std::string(word), source.total() ? std::optional<std::int64_t>(0) : std::nullopt, {}, 0});
  };
  if (field == QueryField::Status) {
    for (const std::string_view word : statusWords()) {
      if (word != kAttentionWord && word != kOpenWord) add(word);
    }
    addGroups(list);
  }
  if (field == QueryField::Method) {
    for (const std::string_view word : methodWords()) add(word);
  }
  return list;
}

std::string monthText(std::chrono::local_days day) {
  const std::chrono::year_month_day date{day};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
  return text;
}

std::vector<Candidate> exampleCandidates(const QueryFieldInfo& field, const ParseContext& context) {
  if (field.kind == QueryFieldKind::Time) {
    const std::string zone = "in " + context.zone.name();
    return {{"today", {}, zone, 0},
            {"yesterday", {}, zone, 0},
            {"24h", {}, "the last 24 hours", 0},
            {"7d", {}, "today and six days before", 0},
            {"30d", {}, "today and 29 days before", 0},
            {monthText(context.zone.dayOf(context.now)), {}, "this month", 0}};
  }
  if (field.kind == QueryFieldKind::Number) {
    const std::string unit = field.field == QueryField::Amount ? ">0.5BTC" : ">100EUR";
    return {{">100", {}, "more than", 0},
            {"<=100", {}, "at most", 0},
            {"10..50", {}, "between, both included", 0},
            {unit, {}, "with a unit", 0}};
  }
  return {};
}

/// Where the cursor is: the term and value around it, and what is typed before it.
struct Place {
  const TermToken* term = nullptr;
  const ValueToken* value = nullptr;
  std::string typed{};
};

Place placeAt(const std::vector<TermToken>& tokens, std::string_view text, std::size_t cursor) {
  for (const TermToken& token : tokens) {
    if (cursor < token.begin || cursor > token.end) continue;
    for (const ValueToken& value : token.values) {
      if (cursor < value.begin || cursor > value.end) continue;
      std::string typed(text.substr(value.begin, cursor - value.begin));
      if (!typed.empty() && typed.front() == '"') typed.erase(0, 1);
      return {&token, &value, std::move(typed)};
    }
    return {&token, nullptr, {}};
  }
  return {};
}

std::vector<QueryOffer> fieldOffers(std::string_view typed, std::size_t begin, std::size_t end, bool negated) {
  std::vector<std::pair<int, QueryOffer>> ranked;
  for (const QueryFieldInfo& field : queryFields()) {
    const auto rank = matchRank(field.name, typed);
    if (!rank || *rank > 0 || field.field == QueryField::Text) continue;
    const std::string name = std::string(field.name) + ':';
    ranked.push_back({0, {name, name, std::string(field.meaning), {}, negated, begin, end}});
  }
  // A status typed without its field: "under" offers status:underpaid.
  for (const std::string_view word : statusWords()) {
    const bool meant = typed.size() >= 3 && matchRank(word, typed) == 0;
    if (meant)
      ranked.push_back(
          {1, {"status:" + std::string(word), "status:" + std::string(word), {}, {}, negated, begin, end}});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<QueryOffer> offers;
  for (auto& [rank, offer] : ranked) offers.push_back(std::move(offer));
  return offers;
}

void rankCandidates(std::vector<Candidate>& list, std::string_view typed) {
  std::vector<Candidate> kept;
  for (Candidate& c : list) {
    const auto rank = matchRank(c.value, typed);
    if (!rank) continue;
    c.rank = *rank + (c.count == 0 ? 10 : c.group ? 5 : 0);
    kept.push_back(c);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.rank, -a.count.value_or(0)) < std::pair(b.rank, -b.count.value_or(0));
  });
  if (!typed.empty() && !kept.empty()) {
    for (const auto& [one, other] : kRelated) {
      const std::string_view wanted = kept.front().value == one ? other : kept.front().value == other ? one : "";
      const auto there = std::any_of(kept.begin(), kept.end(), [&](const auto& c) { return c.value == wanted; });
      const auto it = std::find_if(list.begin(), list.end(), [&](const auto& c) { return c.value == wanted; });
      if (!wanted.empty() && !there && it != list.end()) kept.insert(kept.begin() + 1, *it);
    }
  }
  list = std::move(kept);
}

std::vector<QueryOffer> valueOffers(const Place& place, const QueryFieldInfo& field, const ValueSource& source,
                                    const ParseContext& context, std::size_t limit) {
  const bool isSet = field.kind == QueryFieldKind::ClosedSet || field.kind == QueryFieldKind::OpenSet ||
                     field.field == QueryField::Connection;
  auto list = isSet ? setCandidates(field.field, source) : exampleCandidates(field, context);
  rankCandidates(list, place.typed);
  std::vector<QueryOffer> offers;
  const bool single = place.term->values.size() == 1;
  const bool negate = isSet && single && !place.term->negated && !list.empty() && !place.typed.empty();
  for (const Candidate& c : list) {
    if (offers.size() + (negate ? 1U : 0U) >= limit) break;
    offers.push_back({quoteValueIfNeeded(c.value), c.value, c.detail, c.count, place.term->negated, place.value->begin,
                      place.value->end});
  }
  if (negate) {
    const Candidate& best = list.front();
    std::optional<std::int64_t> rest;
    if (source.total() && best.count) rest = *source.total() - *best.count;
    offers.push_back({"-" + std::string(field.name) + ":" + quoteValueIfNeeded(best.value),
                      "not " + best.value,
                      {},
                      rest,
                      true,
                      place.term->begin,
                      place.term->end});
  }
  return offers;
}

}  // namespace

std::vector<QueryOffer> completePaymentQuery(std::string_view text, std::size_t cursor, const ValueSource& source,
                                             const ParseContext& context, std::size_t limit) {
  cursor = utf8Boundary(text, cursor);
  const auto tokens = queryTokens(text);
  const Place place = placeAt(tokens, text, cursor);
  std::vector<QueryOffer> offers;
  if (place.term == nullptr) {
    offers = fieldOffers({}, cursor, cursor, false);
  } else if (!place.term->hasField) {
    const bool firstWord = place.value != nullptr && place.value == &place.term->values.front() && !place.value->quoted;
    if (firstWord) offers = fieldOffers(place.typed, place.term->fieldBegin, place.value->end, place.term->negated);
  } else if (place.value == nullptr) {
    const std::string_view typed =
        place.term->field.substr(0, std::max(cursor, place.term->fieldBegin) - place.term->fieldBegin);
    offers = fieldOffers(typed, place.term->fieldBegin, place.term->fieldBegin + place.term->field.size() + 1,
                         place.term->negated);
  } else if (const auto field = queryFieldFromName(place.term->field)) {
    offers = valueOffers(place, queryField(*field), source, context, limit);
  }
  if (offers.size() > limit) offers.resize(limit);
  return offers;
}

}  // namespace paydeck
