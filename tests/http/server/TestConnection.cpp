#include "tests/http/server/TestConnection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

namespace paydeck::test {

TestConnection::~TestConnection() {
  if (ssl_ != nullptr) {
    SSL_shutdown(ssl_);
    SSL_free(ssl_);
  }
  if (socket_ >= 0) ::close(socket_);
}

bool TestConnection::handshake() {
  if (ssl_ == nullptr || SSL_accept(ssl_) == 1) return true;
  // Closing with unread bytes would reset the connection and swallow the alert that says why.
  SSL_free(ssl_);
  ssl_ = nullptr;
  ::shutdown(socket_, SHUT_WR);
  while (readMore()) {
  }
  return false;
}

bool TestConnection::readMore() {
  while (!stopping_) {
    pollfd wanted{socket_, POLLIN, 0};
    if ((ssl_ == nullptr || SSL_pending(ssl_) == 0) && ::poll(&wanted, 1, 20) == 0) continue;
    std::array<char, 16384> bytes;
    const auto count = ssl_ != nullptr ? SSL_read(ssl_, bytes.data(), static_cast<int>(bytes.size()))
                                       : static_cast<int>(::recv(socket_, bytes.data(), bytes.size(), 0));
    if (count <= 0) return false;
    received_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
  }
  return false;
}

bool TestConnection::write(std::string_view bytes) {
  while (!bytes.empty() && !stopping_) {
    const auto part = std::min<std::size_t>(bytes.size(), 1U << 16U);
    const auto count = ssl_ != nullptr ? SSL_write(ssl_, bytes.data(), static_cast<int>(part))
                                       : static_cast<int>(::send(socket_, bytes.data(), part, MSG_NOSIGNAL));
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return bytes.empty();
}

bool TestConnection::answer(int status, std::string_view body, std::string_view extraHeaders) {
  return write("HTTP/1.1 " + std::to_string(status) + " Test\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n" + std::string(extraHeaders) + "\r\n" + std::string(body));
}

void TestConnection::sleep(std::chrono::milliseconds time) const {
  const auto until = std::chrono::steady_clock::now() + time;
  while (!stopping_ && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
}

void TestConnection::abort() {
  const linger reset{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  if (ssl_ != nullptr) SSL_set_quiet_shutdown(ssl_, 1);
  ::close(socket_);
  socket_ = -1;
}

}  // namespace paydeck::test
