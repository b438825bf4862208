#include "app/wiring/CacheValues.h"

namespace paydeck {

Result<CacheValues> CacheValues::read(CacheReader& reader) {
  CacheValues result;
  for (const QueryField field :
       {QueryField::Status, QueryField::Asset, QueryField::Network, QueryField::Method, QueryField::Connection}) {
    auto values = reader.distinctValues(field);
    if (!values) return failure(values.error());
    result.values_.emplace(field, std::move(*values));
  }
  const auto total = reader.count({});
  if (!total) return failure(total.error());
  result.total_ = *total;
  return result;
}

std::vector<std::pair<std::string, std::int64_t>> CacheValues::values(QueryField field) const {
  const auto it = values_.find(field);
  return it == values_.end() ? std::vector<std::pair<std::string, std::int64_t>>{} : it->second;
}

}  // namespace paydeck
