#include "network/http/RedirectPlan.h"

#include <curl/curl.h>

#include <memory>

#include "network/http/BaseUrl.h"

namespace paydeck::http {

namespace {

/// `location` as seen from `url`; empty when it cannot be read.
std::string resolved(const std::string& url, const std::string& location) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), &curl_url_cleanup);
  if (!parts || curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK ||
      curl_url_set(parts.get(), CURLUPART_URL, location.c_str(), 0) != CURLUE_OK ||
      curl_url_set(parts.get(), CURLUPART_FRAGMENT, nullptr, 0) != CURLUE_OK) {
    return {};
  }
  char* text = nullptr;
  if (curl_url_get(parts.get(), CURLUPART_URL, &text, 0) != CURLUE_OK) return {};
  const std::unique_ptr<char, decltype(&curl_free)> owned(text, &curl_free);
  return text;
}

}  // namespace

RedirectPlan planRedirect(const HttpRequest& request, const HttpResponse& response) {
  const int status = response.status;
  const bool redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  if (!redirect || request.verb != Verb::Get) return {};
  const auto location = response.header("location");
  if (!location) return {};
  const std::string target = resolved(request.url, *location);
  const std::string origin = originOf(request.url);
  if (origin.empty() || originOf(target) != origin) return {};
  return {true, target};
}

}  // namespace paydeck::http
