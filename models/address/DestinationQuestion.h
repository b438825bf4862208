#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/address/KnownAddress.h"
#include "models/domain/AssetAmount.h"
#include "models/domain/Time.h"

namespace paydeck {

/// Where should a refund go: everything needed to say whether it may.
struct DestinationQuestion {
  std::string text;                     ///< as typed, pasted or scanned, untouched
  Asset asset{};                        ///< what the refund is sent as
  std::string paidNetwork{};            ///< network id the customer paid on; empty when unknown
  std::string customer{};               ///< first name for the sentences; empty: "the customer"
  std::optional<AssetAmount> amount{};  ///< what the customer receives; none while it isn't known
  UtcTime now{};
  std::vector<KnownAddress> known{};
};

}  // namespace paydeck
