#include "network/http/CurlTransport.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include "network/http/BaseUrl.h"
#include "network/http/CurlExchange.h"
#include "network/http/CurlFailure.h"
#include "network/http/CurlRequest.h"
#include "network/http/RedirectPlan.h"

namespace paydeck::http {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMaxRedirects = 5;
constexpr std::chrono::milliseconds kLongestPoll{1000};

void initialiseCurlOnce() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string hostOf(const std::string& url) {
  const auto parsed = BaseUrl::parse(originOf(url));
  return parsed ? parsed->host() : std::string("the server");
}

/// The proxy for a message: without scheme, user name and password.
std::string shownProxy(const std::string& proxy) {
  const auto at = proxy.rfind('@');
  if (at != std::string::npos) return proxy.substr(at + 1);
  const auto mark = proxy.find("://");
  return mark == std::string::npos ? proxy : proxy.substr(mark + 3);
}

tl::unexpected<Error> cancelled() {
  return failure(ErrorKind::Cancelled, "The request was stopped.");
}

}  // namespace

/// The handles that keep connections open between requests.
class CurlTransport::Connection {
 public:
  struct Limits {
    std::optional<std::chrono::milliseconds> total{};        ///< for the whole exchange
    std::optional<std::chrono::milliseconds> untilAnswer{};  ///< streams: until the status line
    std::optional<std::chrono::milliseconds> silence{};      ///< streams: between bytes
  };

  explicit Connection(TransportOptions options)
      : options_(std::move(options)),
        easy_(curl_easy_init(), &curl_easy_cleanup),
        multi_(curl_multi_init(), &curl_multi_cleanup) {}

  Result<HttpResponse> exchange(const HttpRequest& request, const Limits& limits, const CurlExchange::OnBytes* onBytes,
                                const std::stop_token& stop);

 private:
  enum class End { Finished, Stopped, Silent };
  struct Outcome {
    End end = End::Finished;
    CURLcode code = CURLE_OK;
  };
  Outcome run(const CurlExchange& exchange, const Limits& limits, const std::stop_token& stop);
  Error describe(const HttpRequest& request, const Outcome& outcome, CurlExchange& exchange, const char* detail) const;
  bool requestSent() const;

  TransportOptions options_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy_;
  std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi_;  // destroyed first: it still knows the easy handle
};

Result<HttpResponse> CurlTransport::Connection::exchange(const HttpRequest& request, const Limits& limits,
                                                         const CurlExchange::OnBytes* onBytes,
                                                         const std::stop_token& stop) {
  if (stop.stop_requested()) return cancelled();
  if (!easy_ || !multi_) return failure(ErrorKind::Unsupported, "The network library could not be started.");
  curl_easy_reset(easy_.get());
  std::array<char, CURL_ERROR_SIZE> detail{};
  CurlExchange exchange(request.maxResponseBytes, onBytes);
  exchange.attach(easy_.get());
  curl_easy_setopt(easy_.get(), CURLOPT_ERRORBUFFER, detail.data());
  const auto prepared = CurlRequest::prepare(easy_.get(), request, options_, limits.total);
  if (!prepared) return failure(prepared.error());

  curl_multi_add_handle(multi_.get(), easy_.get());
  const Outcome outcome = run(exchange, limits, stop);
  auto result = outcome.end == End::Finished && (outcome.code == CURLE_OK || exchange.endedByReceiver())
                    ? Result<HttpResponse>(std::move(exchange.response()))
                    : failure(describe(request, outcome, exchange, detail.data()));
  curl_multi_remove_handle(multi_.get(), easy_.get());
  curl_easy_setopt(easy_.get(), CURLOPT_ERRORBUFFER, nullptr);
  return result;
}

CurlTransport::Connection::Outcome CurlTransport::Connection::run(const CurlExchange& exchange, const Limits& limits,
                                                                  const std::stop_token& stop) {
  const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi_.get()); });
  const auto start = Clock::now();
  for (;;) {
    int running = 0;
    if (const CURLMcode code = curl_multi_perform(multi_.get(), &running); code != CURLM_OK)
      return {End::Finished, CURLE_OUT_OF_MEMORY};
    if (stop.stop_requested()) return {End::Stopped, CURLE_OK};
    if (running == 0) break;
    auto wait = kLongestPoll;
    const auto limit = exchange.answerBegun() ? limits.silence : limits.untilAnswer;
    if (limit) {
      const auto since = exchange.answerBegun() ? exchange.lastActivity() : start;
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(since + *limit - Clock::now());
      if (left.count() <= 0) return {End::Silent, CURLE_OK};
      wait = std::min(wait, left);
    }
    curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(wait.count()), nullptr);
  }
  int left = 0;
  const CURLMsg* message = curl_multi_info_read(multi_.get(), &left);
  return {End::Finished, message != nullptr ? message->data.result : CURLE_OUT_OF_MEMORY};
}

bool CurlTransport::Connection::requestSent() const {
  // Set just before the first byte of the request itself, behind the handshakes with proxy and server.
  curl_off_t microseconds = 0;
  curl_easy_getinfo(easy_.get(), CURLINFO_PRETRANSFER_TIME_T, &microseconds);
  return microseconds > 0;
}

Error CurlTransport::Connection::describe(const HttpRequest& request, const Outcome& outcome, CurlExchange& exchange,
                                          const char* detail) const {
  const std::string host = hostOf(request.url);
  if (outcome.end == End::Stopped) return {ErrorKind::Cancelled, "The request was stopped."};
  if (exchange.tooLarge()) return {ErrorKind::TooLarge, "The answer of " + host + " is larger than Paydeck accepts."};
  CurlFailure failed{outcome.code,           detail,         0, host, shownProxy(options_.proxy), requestSent(),
                     exchange.answerBegun(), request.timeout};
  if (outcome.end == End::Silent) {
    if (exchange.answerBegun()) return {ErrorKind::Timeout, host + " has gone silent."};
    failed.code = CURLE_OPERATION_TIMEDOUT;
  }
  curl_easy_getinfo(easy_.get(), CURLINFO_SSL_VERIFYRESULT, &failed.verifyResult);
  Error error = errorOf(failed);
  error.requestId = exchange.response().header("x-request-id").value_or("");
  return error;
}

CurlTransport::CurlTransport(TransportOptions options) {
  initialiseCurlOnce();
  connection_ = std::make_unique<Connection>(std::move(options));
}

CurlTransport::~CurlTransport() = default;

Result<HttpResponse> CurlTransport::send(const HttpRequest& request, std::stop_token stop) {
  const auto deadline = Clock::now() + request.timeout;
  HttpRequest hop = request;
  for (int redirects = 0;; ++redirects) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    auto response = connection_->exchange(hop, {.total = left}, nullptr, stop);
    if (!response) return response;
    auto plan = planRedirect(hop, *response);
    if (!plan.follow) return response;
    if (redirects == kMaxRedirects) {
      return failure(ErrorKind::Protocol,
                     hostOf(request.url) + " sends every request on to another place. Check the address.");
    }
    hop.url = std::move(plan.url);
  }
}

Result<HttpResponse> CurlTransport::stream(const HttpRequest& request, std::chrono::milliseconds silenceLimit,
                                           const std::function<bool(std::string_view)>& onBytes, std::stop_token stop) {
  return connection_->exchange(request, {.untilAnswer = request.timeout, .silence = silenceLimit}, &onBytes, stop);
}

}  // namespace paydeck::http
