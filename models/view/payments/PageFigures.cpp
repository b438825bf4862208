#include "models/view/payments/PageFigures.h"

namespace paydeck {

Result<PageTotals> readTotals(CacheReader& reader, const PaymentQuery& query, const PaymentQuery& createdOnly) {
  auto shown = reader.summary(query);
  if (!shown) return tl::unexpected(shown.error());
  PageTotals totals{std::move(*shown), 0};
  if (query == createdOnly) {
    totals.all = totals.shown.count;
    return totals;
  }
  const auto all = reader.count(createdOnly);
  if (!all) return tl::unexpected(all.error());
  totals.all = *all;
  return totals;
}

Result<std::vector<std::int64_t>> readCounts(CacheReader& reader, const std::vector<PaymentQuery>& queries) {
  std::vector<std::int64_t> counts;
  for (const PaymentQuery& query : queries) {
    const auto count = reader.count(query);
    if (!count) return tl::unexpected(count.error());
    counts.push_back(*count);
  }
  return counts;
}

Result<Narrowest> readNarrowest(CacheReader& reader, const PaymentQuery& query) {
  Narrowest narrowest;
  const auto all = reader.count({});
  if (!all) return tl::unexpected(all.error());
  narrowest.all = *all;
  for (std::size_t i = 0; i < query.terms.size(); ++i) {
    PaymentQuery others = query;
    others.terms.erase(others.terms.begin() + static_cast<std::ptrdiff_t>(i));
    const auto count = reader.count(others);
    if (!count) return tl::unexpected(count.error());
    if (*count > narrowest.without) narrowest = {static_cast<int>(i), *count, *all};
  }
  return narrowest;
}

}  // namespace paydeck
