#include "models/store/PaymentSearch.h"

#include <algorithm>

namespace paydeck {
namespace {

/// So many rows of the wanted order are checked one by one before an index is asked. What is common is found among
/// them; what is not found among them is rare, and then an index has little to sort.
constexpr std::int64_t kProbeRows = 6000;
/// Fewer when texts have to be read for it.
constexpr std::int64_t kProbeTexts = 2000;
/// An index that holds more entries than this is not better than reading along the order.
constexpr std::int64_t kIndexWorthwhile = 30'000;

bool byKey(PaymentSort sort) {
  return sort == PaymentSort::Newest || sort == PaymentSort::Oldest;
}

std::string orderOf(PaymentSort sort, bool searching) {
  const std::string key = searching ? "payment_search.rowid" : "p.key";
  switch (sort) {
    case PaymentSort::Newest:
      return key;
    case PaymentSort::Oldest:
      return key + " DESC";
    case PaymentSort::ValueDown:
      return "p.value_sort DESC, p.key";
    case PaymentSort::ValueUp:
      return "p.value_sort, p.key DESC";
    case PaymentSort::CustomerUp:
      return "t.customer_sort, t.key";
    case PaymentSort::CustomerDown:
      return "t.customer_sort DESC, t.key DESC";
    case PaymentSort::StatusUp:
      return "p.status, p.key";
    case PaymentSort::StatusDown:
      return "p.status DESC, p.key DESC";
  }
  return key;
}

bool byCustomer(PaymentSort sort) {
  return sort == PaymentSort::CustomerUp || sort == PaymentSort::CustomerDown;
}

/// The tables of a route, in the order they are visited.
std::string fromOf(const ChosenRoute& route, PaymentSort sort, bool texts) {
  const std::string join = texts ? " CROSS JOIN payment_texts AS t ON t.key = p.key" : "";
  switch (route.route) {
    case SearchRoute::Search:
      return "payment_search CROSS JOIN payments AS p ON p.key = payment_search.rowid" + join;
    case SearchRoute::Index:
      return "payments AS p INDEXED BY " + route.index + join;
    case SearchRoute::Order:
      break;
  }
  switch (sort) {
    case PaymentSort::ValueDown:
    case PaymentSort::ValueUp:
      return "payments AS p INDEXED BY payments_value" + join;
    case PaymentSort::StatusUp:
    case PaymentSort::StatusDown:
      return "payments AS p INDEXED BY payments_status" + join;
    case PaymentSort::CustomerUp:
    case PaymentSort::CustomerDown:
      return "payment_texts AS t INDEXED BY payment_texts_customer CROSS JOIN payments AS p ON p.key = t.key";
    default:
      return "payments AS p NOT INDEXED" + join;
  }
}

SqlCondition keyRange(const PaymentSql& plan, const std::string& column) {
  SqlCondition range;
  if (plan.firstKey > 0) range.require({column + " >= ?", {plan.firstKey}});
  if (plan.lastKey < std::numeric_limits<PaymentKey>::max()) range.require({column + " <= ?", {plan.lastKey}});
  return range;
}

SqlCondition whereOf(const PaymentSql& plan, const ChosenRoute& route) {
  SqlCondition where;
  const bool searching = route.route == SearchRoute::Search;
  if (searching) where.require({"payment_search MATCH ?", {plan.search}});
  if (route.route == SearchRoute::Index) where.require(route.path);
  where.require(keyRange(plan, searching ? "payment_search.rowid" : "p.key"));
  where.require(plan.narrow);
  where.require(searching ? plan.afterSearch : plan.texts);
  return where;
}

std::string whereText(const SqlCondition& where) {
  return where.empty() ? "" : " WHERE " + where.sql;
}

bool readsTexts(const PaymentSql& plan, const ChosenRoute& route) {
  return !(route.route == SearchRoute::Search ? plan.afterSearch : plan.texts).empty();
}

}  // namespace

void bindAll(Statement& statement, const std::vector<SqlValue>& values) {
  for (const SqlValue& value : values) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      statement.bind(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      statement.bind(*number);
    } else {
      statement.bindNull();
    }
  }
}

RoutedSql PaymentSearch::keysBy(const ChosenRoute& route, PaymentSort sort, std::optional<unsigned> limit) const {
  const SqlCondition where = whereOf(plan_, route);
  const bool texts = readsTexts(plan_, route) || byCustomer(sort);
  RoutedSql routed;
  routed.sql = "SELECT p.key FROM " + fromOf(route, sort, texts) + whereText(where) + " ORDER BY " +
               orderOf(sort, route.route == SearchRoute::Search);
  routed.values = where.values;
  if (limit) {
    routed.sql += " LIMIT ?";
    routed.values.emplace_back(std::int64_t{*limit});
  }
  return routed;
}

Result<RoutedSql> PaymentSearch::everything(const std::string& columns) {
  const Result<ChosenRoute> route = choose();
  if (!route) return failure(route.error());
  const SqlCondition where = whereOf(plan_, *route);
  return RoutedSql{"SELECT " + columns + " FROM " + fromOf(*route, PaymentSort::Newest, readsTexts(plan_, *route)) +
                       whereText(where),
                   where.values};
}

RoutedSql PaymentSearch::single() const {
  SqlCondition where = plan_.narrow;
  where.require(plan_.texts);
  where.require({"p.key = ?", {}});
  const std::string join = plan_.texts.empty() ? "" : " CROSS JOIN payment_texts AS t ON t.key = p.key";
  return {"SELECT 1 FROM payments AS p" + join + whereText(where), where.values};
}

Result<std::int64_t> PaymentSearch::countUpTo(const std::string& from, const SqlCondition& condition,
                                              std::int64_t most) {
  Result<Statement> statement =
      database_.prepare("SELECT count(*) FROM (SELECT 1 FROM " + from + whereText(condition) + " LIMIT ?)");
  if (!statement) return failure(statement.error());
  bindAll(*statement, condition.values);
  statement->bind(most);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return statement->integer();
}

Result<ChosenRoute> PaymentSearch::choose() {
  ChosenRoute best;
  std::int64_t fewest = kIndexWorthwhile;
  for (const IndexPath& path : plan_.paths) {
    SqlCondition condition = path.condition;
    condition.require(keyRange(plan_, "p.key"));
    const Result<std::int64_t> entries = countUpTo("payments AS p INDEXED BY " + path.index, condition, fewest);
    if (!entries) return failure(entries.error());
    if (*entries >= fewest) continue;
    fewest = *entries;
    best = {SearchRoute::Index, path.condition, path.index};
  }
  if (plan_.search.empty()) return best;
  constexpr std::int64_t kFew = 3000;  // checking so few texts costs less than asking the search index
  if (best.route == SearchRoute::Index && fewest < kFew) return best;
  return ChosenRoute{SearchRoute::Search, {}, {}};
}

Result<std::vector<PaymentKey>> PaymentSearch::run(const RoutedSql& sql) {
  Result<Statement> statement = database_.prepare(sql.sql);
  if (!statement) return failure(statement.error());
  bindAll(*statement, sql.values);
  std::vector<PaymentKey> keys;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) keys.push_back(statement->integer());
  if (!row) return failure(row.error());
  return keys;
}

Result<std::vector<PaymentKey>> PaymentSearch::amongRecent(PaymentSort sort, unsigned limit) {
  const bool newest = sort == PaymentSort::Newest;
  SqlCondition range = keyRange(plan_, "p.key");
  range.values.emplace_back(plan_.texts.empty() ? kProbeRows : kProbeTexts);
  const Result<std::vector<PaymentKey>> edge =
      run({"SELECT p.key FROM payments AS p NOT INDEXED" + (range.sql.empty() ? "" : " WHERE " + range.sql) +
               " ORDER BY p.key" + (newest ? "" : " DESC") + " LIMIT 1 OFFSET ?",
           range.values});
  if (!edge) return edge;
  PaymentSearch probe = *this;
  if (!edge->empty()) (newest ? probe.plan_.lastKey : probe.plan_.firstKey) = edge->front();
  Result<std::vector<PaymentKey>> keys = run(probe.keysBy({}, sort, limit));
  // Without an edge the probe has seen every row, so what it found is the whole answer.
  if (keys && keys->size() < limit && !edge->empty()) keys->clear();
  return keys;
}

Result<std::vector<PaymentKey>> PaymentSearch::keys(PaymentSort sort, std::optional<unsigned> limit) {
  const bool unfiltered = plan_.narrow.empty() && plan_.texts.empty();
  if (unfiltered) return run(keysBy({}, sort, limit));
  if (limit && byKey(sort)) {
    Result<std::vector<PaymentKey>> recent = amongRecent(sort, *limit);
    if (!recent || recent->size() == *limit) return recent;
  }
  const Result<ChosenRoute> route = choose();
  if (!route) return failure(route.error());
  return run(keysBy(*route, sort, limit));
}

}  // namespace paydeck
