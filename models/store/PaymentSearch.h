#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/store/Database.h"
#include "models/store/PaymentSql.h"

namespace paydeck {

/// How the rows of a query are found.
enum class SearchRoute {
  Order,   ///< along the order wanted, checking each row: right when much matches
  Index,   ///< through one index, then sorted: right when little matches
  Search,  ///< through the full-text index
};

struct ChosenRoute {
  SearchRoute route = SearchRoute::Order;
  SqlCondition path{};  ///< Route::Index: the condition on the index
  std::string index{};  ///< Route::Index: its name
};

/// The SQL of a query by one route.
struct RoutedSql {
  std::string sql{};
  std::vector<SqlValue> values{};
};

/// Decides for a query on one database how its rows are found, by counting a few thousand index entries at most.
class PaymentSearch {
 public:
  PaymentSearch(Database& database, const PaymentQuery& query) : database_(database), plan_(planPaymentSql(query)) {}

  const PaymentSql& plan() const { return plan_; }

  /// Keys in order; see CacheReader::keys.
  Result<std::vector<PaymentKey>> keys(PaymentSort sort, std::optional<unsigned> limit);
  /// `SELECT columns FROM ... WHERE ...` over all matching rows in no particular order.
  Result<RoutedSql> everything(const std::string& columns);
  /// Whether one payment (bound as the last parameter) matches.
  RoutedSql single() const;

  /// The statement a route makes; tests look at its query plan.
  RoutedSql keysBy(const ChosenRoute& route, PaymentSort sort, std::optional<unsigned> limit) const;
  Result<ChosenRoute> choose();

 private:
  Result<std::vector<PaymentKey>> run(const RoutedSql& sql);
  Result<std::vector<PaymentKey>> amongRecent(PaymentSort sort, unsigned limit);
  Result<std::int64_t> countUpTo(const std::string& from, const SqlCondition& condition, std::int64_t most);

  Database& database_;
  PaymentSql plan_;
};

void bindAll(Statement& statement, const std::vector<SqlValue>& values);

}  // namespace paydeck
