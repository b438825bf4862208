#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/Result.h"
#include "network/sandbox/PaymentRecord.h"

namespace paydeck::sandbox {

/// What is known before a payment is drawn.
struct DraftContext {
  std::uint64_t seed = 0;
  std::int64_t key = 0;
  std::int64_t createdAt = 0;       ///< Unix ms
  std::int64_t lifetimeMillis = 0;  ///< until it expires
  ShopCustomer customer{};
};

/// A payment of the simulated shop: everything in it follows from the context.
PaymentRecord draftPayment(const DraftContext& context);

/// What somebody asked for through the API or a test. Empty members are filled in.
struct PaymentWish {
  std::int64_t requestedMinor = 0;
  std::string currency = "EUR";
  std::string asset = "USDC";
  std::string network = "polygon";  ///< "card" takes the currency as its asset
  std::string orderRef{};
  std::string description{};
  ShopCustomer customer{};
  std::vector<std::pair<std::string, std::string>> metadata{};
  std::int64_t lifetimeMillis = 0;  ///< 0: the shop's usual
  Fate fate = Fate::Succeed;
};

/// The same from a wish; refused when the shop does not take that currency, asset or network, or the amount is not
/// positive.
Result<PaymentRecord> draftWish(const DraftContext& context, const PaymentWish& wish);

}  // namespace paydeck::sandbox
