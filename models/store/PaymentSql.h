#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/query/PaymentQuery.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

/// A value bound to a parameter; values from outside never become part of the SQL text.
using SqlValue = std::variant<std::nullptr_t, std::int64_t, std::string>;

/// A piece of SQL with the values of its parameters in order. Empty text: always true.
struct SqlCondition {
  std::string sql{};
  std::vector<SqlValue> values{};

  bool empty() const { return sql.empty(); }
  /// Adds another condition that must hold too.
  void require(const SqlCondition& other);
};

/// An index that can find the rows of one term by itself.
struct IndexPath {
  std::string index{};
  SqlCondition condition{};
};

/// What a query means in SQL, over `payments AS p`, `payment_texts AS t` and the search index.
struct PaymentSql {
  SqlCondition narrow{};       ///< on columns of p only
  SqlCondition texts{};        ///< text terms, on columns of t, exact for every row
  std::string search{};        ///< FTS5 expression of all text terms that are not negated; empty: there are none
  SqlCondition afterSearch{};  ///< what still has to be checked on t for a row the search found
  std::vector<IndexPath> paths{};
  PaymentKey firstKey = 0;  ///< keys outside [firstKey, lastKey] cannot match
  PaymentKey lastKey = std::numeric_limits<PaymentKey>::max();
};

/// Translates a query. Pure: what it means depends on the query only.
PaymentSql planPaymentSql(const PaymentQuery& query);

}  // namespace paydeck
