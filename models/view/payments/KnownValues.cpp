#include "models/view/payments/KnownValues.h"

#include <algorithm>

namespace paydeck {

Result<KnownValues> KnownValues::read(CacheReader& reader) {
  KnownValues known;
  for (const QueryField field :
       {QueryField::Status, QueryField::Asset, QueryField::Network, QueryField::Method, QueryField::Connection}) {
    auto values = reader.distinctValues(field);
    if (!values) return tl::unexpected(values.error());
    known.values_[field] = std::move(*values);
  }
  const auto total = reader.count({});
  if (!total) return tl::unexpected(total.error());
  known.total_ = *total;
  return known;
}

std::vector<std::pair<std::string, std::int64_t>> KnownValues::values(QueryField field) const {
  const auto it = values_.find(field);
  return it == values_.end() ? Counts{} : it->second;
}

void KnownValues::nameConnections(const std::vector<ConnectionName>& names) {
  for (auto& [value, count] : values_[QueryField::Connection]) {
    const auto it =
        std::find_if(names.begin(), names.end(), [&](const ConnectionName& n) { return n.id.value() == value; });
    if (it != names.end()) value = it->name;
  }
}

}  // namespace paydeck
