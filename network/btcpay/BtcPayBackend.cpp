#include "network/btcpay/BtcPayBackend.h"

#include "network/btcpay/BtcPayErrors.h"

namespace paydeck::btcpay {

BtcPayBackend::BtcPayBackend(const ConnectionConfig& config, http::ApiBase base, const Secret& apiKey,
                             std::unique_ptr<http::HttpTransport> transport, const Clock& clock)
    : transport_(std::move(transport)),
      client_(*transport_, std::move(base), "token", apiKey, {errorFromAnswer, unreadableAnswer}),
      stores_(client_, config.storeIds),
      reader_(client_, clock, config.id),
      account_(client_, stores_),
      payments_(reader_, stores_),
      live_(reader_, stores_),
      books_(client_, stores_, clock) {}

Result<std::unique_ptr<Backend>> BtcPayBackend::open(const ConnectionConfig& config, const Secret& apiKey,
                                                     std::unique_ptr<http::HttpTransport> transport,
                                                     const Clock& clock) {
  auto base = http::ApiBase::parse(config.baseUrl);
  if (!base) return failure(std::move(base.error()));
  return std::make_unique<BtcPayBackend>(config, std::move(*base), apiKey, std::move(transport), clock);
}

}  // namespace paydeck::btcpay
