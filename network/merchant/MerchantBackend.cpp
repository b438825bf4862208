#include "network/merchant/MerchantBackend.h"

namespace paydeck::merchant {

MerchantBackend::MerchantBackend(const ConnectionConfig& config, http::ApiBase base, const Secret& token,
                                 std::unique_ptr<http::HttpTransport> transport)
    : transport_(std::move(transport)),
      client_(*transport_, std::move(base), token),
      account_(client_),
      payments_(client_, config.id),
      live_(client_, config.id),
      books_(client_) {}

Result<std::unique_ptr<Backend>> MerchantBackend::open(const ConnectionConfig& config, const Secret& token,
                                                       std::unique_ptr<http::HttpTransport> transport) {
  auto base = http::ApiBase::parse(config.baseUrl);
  if (!base) return failure(std::move(base.error()));
  return std::unique_ptr<Backend>(new MerchantBackend(config, std::move(*base), token, std::move(transport)));
}

Capabilities MerchantBackend::capabilities() const {
  using enum Capability;
  return {Timeline, EventStream, PaymentTotals, Ledger, Balances, Payouts, Customers, Rates};
}

}  // namespace paydeck::merchant
