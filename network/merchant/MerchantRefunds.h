#pragma once

#include "models/backend/RefundsApi.h"
#include "network/http/ApiClient.h"

namespace paydeck::merchant {

/// Refunds, their approval and refund links. The document promises that one idempotency key pays at most once.
class MerchantRefunds final : public RefundsApi {
 public:
  MerchantRefunds(http::ApiClient& client, ConnectionId connection)
      : client_(client), connection_(std::move(connection)) {}

  bool promisesIdempotency() const override { return true; }
  Result<RefundOptions> options(const PaymentId& payment, std::stop_token stop) override;
  Result<RefundQuote> quote(const RefundQuestion& question, std::stop_token stop) override;
  Result<Refund> create(const RefundOrder& order, const std::string& idempotencyKey, std::stop_token stop) override;
  Result<std::optional<Refund>> findByKey(const std::string& idempotencyKey, std::stop_token stop) override;
  Result<Refund> refund(const RefundId& id, std::stop_token stop) override;
  Result<Page<Refund>> list(const RefundListRequest& request, std::stop_token stop) override;
  Result<Refund> approve(const RefundDecision& decision, const std::string& idempotencyKey,
                         std::stop_token stop) override;
  Result<Refund> reject(const RefundDecision& decision, const std::string& idempotencyKey,
                        std::stop_token stop) override;
  Result<Refund> cancel(const RefundId& id, const std::string& idempotencyKey, std::stop_token stop) override;
  Result<std::vector<ApprovalPolicy>> policies(std::stop_token stop) override;
  Result<std::vector<RefundAllowance>> allowances(std::stop_token stop) override;
  Result<RefundLink> createLink(const PaymentId& payment, const std::string& idempotencyKey,
                                std::stop_token stop) override;
  Result<RefundLink> link(const std::string& id, std::stop_token stop) override;

 private:
  Result<Refund> decide(const RefundId& id, const std::string& verb, std::string body, const std::string& key,
                        std::stop_token stop);
  Result<Refund> readRefund(std::string_view text) const;

  http::ApiClient& client_;
  ConnectionId connection_;
};

}  // namespace paydeck::merchant
