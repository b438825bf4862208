#pragma once

#include <openssl/ssl.h>

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>

namespace paydeck::test {

/// One accepted connection of a TestServer, plain or TLS.
class TestConnection {
 public:
  TestConnection(int socket, SSL* ssl, const std::atomic<bool>& stopping)
      : socket_(socket), ssl_(ssl), stopping_(stopping) {}
  ~TestConnection();
  TestConnection(const TestConnection&) = delete;
  TestConnection& operator=(const TestConnection&) = delete;

  bool handshake();
  /// Reads until `end` was seen and `atLeast` bytes are there; false when the peer or the test ended.
  bool readMore();
  std::string& received() { return received_; }
  /// False when the peer is gone.
  bool write(std::string_view bytes);
  /// An answer with Content-Length.
  bool answer(int status, std::string_view body, std::string_view extraHeaders = {});
  /// Waits; returns early when the test ends.
  void sleep(std::chrono::milliseconds time) const;
  /// Ends the connection without a TLS goodbye and with a reset.
  void abort();
  int socket() const { return socket_; }

 private:
  int socket_;
  SSL* ssl_;
  const std::atomic<bool>& stopping_;
  std::string received_;
};

}  // namespace paydeck::test
