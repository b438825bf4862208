#include "models/store/PaymentSql.h"

#include <algorithm>

#include "models/store/PaymentKeys.h"
#include "models/store/TermSql.h"
#include "models/store/TextTermSql.h"

namespace paydeck {
namespace {

bool isTextField(QueryField field) {
  switch (field) {
    case QueryField::Customer:
    case QueryField::Email:
    case QueryField::Order:
    case QueryField::Transaction:
    case QueryField::Address:
    case QueryField::Text:
      return true;
    default:
      return false;
  }
}

SqlCondition negated(const SqlCondition& condition) {
  // IS NOT TRUE, because a condition on an absent amount is NULL and its negation must still hold.
  return {"(" + condition.sql + ") IS NOT TRUE", condition.values};
}

/// The keys that the time ranges of one term span.
void narrowKeys(const QueryTerm& term, PaymentSql& sql) {
  std::optional<UtcTime> from = UtcTime::max();
  std::optional<UtcTime> to = UtcTime::min();
  for (const QueryValue& value : term.values) {
    const auto* range = std::get_if<TimeRange>(&value);
    if (range == nullptr) continue;
    from = range->from && from ? std::min(from, range->from) : std::nullopt;
    to = range->to && to ? std::max(to, range->to) : std::nullopt;
  }
  if (to && *to != UtcTime::min()) sql.firstKey = std::max(sql.firstKey, firstKeyAt(*to));
  if (from && *from != UtcTime::max()) sql.lastKey = std::min(sql.lastKey, lastKeySince(*from));
}

void addTextTerm(const QueryTerm& term, PaymentSql& sql) {
  const SqlCondition condition = planTextCondition(term);
  sql.texts.require(term.negated ? negated(condition) : condition);
  if (term.negated) {
    sql.afterSearch.require(negated(condition));
    return;
  }
  if (!sql.search.empty()) sql.search += " AND ";
  sql.search += "(" + planSearchExpression(term) + ")";
  if (searchIsApproximate(term)) sql.afterSearch.require(condition);
}

void addNarrowTerm(const QueryTerm& term, PaymentSql& sql) {
  const SqlCondition condition = planNarrowCondition(term);
  sql.narrow.require(term.negated ? negated(condition) : condition);
  if (term.negated) return;
  if (term.field == QueryField::Created) narrowKeys(term, sql);
  if (std::optional<std::string> index = indexFor(term)) sql.paths.push_back({std::move(*index), condition});
}

}  // namespace

void SqlCondition::require(const SqlCondition& other) {
  if (other.empty()) return;
  sql += (sql.empty() ? "(" : " AND (") + other.sql + ")";
  values.insert(values.end(), other.values.begin(), other.values.end());
}

PaymentSql planPaymentSql(const PaymentQuery& query) {
  PaymentSql sql;
  for (const QueryTerm& term : query.terms) {
    if (term.values.empty()) continue;
    if (isTextField(term.field)) {
      addTextTerm(term, sql);
    } else {
      addNarrowTerm(term, sql);
    }
  }
  return sql;
}

}  // namespace paydeck
