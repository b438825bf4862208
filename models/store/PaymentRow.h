#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/domain/AssetAmount.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/PaymentMethod.h"
#include "models/domain/PaymentStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// A payment's row in the local cache. Stable while the cache lives, meaningless outside it.
using PaymentKey = std::int64_t;

/// What a list shows of a payment; everything else is read when one is opened.
struct PaymentRow {
  PaymentKey key = 0;
  ConnectionId connection{};
  PaymentId id{};
  std::string orderRef{};
  PaymentState state{};
  UtcTime createdAt{};
  UtcTime updatedAt{};
  std::optional<UtcTime> seenAt{};
  PaymentMethod method{};
  std::optional<Money> requested{};
  std::optional<Money> refunded{};
  std::optional<AssetAmount> received{};
  std::string customerName{};
  std::string customerEmail{};
  std::string transactionHash{};  ///< of the first counted transaction

  friend bool operator==(const PaymentRow&, const PaymentRow&) = default;
};

}  // namespace paydeck
