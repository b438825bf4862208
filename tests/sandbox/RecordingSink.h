#pragma once

#include <map>
#include <vector>

#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundJson.h"
#include "network/sandbox/ShopSink.h"

namespace paydeck::sandbox {

/// Remembers everything the shop tells.
class RecordingSink : public ShopSink {
 public:
  void paymentChanged(const PaymentRecord& payment, bool isNew, bool) override {
    if (isNew) ++created;
    story.push_back(writePayment(payment));
    history[payment.key].push_back(payment);
  }
  void refundChanged(const RefundRecord& refund, bool) override {
    story.push_back(writeRefund(refund));
    refunds[refund.key].push_back(refund);
  }
  void refundLinkAnswered(std::int64_t, const std::string&, std::int64_t) override {}
  void ledgerPosted(const LedgerRow& row) override { ledger.push_back(row); }
  void payoutChanged(const PayoutRecord& payout, bool) override { story.push_back(writePayout(payout)); }
  void customerAdded(std::int64_t, const ShopCustomer& customer, std::int64_t) override {
    story.push_back(customer.id + customer.name);
  }

  int created = 0;
  std::vector<std::string> story;
  std::map<std::int64_t, std::vector<PaymentRecord>> history;
  std::map<std::int64_t, std::vector<RefundRecord>> refunds;
  std::vector<LedgerRow> ledger;
};

}  // namespace paydeck::sandbox
