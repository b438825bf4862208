#pragma once

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <optional>

#include "models/domain/Result.h"
#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// Sets up a curl handle for one request. Holds the header list, so it must outlive the transfer.
class CurlRequest {
 public:
  /// Errors: InvalidInput when a header or the address would break the request.
  static Result<CurlRequest> prepare(CURL* handle, const HttpRequest& request, const TransportOptions& options,
                                     std::optional<std::chrono::milliseconds> totalTimeout);

 private:
  CurlRequest() : headers_(nullptr, &curl_slist_free_all) {}
  void addHeader(const std::string& line);
  Result<void> addHeaders(const HttpRequest& request);
  static void setVerb(CURL* handle, const HttpRequest& request);
  static void setConnection(CURL* handle, const TransportOptions& options);
  static void setTls(CURL* handle, const TransportOptions& options);

  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers_;
};

}  // namespace paydeck::http
