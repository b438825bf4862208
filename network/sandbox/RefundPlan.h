#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Result.h"
#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/Problem.h"
#include "network/sandbox/RefundTerms.h"

namespace paydeck::sandbox {

/// What somebody wants to send back.
struct RefundWish {
  std::optional<std::int64_t> valueMinor{};  ///< in the order's currency; or
  std::optional<Atoms> amount{};             ///< in the asset that is sent
  RailIndex railIndex = 0;
  bool rateNow = true;
  bool customerPaysFee = false;
};

/// What the payment's money was worth; none before it has settled.
std::optional<std::int64_t> wholeMinorOf(const PaymentRecord& payment);
/// What can still be refunded; none while or where nothing can.
std::optional<std::int64_t> refundableMinorOf(const PaymentRecord& payment);

/// What a payment can be refunded in, the asset it was paid with first.
std::vector<RailIndex> refundRails(const PaymentRecord& payment);

/// The numbers of a refund at a time, or why there can be none.
tl::expected<RefundTerms, Problem> planRefundTerms(const PaymentRecord& payment, const RefundWish& wish,
                                                   std::int64_t atMillis, std::uint64_t seed);

/// "Base receiving wallet"
std::string walletNameOf(const Rail& rail);

/// Usual seconds until a refund has arrived.
std::int64_t arrivalSeconds(const Rail& rail);

/// Why a payment cannot bear a refund of that value; none when it can.
std::optional<Problem> refundObstacle(const PaymentRecord& payment, std::int64_t valueMinor);

}  // namespace paydeck::sandbox
