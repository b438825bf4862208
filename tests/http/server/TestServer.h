#pragma once

#include <openssl/ssl.h>

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/http/server/TestCertificate.h"
#include "tests/http/server/TestConnection.h"

namespace paydeck::test {

struct TestRequest {
  std::string line{};                            ///< "GET /v1/me HTTP/1.1"
  std::map<std::string, std::string> headers{};  ///< names in lower case
  std::string body{};
  int connection = 0;  ///< number of the connection it came on, from 1
};

/// An HTTP/1.1 server on 127.0.0.1 whose handler writes the raw bytes, so that it can misbehave in any way. One thread
/// per connection; everything ends with it.
class TestServer {
 public:
  /// Returns whether the connection stays open for another request.
  using Handler = std::function<bool(const TestRequest&, TestConnection&)>;
  struct Tls {
    const TestCertificate& certificate;
    const TestCertificate* clientAuthority = nullptr;  ///< asks for client certificates signed by it
    int newestVersion = 0;                             ///< e.g. TLS1_1_VERSION; 0: any
  };

  explicit TestServer(Handler handler);
  TestServer(Handler handler, const Tls& tls);
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  int port() const { return port_; }
  std::string url(const std::string& path) const;
  std::vector<TestRequest> requests() const;

 private:
  void listen();
  void acceptAll();
  void serve(int socket, int number);
  bool readRequest(TestConnection& connection, TestRequest& request) const;

  Handler handler_;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> tls_{nullptr, &SSL_CTX_free};
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::vector<TestRequest> requests_;
  std::list<std::thread> connections_;
  std::thread acceptor_;
};

}  // namespace paydeck::test
