#include "network/btcpay/BtcPayAuthorization.h"

#include "network/btcpay/GrantListener.h"
#include "network/btcpay/Permissions.h"
#include "network/http/ApiBase.h"

namespace paydeck::btcpay {

Result<std::string> authorizeUrl(const AuthorizationRequest& request, const std::string& redirect) {
  const auto base = http::ApiBase::parse(request.serverUrl);
  if (!base) return failure(base.error());
  http::Query query;
  for (std::string& permission : readingPermissions()) query.emplace_back("permissions", std::move(permission));
  query.emplace_back("applicationName", request.applicationName);
  // strict: the person cannot take single permissions away, so what comes back is enough to read.
  query.emplace_back("strict", "true");
  query.emplace_back("selectiveStores", request.chooseStores ? "true" : "false");
  query.emplace_back("applicationIdentifier", request.applicationIdentifier);
  query.emplace_back("redirect", redirect);
  const std::vector<std::string> segments{"api-keys", "authorize"};
  return base->url(segments, query);
}

BtcPayAuthorization::BtcPayAuthorization(std::unique_ptr<GrantListener> listener, std::string url, std::string redirect,
                                         std::chrono::seconds timeout)
    : listener_(std::move(listener)), url_(std::move(url)), redirect_(std::move(redirect)), timeout_(timeout) {}

BtcPayAuthorization::~BtcPayAuthorization() = default;

Result<std::unique_ptr<BtcPayAuthorization>> BtcPayAuthorization::start(const AuthorizationRequest& request) {
  auto listener = std::make_unique<GrantListener>();
  auto redirect = listener->listen(request.preferredPort);
  if (!redirect) return failure(std::move(redirect.error()));
  auto url = authorizeUrl(request, *redirect);
  if (!url) return failure(std::move(url.error()));
  return std::make_unique<BtcPayAuthorization>(std::move(listener), std::move(*url), std::move(*redirect),
                                               request.timeout);
}

Result<AuthorizationGrant> BtcPayAuthorization::wait(std::stop_token stop) {
  return listener_->wait(timeout_, std::move(stop));
}

}  // namespace paydeck::btcpay
