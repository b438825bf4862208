#pragma once

#include <QtGlobal>
#include <string>

#include "network/http/HttpTypes.h"

namespace paydeck::test {

/// Milliseconds. The goal is 100; a busy machine gets some more, but less than the transport's own polling.
#ifdef __SANITIZE_THREAD__
constexpr qint64 kAtOnce = 3000;  // loading the system's certificates alone takes most of a second here
#else
constexpr qint64 kAtOnce = 500;
#endif

inline http::HttpRequest getRequest(const std::string& url) {
  http::HttpRequest request;
  request.url = url;
  request.authorizationScheme = "Bearer";
  request.credential = Secret("top-secret");
  request.timeout = std::chrono::seconds(10);
  return request;
}

/// The environment's proxies are not the tests'.
inline void forgetProxies() {
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) qunsetenv(name);
}

}  // namespace paydeck::test
