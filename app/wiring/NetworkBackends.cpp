#include "app/wiring/NetworkBackends.h"

#include <random>
#include <utility>

#include "network/btcpay/BtcPayBackend.h"
#include "network/http/CurlTransport.h"
#include "network/http/RetryingTransport.h"
#include "network/merchant/MerchantBackend.h"

namespace paydeck {

NetworkBackends::NetworkBackends(const Clock& clock, http::HttpLog::Sink log) : clock_(clock), log_(std::move(log)) {}

Result<std::unique_ptr<Backend>> NetworkBackends::open(const ConnectionConfig& config, const Secret& secret) {
  http::TransportOptions options;
  options.caFile = config.caFile;
  options.pinnedKey = config.pinnedKey;
  options.proxy = config.proxy;
  const auto random = [engine = std::mt19937(std::random_device{}())]() mutable {
    return static_cast<std::uint32_t>(engine());
  };
  auto transport = std::make_unique<http::RetryingTransport>(
      std::make_unique<http::CurlTransport>(std::move(options)),
      http::RetryingTransport::Surroundings{clock_, sleeper_, gate_, http::HttpLog(log_), random});
  switch (config.provider) {
    case ProviderKind::Merchant:
      return merchant::MerchantBackend::open(config, secret, std::move(transport));
    case ProviderKind::BtcPay:
      return btcpay::BtcPayBackend::open(config, secret, std::move(transport), clock_);
  }
  return failure(ErrorKind::Unsupported, "This Paydeck cannot speak to that kind of backend. Update it.");
}

}  // namespace paydeck
