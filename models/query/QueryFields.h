#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "models/query/PaymentQuery.h"

namespace paydeck {

/// How a field's values are read.
enum class QueryFieldKind {
  ClosedSet,  ///< one of a few words: status, method
  OpenSet,    ///< compared whole, any text is allowed: asset, network
  Text,       ///< word beginnings, or a whole phrase when quoted
  Number,
  Time,
};

/// What a person is told about a field.
struct QueryFieldInfo {
  QueryField field;
  std::string_view name;  ///< as it is typed: "tx"
  QueryFieldKind kind;
  std::string_view meaning;  ///< a few words: "transaction hash"
  std::string_view example;  ///< "status:underpaid,overpaid"
};

/// All fields in the order they are offered; free text (`text:`) is the last.
std::span<const QueryFieldInfo> queryFields();
const QueryFieldInfo& queryField(QueryField field);

/// By name or other spelling ("transaction", "hash"), in any case.
std::optional<QueryField> queryFieldFromName(std::string_view name);

/// The field a mistyped name most likely meant.
std::optional<QueryField> nearestQueryField(std::string_view name);

}  // namespace paydeck
