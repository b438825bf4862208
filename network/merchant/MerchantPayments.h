#pragma once

#include "models/backend/PaymentsApi.h"
#include "models/domain/Ids.h"
#include "network/http/ApiClient.h"

namespace paydeck::merchant {

/// /v1/payments and below.
class MerchantPayments final : public PaymentsApi {
 public:
  MerchantPayments(http::ApiClient& client, ConnectionId connection)
      : client_(client), connection_(std::move(connection)) {}

  Result<PaymentPage> listPayments(const PaymentListRequest& request, std::stop_token stop) override;
  Result<Payment> payment(const PaymentId& id, std::stop_token stop) override;
  Result<std::vector<TimelineEntry>> timeline(const PaymentId& id, std::stop_token stop) override;
  Result<PaymentTotals> totals(std::optional<UtcTime> before, std::stop_token stop) override;

 private:
  http::ApiClient& client_;
  ConnectionId connection_;
};

}  // namespace paydeck::merchant
