#include <QtTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "network/http/CurlTransport.h"
#include "tests/http/CurlRig.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

namespace {

/// A port whose queue of waiting connections is full: a connection to it is neither accepted nor refused.
class SilentPort {
 public:
  SilentPort() {
    sockets_.push_back(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(sockets_[0], reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(sockets_[0], 0);
    socklen_t size = sizeof address;
    ::getsockname(sockets_[0], reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    for (int i = 0; i < 4; ++i) {
      sockets_.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
      ::connect(sockets_.back(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
  }
  ~SilentPort() {
    for (const int socket : sockets_) ::close(socket);
  }
  SilentPort(const SilentPort&) = delete;
  SilentPort& operator=(const SilentPort&) = delete;
  int port() const { return port_; }

 private:
  std::vector<int> sockets_;
  int port_ = 0;
};

}  // namespace

/// No answer, no connection, and being told to stop.
class CurlGivingUpTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { forgetProxies(); }
  void aServerThatDripsRunsIntoTheTimeout();
  void noAnswerIsATimeoutAndNoConnectionIsOffline();
  void theTokenStopsARequestAtOnce_data();
  void theTokenStopsARequestAtOnce();
};

void CurlGivingUpTest::aServerThatDripsRunsIntoTheTimeout() {
  for (const bool headers : {true, false}) {
    const TestServer server([&](const TestRequest&, TestConnection& c) {
      c.write(headers ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
      for (int i = 0; i < 1000 && c.write(headers ? "X: y\r\n" : "x"); ++i) c.sleep(20ms);
      return false;
    });
    auto request = getRequest(server.url("/"));
    request.timeout = 400ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = CurlTransport({}).send(request, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 5000);
  }
}

void CurlGivingUpTest::noAnswerIsATimeoutAndNoConnectionIsOffline() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.sleep(5s);
    return false;
  });
  auto request = getRequest(server.url("/"));
  request.timeout = 600ms;
  const auto silent = CurlTransport({}).send(request, {});
  QCOMPARE(silent.error().kind, ErrorKind::Timeout);
  QVERIFY2(silent.error().message.find("didn’t answer within 600 ms") != std::string::npos,
           silent.error().message.c_str());

  const auto refused = CurlTransport({}).send(getRequest("http://127.0.0.1:1/"), {});
  QCOMPARE(refused.error().kind, ErrorKind::Offline);
  QVERIFY(refused.error().message.find("refused the connection") != std::string::npos);

  const SilentPort port;
  const auto unreachable =
      CurlTransport({.connectTimeout = 200ms}).send(getRequest("http://127.0.0.1:" + std::to_string(port.port())), {});
  QCOMPARE(unreachable.error().kind, ErrorKind::Offline);
  QVERIFY2(unreachable.error().message.find("No connection to 127.0.0.1 could be made in time. Nothing was sent") !=
               std::string::npos,
           unreachable.error().message.c_str());

  const auto unknown = CurlTransport({}).send(getRequest("http://paydeck-test.invalid/"), {});
  QCOMPARE(unknown.error().kind, ErrorKind::Offline);
  QVERIFY2(unknown.error().message.find("paydeck-test.invalid was not found") != std::string::npos,
           unknown.error().message.c_str());
}

void CurlGivingUpTest::theTokenStopsARequestAtOnce_data() {
  QTest::addColumn<QString>("when");
  for (const char* when : {"before", "waiting", "connecting", "handshake", "body"}) QTest::newRow(when) << when;
}

void CurlGivingUpTest::theTokenStopsARequestAtOnce() {
  QFETCH(QString, when);
  const TestServer server([&](const TestRequest&, TestConnection& c) {
    if (when == "body") c.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart");
    c.sleep(20s);
    return false;
  });
  auto request = getRequest(server.url("/"));
  request.timeout = 20s;
  const SilentPort silent;
  if (when == "connecting") request.url = "http://127.0.0.1:" + std::to_string(silent.port()) + "/";
  if (when == "handshake") request.url = "https" + request.url.substr(4);
  std::stop_source source;
  if (when == "before") source.request_stop();
  QElapsedTimer timer;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(150ms);
    timer.start();
    source.request_stop();
  });
  const auto answer = CurlTransport({}).send(request, source.get_token());
  stopper.join();
  const auto took = timer.elapsed();
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  QVERIFY2(took < kAtOnce, std::to_string(took).c_str());
}

QTEST_APPLESS_MAIN(CurlGivingUpTest)
#include "tst_curl_gives_up_in_time.moc"
