#pragma once

#include <optional>
#include <string>

#include "models/domain/AssetAmount.h"
#include "models/domain/RefundQuote.h"
#include "models/domain/Time.h"

namespace paydeck {

/// The figures of a quote that a person agreed to.
struct RefundTerms {
  std::string quoteId{};
  std::optional<UtcTime> quoteExpiresAt{};
  AssetAmount customerReceives{};
  AssetAmount networkFee{};
  AssetAmount leavesWallet{};

  friend bool operator==(const RefundTerms&, const RefundTerms&) = default;
};

RefundTerms termsOf(const RefundQuote& quote);

}  // namespace paydeck
