#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "models/domain/Result.h"
#include "network/btcpay/AuthorizationGrant.h"

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

namespace paydeck::btcpay {

/// The loopback web server that takes the one form post of an authorisation. Answers nothing else.
class GrantListener {
 public:
  GrantListener();
  ~GrantListener();
  GrantListener(const GrantListener&) = delete;
  GrantListener& operator=(const GrantListener&) = delete;

  /// Listens on 127.0.0.1 and gives the URL to post to. ErrorKind::Busy when no port can be had.
  Result<std::string> listen(std::uint16_t preferredPort);
  Result<AuthorizationGrant> wait(std::chrono::milliseconds timeout, std::stop_token stop);

 private:
  void answer(const httplib::Request& request, httplib::Response& response);

  std::unique_ptr<httplib::Server> server_;
  std::string state_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<AuthorizationGrant> grant_{};   // guarded by mutex_
  std::thread thread_;
};

}  // namespace paydeck::btcpay
