#pragma once

#include <map>

#include "models/view/refunds/QueueItem.h"

namespace paydeck {

/// Sums of refunds, one per currency; those without a value per asset. Never across them.
struct QueueSums {
  std::map<Currency, Money> money{};
  std::map<Asset, AssetAmount> coins{};
  bool complete = true;  ///< false when a sum did not fit or a refund said no amount

  void add(const QueueItem& item);
  bool empty() const { return money.empty() && coins.empty(); }
};

}  // namespace paydeck
