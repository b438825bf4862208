#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "models/domain/Clock.h"
#include "network/http/HostGate.h"
#include "network/http/HttpLog.h"
#include "network/http/HttpTransport.h"
#include "network/http/RetryPlan.h"
#include "network/http/Sleeper.h"

namespace paydeck::http {

/// Adds to a transport: waiting for the host's gate, sending again as planRetry says, closing the gate after 429, and
/// the log. A stream is gated and logged but never retried here: its reader knows from where to go on. One thread at a
/// time.
class RetryingTransport final : public HttpTransport {
 public:
  /// What it shares with others and what tests replace; everything referenced must outlive it.
  struct Surroundings {
    const Clock& clock;
    Sleeper& sleeper;
    HostGate& gate;
    HttpLog log;
    std::function<std::uint32_t()> random;  ///< evenly spread over all values
  };

  RetryingTransport(std::unique_ptr<HttpTransport> inner, Surroundings surroundings, RetryPolicy policy = {});

  Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop) override;
  Result<HttpResponse> stream(const HttpRequest& request, std::chrono::milliseconds silenceLimit,
                              const std::function<bool(std::string_view)>& onBytes, std::stop_token stop) override;

 private:
  Result<void> passGate(const std::string& origin, bool mayWait, const std::stop_token& stop);
  void noteAnswer(const std::string& origin, const HttpRequest& request, const Result<HttpResponse>& answer,
                  std::chrono::steady_clock::time_point start);
  RetryPlan plan(const HttpRequest& request, const Result<HttpResponse>& answer, int attempt) const;

  std::unique_ptr<HttpTransport> inner_;
  Surroundings around_;
  RetryPolicy policy_;
};

}  // namespace paydeck::http
