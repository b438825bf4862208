#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

#include "models/domain/Result.h"
#include "network/btcpay/AuthorizationGrant.h"
#include "network/btcpay/AuthorizationRequest.h"

namespace paydeck::btcpay {

class GrantListener;

/// Gets an API key through the browser: `start` listens on 127.0.0.1, the caller opens `url` in the browser, `wait` blocks
/// a worker thread until the server's page has posted the key back. The path it is posted to holds a secret value, so
/// that no other page can slip in a key of its own. Used once; destroying it stops listening.
class BtcPayAuthorization {
 public:
  /// Errors: InvalidInput (the address), Busy (no port to listen on).
  static Result<std::unique_ptr<BtcPayAuthorization>> start(const AuthorizationRequest& request);
  ~BtcPayAuthorization();
  BtcPayAuthorization(const BtcPayAuthorization&) = delete;
  BtcPayAuthorization& operator=(const BtcPayAuthorization&) = delete;

  /// The page where the person agrees.
  const std::string& url() const { return url_; }
  /// Where the server's page posts to: "http://127.0.0.1:PORT/paydeck/STATE".
  const std::string& redirect() const { return redirect_; }

  /// Errors: Timeout, Cancelled.
  Result<AuthorizationGrant> wait(std::stop_token stop);

  BtcPayAuthorization(std::unique_ptr<GrantListener> listener, std::string url, std::string redirect,
                      std::chrono::seconds timeout);

 private:
  std::unique_ptr<GrantListener> listener_;
  std::string url_;
  std::string redirect_;
  std::chrono::seconds timeout_;
};

/// `{root}/api-keys/authorize?...` with the permissions for reading.
Result<std::string> authorizeUrl(const AuthorizationRequest& request, const std::string& redirect);

}  // namespace paydeck::btcpay
