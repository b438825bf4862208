#include "models/store/SummaryQuery.h"

#include <algorithm>
#include <string_view>

#include "models/store/OverviewReader.h"
#include "models/store/PaymentKeys.h"
#include "models/store/PaymentSearch.h"

namespace paydeck {
namespace {

/// Sums of one currency while rows stream by.
struct CurrencySums {
  std::string code{};
  std::int64_t requested = 0;
  std::int64_t received = 0;
  std::int64_t refunded = 0;
  bool anyRequested = false;
  bool anyReceived = false;
  bool anyRefunded = false;
};

/// Few currencies and long runs of the same one: a list that remembers its last hit beats a map.
class SumsByCurrency {
 public:
  CurrencySums& of(std::string_view code) {
    if (last_ < sums_.size() && sums_[last_].code == code) return sums_[last_];
    for (last_ = 0; last_ < sums_.size(); ++last_) {
      if (sums_[last_].code == code) return sums_[last_];
    }
    sums_.push_back({std::string(code)});
    return sums_.back();
  }
  const std::vector<CurrencySums>& all() const { return sums_; }

 private:
  std::vector<CurrencySums> sums_{};
  std::size_t last_ = 0;
};

bool add(std::int64_t& sum, std::int64_t value) {
  return !__builtin_add_overflow(sum, value, &sum);
}

/// Columns: status, currency, value, refunded_currency, refunded.
bool addRow(Statement& row, SumsByCurrency& sums) {
  const auto status = static_cast<PaymentStatus>(row.integer());
  CurrencySums& own = sums.of(row.view());
  bool fits = true;
  if (const auto value = row.optionalInteger()) {
    own.anyRequested = true;
    fits = add(own.requested, *value);
    if (moneyArrived(status)) {
      own.anyReceived = true;
      fits = add(own.received, *value) && fits;
    }
  }
  const std::string_view refundCurrency = row.view();
  const bool other = refundCurrency.data() != nullptr;
  if (const auto refunded = row.optionalInteger()) {
    CurrencySums& target = other ? sums.of(refundCurrency) : own;
    target.anyRefunded = true;
    fits = add(target.refunded, *refunded) && fits;
  }
  return fits;
}

QuerySummary asSummary(std::int64_t count, const SumsByCurrency& sums) {
  QuerySummary summary;
  summary.count = count;
  for (const CurrencySums& one : sums.all()) {
    const Currency currency = Currency::parse(one.code).value_or(Currency{});
    if (one.anyRequested) summary.requestedMinor[currency] = one.requested;
    if (one.anyReceived) summary.receivedMinor[currency] = one.received;
    if (one.anyRefunded) summary.refundedMinor[currency] = one.refunded;
  }
  return summary;
}

std::string distinctSql(QueryField field) {
  const std::string perMethod =
      " AS name, (SELECT count(*) FROM payments WHERE method = m.number) AS uses FROM methods AS m";
  const std::string grouped = "SELECT name, sum(uses) FROM (SELECT ";
  const std::string tail = ") WHERE name <> '' GROUP BY name HAVING sum(uses) > 0 ORDER BY 2 DESC, 1";
  switch (field) {
    case QueryField::Asset:
      return grouped + "m.symbol" + perMethod + tail;
    case QueryField::Network:
      return grouped + "m.network" + perMethod + tail;
    case QueryField::Method:
      return grouped + "m.kind" + perMethod + tail;
    case QueryField::Connection:
      return grouped +
             "c.id AS name, (SELECT count(*) FROM payments WHERE connection = c.number) AS uses "
             "FROM connections AS c" +
             tail;
    default:
      return "";
  }
}

Result<std::vector<std::pair<std::string, std::int64_t>>> countStatuses(Database& database) {
  Result<Statement> statement = database.prepare("SELECT count(*) FROM payments WHERE status = ?");
  if (!statement) return failure(statement.error());
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (const PaymentStatus status : allPaymentStatuses()) {
    statement->bind(static_cast<std::int64_t>(status));
    const Result<bool> row = statement->step();
    if (!row) return failure(row.error());
    const std::int64_t uses = statement->integer();
    if (uses > 0) counts.emplace_back(paymentStatusName(status), uses);
    statement->reset();
  }
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return counts;
}

}  // namespace

Result<QuerySummary> summarize(Database& database, const PaymentQuery& query) {
  const Result<RoutedSql> sql =
      PaymentSearch(database, query).everything("p.status, p.currency, p.value, p.refunded_currency, p.refunded");
  if (!sql) return failure(sql.error());
  Result<Statement> statement = database.prepare(sql->sql);
  if (!statement) return failure(statement.error());
  bindAll(*statement, sql->values);
  SumsByCurrency sums;
  std::int64_t count = 0;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    ++count;
    if (!addRow(*statement, sums)) {
      return failure(ErrorKind::Storage, "The sum of these payments is too large to be shown exactly.");
    }
  }
  if (!row) return failure(row.error());
  return asSummary(count, sums);
}

Result<std::map<Asset, Int256>> sumReceived(Database& database, const ConnectionId& connection,
                                            std::optional<UtcTime> before) {
  Result<Statement> statement = database.prepare(
      "SELECT a.symbol, a.network, a.decimals, s.atoms FROM (SELECT received_asset, atoms_sum(received) AS atoms "
      "FROM payments NOT INDEXED WHERE key >= ?1 AND created_at < ?2 AND received_asset IS NOT NULL AND "
      "connection = (SELECT number FROM connections WHERE id = ?3) GROUP BY received_asset) AS s "
      "JOIN assets AS a ON a.number = s.received_asset");
  if (!statement) return failure(statement.error());
  statement->bind(before ? firstKeyAt(*before) : 0);
  statement->bind(before ? toUnixMillis(*before) : std::numeric_limits<std::int64_t>::max());
  statement->bind(connection.value());
  std::map<Asset, Int256> totals;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    Asset asset;
    asset.symbol = statement->text();
    asset.network = statement->text();
    asset.decimals = static_cast<std::uint8_t>(statement->integer());
    totals[asset] = Int256::parse(statement->view()).value_or(Int256{});
  }
  if (!row) return failure(row.error());
  return totals;
}

Result<std::vector<std::pair<std::string, std::int64_t>>> countDistinctValues(Database& database, QueryField field) {
  if (field == QueryField::Status) return countStatuses(database);
  const std::string sql = distinctSql(field);
  if (sql.empty()) return failure(ErrorKind::Unsupported, "Values of this field are not listed.");
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return failure(statement.error());
  std::vector<std::pair<std::string, std::int64_t>> counts;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    std::string name = statement->text();
    counts.emplace_back(std::move(name), statement->integer());
  }
  if (!row) return failure(row.error());
  return counts;
}

}  // namespace paydeck
