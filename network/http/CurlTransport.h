#pragma once

#include <memory>

#include "network/http/HttpTransport.h"

namespace paydeck::http {

/// HttpTransport over libcurl. TLS 1.2 or later with verification that cannot be switched off, HTTP/2 where the server
/// has it, gzip, connections kept open between requests. Follows redirects only within the origin (planRedirect), never
/// stores cookies, reads no .netrc. Stopping the token ends a call at once in any state. Used by one thread at a time.
class CurlTransport final : public HttpTransport {
 public:
  explicit CurlTransport(TransportOptions options);
  ~CurlTransport() override;

  /// Errors: Offline, Timeout, Cancelled, Tls, Protocol, TooLarge, InvalidInput (a header that would break the request,
  /// unreadable certificate files).
  Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop) override;
  Result<HttpResponse> stream(const HttpRequest& request, std::chrono::milliseconds silenceLimit,
                              const std::function<bool(std::string_view)>& onBytes, std::stop_token stop) override;

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace paydeck::http
