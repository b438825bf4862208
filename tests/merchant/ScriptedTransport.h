#pragma once

#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "network/http/HttpTransport.h"

namespace paydeck::test {

/// Answers requests from a script, in order, and remembers what was asked.
class ScriptedTransport final : public http::HttpTransport {
 public:
  using Answer = std::function<Result<http::HttpResponse>(const http::HttpRequest&)>;

  void answer(int status, std::string body, std::vector<std::pair<std::string, std::string>> headers = {}) {
    script.push_back([=](const http::HttpRequest&) -> Result<http::HttpResponse> {
      return http::HttpResponse{status, headers, body};
    });
  }
  void fail(Error error) {
    script.push_back([=](const http::HttpRequest&) -> Result<http::HttpResponse> { return failure(error); });
  }
  /// The next stream call delivers these chunks, then ends as `end` says.
  void streamChunks(std::vector<std::string> chunks, Result<http::HttpResponse> end) {
    streams.push_back({std::move(chunks), std::move(end)});
  }

  Result<http::HttpResponse> send(const http::HttpRequest& request, std::stop_token stop) override {
    requests.push_back(request);
    if (stop.stop_requested()) return failure(ErrorKind::Cancelled, "Cancelled.");
    if (script.empty()) return failure(ErrorKind::Offline, "The script is over.");
    const Answer next = std::move(script.front());
    script.pop_front();
    return next(request);
  }

  Result<http::HttpResponse> stream(const http::HttpRequest& request, std::chrono::milliseconds silenceLimit,
                                    const std::function<bool(std::string_view)>& onBytes, std::stop_token) override {
    requests.push_back(request);
    lastSilenceLimit = silenceLimit;
    if (streams.empty()) return failure(ErrorKind::Offline, "The script is over.");
    const auto next = std::move(streams.front());
    streams.pop_front();
    for (const std::string& chunk : next.first) {
      if (!onBytes(chunk)) return http::HttpResponse{200, {}, ""};
    }
    return next.second;
  }

  std::deque<Answer> script{};
  std::deque<std::pair<std::vector<std::string>, Result<http::HttpResponse>>> streams{};
  std::vector<http::HttpRequest> requests{};
  std::chrono::milliseconds lastSilenceLimit{};
};

}  // namespace paydeck::test
