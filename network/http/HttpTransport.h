#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

#include "models/domain/Result.h"
#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// Sends one request and blocks. An answer of any status is a value; an Error means there was none (or it broke off,
/// was too large, or the token was stopped). Retries and the 429 gate sit in RetryingTransport. Used by one thread at a
/// time.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop) = 0;

  /// Streams the body of a 2xx answer to `onBytes` as it arrives; `onBytes` returns false to end it. A non-2xx answer
  /// is returned whole. Silence longer than `silenceLimit` is ErrorKind::Timeout.
  virtual Result<HttpResponse> stream(const HttpRequest& request, std::chrono::milliseconds silenceLimit,
                                      const std::function<bool(std::string_view)>& onBytes, std::stop_token stop) = 0;
};

}  // namespace paydeck::http
