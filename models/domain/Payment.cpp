#include "models/domain/Payment.h"

#include <algorithm>

namespace paydeck {

Result<std::vector<AssetAmount>> receivedBesides(const Payment& payment) {
  std::vector<AssetAmount> sums;
  for (const ChainTransaction& transaction : payment.transactions) {
    if (!transaction.counted || !transaction.amount || !payment.received) continue;
    const AssetAmount& amount = *transaction.amount;
    if (amount.asset == payment.received->asset) continue;
    const auto same =
        std::find_if(sums.begin(), sums.end(), [&](const AssetAmount& sum) { return sum.asset == amount.asset; });
    if (same == sums.end()) {
      sums.push_back(amount);
      continue;
    }
    auto sum = same->plus(amount);
    if (!sum) return failure(std::move(sum.error()));
    *same = std::move(*sum);
  }
  return sums;
}

bool needsWatching(const Payment& payment, UtcTime now) {
  return !isFinal(payment.state.status) || (payment.watchUntil && *payment.watchUntil > now);
}

}  // namespace paydeck
