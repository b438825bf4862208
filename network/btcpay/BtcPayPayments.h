#pragma once

#include "models/backend/PaymentsApi.h"
#include "network/btcpay/InvoiceReader.h"
#include "network/btcpay/StoreDirectory.h"

namespace paydeck::btcpay {

/// Invoices of the chosen stores as one list, newest first.
class BtcPayPayments final : public PaymentsApi {
 public:
  BtcPayPayments(InvoiceReader& reader, StoreDirectory& stores) : reader_(reader), stores_(stores) {}

  Result<PaymentPage> listPayments(const PaymentListRequest& request, std::stop_token stop) override;
  Result<Payment> payment(const PaymentId& id, std::stop_token stop) override;
  Result<std::vector<TimelineEntry>> timeline(const PaymentId& id, std::stop_token stop) override;
  Result<PaymentTotals> totals(std::optional<UtcTime> before, std::stop_token stop) override;

 private:
  InvoiceReader& reader_;
  StoreDirectory& stores_;
};

}  // namespace paydeck::btcpay
