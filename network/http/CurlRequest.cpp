#include "network/http/CurlRequest.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "network/http/BaseUrl.h"

namespace paydeck::http {

namespace {

bool isTokenByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isHeaderName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), isTokenByte);
}

/// A line break in a value would start another header.
bool isHeaderValue(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(x) == lower(y);
  });
}

tl::unexpected<Error> unusable(const char* what) {
  return failure(ErrorKind::InvalidInput, std::string("The request can’t be sent: ") + what + ".");
}

}  // namespace

Result<CurlRequest> CurlRequest::prepare(CURL* handle, const HttpRequest& request, const TransportOptions& options,
                                         std::optional<std::chrono::milliseconds> totalTimeout) {
  if (originOf(request.url).empty() || !isHeaderValue(request.url))
    return unusable("the address is not an http or https address");
  CurlRequest prepared;
  if (auto added = prepared.addHeaders(request); !added) return failure(std::move(added.error()));
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, prepared.headers_.get());
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS,
                   totalTimeout ? static_cast<long>(std::max<std::int64_t>(totalTimeout->count(), 1)) : 0L);
  setVerb(handle, request);
  setConnection(handle, options);
  setTls(handle, options);
  // curl silently sends again when a kept connection turns out dead; for what must not be sent twice, use a fresh one.
  if (!isRepeatable(request)) curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
  return prepared;
}

void CurlRequest::addHeader(const std::string& line) {
  curl_slist* longer = curl_slist_append(headers_.get(), line.c_str());
  if (longer == nullptr) return;
  static_cast<void>(headers_.release());
  headers_.reset(longer);
}

Result<void> CurlRequest::addHeaders(const HttpRequest& request) {
  bool hasAccept = false;
  for (const auto& [name, value] : request.headers) {
    if (!isHeaderName(name) || !isHeaderValue(value)) return unusable("a header contains a line break or a bad name");
    if (equalsIgnoringCase(name, "authorization")) return unusable("a credential was put among the plain headers");
    hasAccept = hasAccept || equalsIgnoringCase(name, "accept");
    addHeader(value.empty() ? name + ';' : name + ": " + value);
  }
  if (!hasAccept) addHeader("Accept: application/json");
  if (!isHeaderValue(request.contentType) || !isHeaderValue(request.idempotencyKey))
    return unusable("a header contains a line break");
  if (!request.contentType.empty()) addHeader("Content-Type: " + request.contentType);
  if (!request.idempotencyKey.empty()) addHeader("Idempotency-Key: " + request.idempotencyKey);
  addHeader("Expect:");  // no waiting for "100 Continue"
  if (!request.authorizationScheme.empty()) {
    if (!isHeaderName(request.authorizationScheme) || !isHeaderValue(request.credential.reveal()))
      return unusable("the key contains a line break");
    const Secret line("Authorization: " + request.authorizationScheme + ' ' + request.credential.reveal());
    addHeader(line.reveal());
  }
  return {};
}

void CurlRequest::setVerb(CURL* handle, const HttpRequest& request) {
  if (request.verb == Verb::Get) {
    curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
    return;
  }
  if (request.verb != Verb::Delete || !request.body.empty()) {
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
  }
  curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, verbName(request.verb).data());
}

void CurlRequest::setConnection(CURL* handle, const TransportOptions& options) {
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "Paydeck/" PAYDECK_VERSION);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
  curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
  // A name lookup that hangs must not hold up a stopped request.
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(handle, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (!options.proxy.empty()) curl_easy_setopt(handle, CURLOPT_PROXY, options.proxy.c_str());
}

void CurlRequest::setTls(CURL* handle, const TransportOptions& options) {
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(handle, CURLOPT_PROXY_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!options.caFile.empty()) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, options.caFile.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);  // the given authority replaces the system's
  }
  if (!options.clientCertificate.empty()) {
    curl_easy_setopt(handle, CURLOPT_SSLCERT, options.clientCertificate.c_str());
    curl_easy_setopt(handle, CURLOPT_SSLKEY,
                     options.clientKey.empty() ? options.clientCertificate.c_str() : options.clientKey.c_str());
  }
  if (!options.pinnedKey.empty()) curl_easy_setopt(handle, CURLOPT_PINNEDPUBLICKEY, options.pinnedKey.c_str());
}

}  // namespace paydeck::http
