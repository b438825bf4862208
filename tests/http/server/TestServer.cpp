#include "tests/http/server/TestServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <sstream>
#include <utility>

namespace paydeck::test {

TestServer::TestServer(Handler handler) : handler_(std::move(handler)) {
  listen();
}

TestServer::TestServer(Handler handler, const Tls& tls) : handler_(std::move(handler)) {
  std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes without MSG_NOSIGNAL
  tls_.reset(SSL_CTX_new(TLS_server_method()));
  SSL_CTX_use_certificate(tls_.get(), tls.certificate.certificate());
  SSL_CTX_use_PrivateKey(tls_.get(), tls.certificate.key());
  if (tls.newestVersion != 0) {
    SSL_CTX_set_security_level(tls_.get(), 0);
    SSL_CTX_set_min_proto_version(tls_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(tls_.get(), tls.newestVersion);
  }
  if (tls.clientAuthority != nullptr) {
    X509_STORE_add_cert(SSL_CTX_get_cert_store(tls_.get()), tls.clientAuthority->certificate());
    SSL_CTX_set_verify(tls_.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_session_id_context(tls_.get(), reinterpret_cast<const unsigned char*>("t"), 1);
  }
  listen();
}

TestServer::~TestServer() {
  stopping_ = true;
  acceptor_.join();
  for (auto& connection : connections_) connection.join();
  ::close(listener_);
}

void TestServer::listen() {
  listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ::listen(listener_, 64);
  socklen_t size = sizeof address;
  ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { acceptAll(); });
}

void TestServer::acceptAll() {
  for (int number = 1; !stopping_;) {
    pollfd wanted{listener_, POLLIN, 0};
    if (::poll(&wanted, 1, 20) <= 0) continue;
    const int socket = ::accept(listener_, nullptr, nullptr);
    if (socket < 0) continue;
    connections_.emplace_back([this, socket, number] { serve(socket, number); });
    ++number;
  }
}

void TestServer::serve(int socket, int number) {
  SSL* ssl = nullptr;
  if (tls_) {
    ssl = SSL_new(tls_.get());
    SSL_set_fd(ssl, socket);
  }
  TestConnection connection(socket, ssl, stopping_);
  if (!connection.handshake()) return;
  for (bool open = true; open && !stopping_;) {
    TestRequest request;
    request.connection = number;
    if (!readRequest(connection, request)) return;
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
    }
    open = handler_(request, connection);
  }
}

bool TestServer::readRequest(TestConnection& connection, TestRequest& request) const {
  auto& bytes = connection.received();
  while (bytes.find("\r\n\r\n") == std::string::npos) {
    if (!connection.readMore()) return false;
  }
  const auto end = bytes.find("\r\n\r\n");
  std::istringstream head(bytes.substr(0, end));
  bytes.erase(0, end + 4);
  std::getline(head, request.line);
  request.line.erase(request.line.find_last_not_of('\r') + 1);
  for (std::string line; std::getline(head, line);) {
    const auto colon = line.find(':');
    std::string name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::string value = line.substr(std::min(line.size(), line.find_first_not_of(' ', colon + 1)));
    value.erase(value.find_last_not_of('\r') + 1);
    request.headers[name] = value;
  }
  const auto length = request.headers.find("content-length");
  const std::size_t size = length == request.headers.end() ? 0 : std::stoul(length->second);
  while (bytes.size() < size) {
    if (!connection.readMore()) return false;
  }
  request.body = bytes.substr(0, size);
  bytes.erase(0, size);
  return true;
}

std::string TestServer::url(const std::string& path) const {
  return (tls_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port_) + path;
}

std::vector<TestRequest> TestServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

}  // namespace paydeck::test
