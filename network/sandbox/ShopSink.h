#pragma once

#include <cstdint>

#include "network/sandbox/LedgerMove.h"
#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/PayoutRecord.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

/// Where the shop tells what happened, in the order it happened. Called on the thread that drives the shop.
class ShopSink {
 public:
  virtual ~ShopSink() = default;
  /// `resting`: nothing is planned for it any more, or not before a day.
  virtual void paymentChanged(const PaymentRecord& payment, bool isNew, bool resting) = 0;
  virtual void refundChanged(const RefundRecord& refund, bool isNew) = 0;
  virtual void refundLinkAnswered(std::int64_t linkKey, const std::string& destination, std::int64_t atMillis) = 0;
  virtual void ledgerPosted(const LedgerRow& row) = 0;
  virtual void payoutChanged(const PayoutRecord& payout, bool isNew) = 0;
  virtual void customerAdded(std::int64_t index, const ShopCustomer& customer, std::int64_t atMillis) = 0;
};

}  // namespace paydeck::sandbox
