#include "network/merchant/MerchantBackend.h"

#include "network/merchant/MerchantErrors.h"

namespace paydeck::merchant {

MerchantBackend::MerchantBackend(const ConnectionConfig& config, http::ApiBase base, const Secret& token,
                                 std::unique_ptr<http::HttpTransport> transport)
    : transport_(std::move(transport)),
      client_(*transport_, std::move(base), "Bearer", token, {errorFromAnswer, unreadableAnswer}),
      account_(client_),
      payments_(client_, config.id),
      live_(client_, config.id),
      books_(client_),
      refunds_(client_, config.id) {}

Result<std::unique_ptr<Backend>> MerchantBackend::open(const ConnectionConfig& config, const Secret& token,
                                                       std::unique_ptr<http::HttpTransport> transport) {
  std::string_view url = config.baseUrl;
  while (url.ends_with('/')) url.remove_suffix(1);
  // The API's document calls its base "/v1"; people paste it with and without.
  if (url.ends_with("/v1")) url.remove_suffix(3);
  auto base = http::ApiBase::parse(url);
  if (!base) return failure(std::move(base.error()));
  return std::make_unique<MerchantBackend>(config, std::move(*base), token, std::move(transport));
}

Capabilities MerchantBackend::capabilities() const {
  using enum Capability;
  return {Timeline, EventStream, PaymentTotals, Ledger, Balances, Payouts, Customers, Rates, Refunds, RefundApprovals};
}

}  // namespace paydeck::merchant
