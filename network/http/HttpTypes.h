#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/backend/Secret.h"

namespace paydeck::http {

enum class Verb { Get, Post, Put, Patch, Delete };

/// One request. `pathTemplate` is what logs show ("/v1/payments/{id}"); the URL, headers and body are never logged.
struct HttpRequest {
  Verb verb = Verb::Get;
  std::string url{};  ///< absolute, already escaped
  std::string pathTemplate{};
  std::vector<std::pair<std::string, std::string>> headers{};  ///< without Authorization
  std::string authorizationScheme{};                           ///< "Bearer", "token"; empty: no credential
  Secret credential{};
  std::string body{};
  std::string contentType{};
  std::string idempotencyKey{};  ///< sent as Idempotency-Key; makes a POST repeatable
  /// One attempt on a fresh connection, never held back: while the host is to be left alone it fails with RateLimited
  /// instead of waiting. Then Offline and RateLimited mean that nothing was sent. For what moves money.
  bool onlyOnce = false;
  std::chrono::milliseconds timeout{30'000};
  std::size_t maxResponseBytes = 32U << 20U;
};

struct HttpResponse {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers{};  ///< names in lower case
  std::string body{};
  std::optional<std::string> header(std::string_view lowerCaseName) const;
};

/// "GET", "POST", ...
std::string_view verbName(Verb verb);

/// True when sending the request twice has the effect of sending it once: an idempotent verb, or an idempotency key.
/// Never with onlyOnce.
bool isRepeatable(const HttpRequest& request);

/// TLS and proxy settings of one connection.
struct TransportOptions {
  std::string caFile{};             ///< PEM; empty: the system's
  std::string clientCertificate{};  ///< PEM file, with its key in clientKey
  std::string clientKey{};
  std::string pinnedKey{};  ///< "sha256//base64", curl's form
  std::string proxy{};      ///< empty: the environment's
  std::chrono::milliseconds connectTimeout{10'000};
};

}  // namespace paydeck::http
