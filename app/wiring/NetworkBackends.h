#pragma once

#include "models/backend/Backend.h"
#include "models/domain/Clock.h"
#include "network/http/HostGate.h"
#include "network/http/HttpLog.h"
#include "network/http/SystemSleeper.h"

namespace paydeck {

/// Makes real adapters over libcurl: every backend has a transport of its own, all share one gate per host. Outlives
/// the backends it makes. Callable from any thread.
class NetworkBackends final : public BackendFactory {
 public:
  /// `log` gets one line per exchange, without anything secret, on the thread of the call.
  NetworkBackends(const Clock& clock, http::HttpLog::Sink log);
  Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) override;

 private:
  const Clock& clock_;
  http::HttpLog::Sink log_;
  http::SystemSleeper sleeper_{};
  http::HostGate gate_{};
};

}  // namespace paydeck
