#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <QtTest>
#include <string>
#include <thread>

#include "network/http/CurlTransport.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

namespace {

HttpRequest getRequest(const std::string& url) {
  HttpRequest request;
  request.url = url;
  request.authorizationScheme = "Bearer";
  request.credential = Secret("top-secret");
  request.timeout = 10s;
  return request;
}

std::string gzipped(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

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

/// What goes over the wire, what comes back, and what each way of failing is called.
class TestCurlTransport : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aRequestArrivesAsItWasWritten();
  void aBodyKeyAndTypeArrive_data();
  void aBodyKeyAndTypeArrive();
  void anAnswerOfAnyStatusIsAValue();
  void headersThatWouldBreakTheRequestAreRefused_data();
  void headersThatWouldBreakTheRequestAreRefused();
  void otherProtocolsAreRefused();
  void theConnectionIsKeptBetweenRequests();
  void aDeadKeptConnectionIsReplacedButNothingIsSentTwice();
  void gzipIsUnpacked();
  void anOversizeAnswerIsRefused_data();
  void anOversizeAnswerIsRefused();
  void aCutAnswerIsAnError_data();
  void aCutAnswerIsAnError();
  void aServerThatDripsRunsIntoTheTimeout();
  void noAnswerIsATimeoutAndNoConnectionIsOffline();
  void theTokenStopsARequestAtOnce_data();
  void theTokenStopsARequestAtOnce();
  void redirectsStayWithinTheOrigin();
  void aRedirectToAnotherHostNeverGetsTheCredential_data();
  void aRedirectToAnotherHostNeverGetsTheCredential();
  void endlessRedirectsEnd();
  void aPlainProxyCarriesTheRequest();
  void theProxyOfATunnelSeesNoCredential();
  void aDeadProxyIsNamed();
  void aStreamDeliversBytesAsTheyCome();
  void aStreamEndsWhenTheReceiverHasEnough();
  void aRefusedStreamIsReturnedWhole();
  void aSilentStreamIsATimeout();
  void aBrokenStreamIsAnError();
  void theTokenStopsAStreamAtOnce();
};

void TestCurlTransport::initTestCase() {
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) qunsetenv(name);
}

void TestCurlTransport::aRequestArrivesAsItWasWritten() {
  const TestServer server(
      [](const TestRequest&, TestConnection& c) { return c.answer(200, "{}", "X-Request-Id: req_7\r\nX-Odd:\r\n"); });
  auto request = getRequest(server.url("/a/%2E%2E/b%2Fc?x=1%202"));
  request.headers = {{"X-Trace", "abc"}, {"X-Empty", ""}};
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->status, 200);
  QCOMPARE(*answer->header("x-request-id"), std::string("req_7"));
  QCOMPARE(*answer->header("x-odd"), std::string());
  QVERIFY(!answer->header("x-none"));
  const auto seen = server.requests().at(0);
  QCOMPARE(seen.line, std::string("GET /a/%2E%2E/b%2Fc?x=1%202 HTTP/1.1"));
  QCOMPARE(seen.headers.at("authorization"), std::string("Bearer top-secret"));
  QCOMPARE(seen.headers.at("accept"), std::string("application/json"));
  QCOMPARE(seen.headers.at("x-trace"), std::string("abc"));
  QCOMPARE(seen.headers.at("x-empty"), std::string());
  QVERIFY(seen.headers.at("user-agent").starts_with("Paydeck/"));
  QVERIFY(seen.headers.count("idempotency-key") == 0);
}

void TestCurlTransport::aBodyKeyAndTypeArrive_data() {
  QTest::addColumn<int>("verb");
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QByteArray>("body");
  QTest::newRow("POST") << static_cast<int>(Verb::Post) << QByteArray("POST") << QByteArray("{\"a\":1}");
  QTest::newRow("POST without a body") << static_cast<int>(Verb::Post) << QByteArray("POST") << QByteArray();
  QTest::newRow("POST with NUL") << static_cast<int>(Verb::Post) << QByteArray("POST") << QByteArray("a\0b", 3);
  QTest::newRow("PUT") << static_cast<int>(Verb::Put) << QByteArray("PUT") << QByteArray("{}");
  QTest::newRow("PATCH") << static_cast<int>(Verb::Patch) << QByteArray("PATCH") << QByteArray("{}");
  QTest::newRow("DELETE") << static_cast<int>(Verb::Delete) << QByteArray("DELETE") << QByteArray();
  QTest::newRow("DELETE with a body") << static_cast<int>(Verb::Delete) << QByteArray("DELETE") << QByteArray("{}");
}

void TestCurlTransport::aBodyKeyAndTypeArrive() {
  QFETCH(int, verb);
  QFETCH(QByteArray, name);
  QFETCH(QByteArray, body);
  const TestServer server([](const TestRequest&, TestConnection& c) { return c.answer(201, ""); });
  auto request = getRequest(server.url("/v1/payments"));
  request.verb = static_cast<Verb>(verb);
  request.body = body.toStdString();
  request.contentType = "application/json";
  request.idempotencyKey = "key-1";
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  const auto seen = server.requests().at(0);
  QCOMPARE(seen.line, name.toStdString() + " /v1/payments HTTP/1.1");
  QCOMPARE(seen.body, body.toStdString());
  QCOMPARE(seen.headers.at("content-type"), std::string("application/json"));
  QCOMPARE(seen.headers.at("idempotency-key"), std::string("key-1"));
  QVERIFY(seen.headers.count("expect") == 0);
}

void TestCurlTransport::anAnswerOfAnyStatusIsAValue() {
  const TestServer server(
      [](const TestRequest& r, TestConnection& c) { return c.answer(std::stoi(r.line.substr(5, 3)), "body"); });
  CurlTransport transport({});
  for (const int status : {200, 201, 400, 401, 403, 404, 409, 410, 422, 429, 500, 503, 304}) {
    const auto answer = transport.send(getRequest(server.url("/" + std::to_string(status))), {});
    if (status == 304) continue;
    QVERIFY2(answer, std::to_string(status).c_str());
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->body, std::string("body"));
  }
}

void TestCurlTransport::headersThatWouldBreakTheRequestAreRefused_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QByteArray>("value");
  QTest::newRow("line break in a value") << QByteArray("X-A") << QByteArray("1\r\nX-Evil: 2");
  QTest::newRow("line feed in a value") << QByteArray("X-A") << QByteArray("1\nX-Evil: 2");
  QTest::newRow("NUL in a value") << QByteArray("X-A") << QByteArray("1\0", 2);
  QTest::newRow("colon in a name") << QByteArray("X-Evil: 2\r\nX") << QByteArray("1");
  QTest::newRow("empty name") << QByteArray() << QByteArray("1");
  QTest::newRow("credential as a header") << QByteArray("AUTHORIZATION") << QByteArray("Bearer x");
}

void TestCurlTransport::headersThatWouldBreakTheRequestAreRefused() {
  QFETCH(QByteArray, name);
  QFETCH(QByteArray, value);
  const TestServer server([](const TestRequest&, TestConnection& c) { return c.answer(200, ""); });
  auto request = getRequest(server.url("/"));
  request.headers = {{name.toStdString(), value.toStdString()}};
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
  QVERIFY(server.requests().empty());

  auto broken = getRequest(server.url("/"));
  broken.credential = Secret("abc\r\nX-Evil: 1");
  QCOMPARE(CurlTransport({}).send(broken, {}).error().kind, ErrorKind::InvalidInput);
  auto brokenKey = getRequest(server.url("/"));
  brokenKey.idempotencyKey = "a\nb";
  QCOMPARE(CurlTransport({}).send(brokenKey, {}).error().kind, ErrorKind::InvalidInput);
}

void TestCurlTransport::otherProtocolsAreRefused() {
  for (const char* url : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "127.0.0.1", "",
                          "http://user:pw@127.0.0.1/", "http://127.0.0.1\r\n/"}) {
    const auto answer = CurlTransport({}).send(getRequest(url), {});
    QVERIFY2(!answer, url);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
  }
}

void TestCurlTransport::theConnectionIsKeptBetweenRequests() {
  const TestServer server([](const TestRequest&, TestConnection& c) { return c.answer(200, "{}"); });
  CurlTransport transport({});
  for (int i = 0; i < 5; ++i) QVERIFY(transport.send(getRequest(server.url("/")), {}));
  QCOMPARE(server.requests().back().connection, 1);
}

void TestCurlTransport::aDeadKeptConnectionIsReplacedButNothingIsSentTwice() {
  // The second request on a connection is read, but the connection then breaks without an answer.
  std::atomic<int> onThisConnection{0};
  const TestServer server([&](const TestRequest& r, TestConnection& c) {
    if (r.line.starts_with("GET /first")) return c.answer(200, "{}");
    ++onThisConnection;
    c.abort();
    return false;
  });
  CurlTransport transport({});
  QVERIFY(transport.send(getRequest(server.url("/first")), {}));
  auto post = getRequest(server.url("/pay"));
  post.verb = Verb::Post;
  const auto answer = transport.send(post, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Timeout);
  QCOMPARE(onThisConnection.load(), 1);
}

void TestCurlTransport::gzipIsUnpacked() {
  const std::string text = "{\"data\":\"" + std::string(10000, 'x') + "\"}";
  const TestServer server([&](const TestRequest& r, TestConnection& c) {
    const bool damaged = r.line.find("damaged") != std::string::npos;
    auto packed = gzipped(text);
    if (damaged) packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
    return c.answer(200, packed, "Content-Encoding: gzip\r\n");
  });
  CurlTransport transport({});
  const auto answer = transport.send(getRequest(server.url("/")), {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->body, text);
  QCOMPARE(server.requests().at(0).headers.at("accept-encoding"), std::string("gzip"));
  const auto damaged = transport.send(getRequest(server.url("/damaged")), {});
  QVERIFY(!damaged);
  QCOMPARE(damaged.error().kind, ErrorKind::Protocol);
}

void TestCurlTransport::anOversizeAnswerIsRefused_data() {
  QTest::addColumn<QString>("how");
  for (const char* how : {"length", "chunked", "endless", "gzip bomb", "headers"}) QTest::newRow(how) << how;
}

void TestCurlTransport::anOversizeAnswerIsRefused() {
  QFETCH(QString, how);
  const std::string megabyte(1U << 20U, 'x');
  const TestServer server([&](const TestRequest&, TestConnection& c) {
    if (how == "length") {
      c.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n");
      for (int i = 0; i < 5 && c.write(megabyte); ++i) {
      }
    } else if (how == "chunked") {
      c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 5 && c.write("100000\r\n" + megabyte + "\r\n"); ++i) {
      }
    } else if (how == "endless") {
      c.write("HTTP/1.1 200 OK\r\n\r\n");
      while (c.write(megabyte)) {
      }
    } else if (how == "gzip bomb") {
      c.answer(200, gzipped(std::string(50U << 20U, 'x')), "Content-Encoding: gzip\r\n");
    } else {
      c.write("HTTP/1.1 200 OK\r\n");
      while (c.write("X-Filler: " + std::string(1000, 'x') + "\r\n")) {
      }
    }
    return false;
  });
  auto request = getRequest(server.url("/"));
  request.maxResponseBytes = 2U << 20U;
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
}

void TestCurlTransport::aCutAnswerIsAnError_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<bool>("reset");
  QTest::addColumn<int>("kind");
  const auto row = [](const char* name, const char* bytes, bool reset, ErrorKind kind) {
    QTest::newRow(name) << QByteArray(bytes) << reset << static_cast<int>(kind);
  };
  row("nothing", "", false, ErrorKind::Timeout);
  row("reset before the answer", "", true, ErrorKind::Timeout);
  row("body shorter than its length", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", false,
      ErrorKind::Protocol);
  row("chunked without the end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", false,
      ErrorKind::Protocol);
  row("cut within a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello", false,
      ErrorKind::Protocol);
  row("bad chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello", false, ErrorKind::Protocol);
  row("reset within the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", true, ErrorKind::Protocol);
  row("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n", false, ErrorKind::Protocol);
  row("garbage status", "HTTP/1.1 abc\r\n\r\n", false, ErrorKind::Protocol);
}

void TestCurlTransport::aCutAnswerIsAnError() {
  QFETCH(QByteArray, bytes);
  QFETCH(bool, reset);
  QFETCH(int, kind);
  const TestServer server([&](const TestRequest&, TestConnection& c) {
    c.write(bytes.toStdString());
    if (reset) {
      c.sleep(100ms);  // the bytes first, then the reset
      c.abort();
    }
    return false;
  });
  const auto answer = CurlTransport({}).send(getRequest(server.url("/")), {});
  QVERIFY2(!answer, "must not pass for an answer");
  QVERIFY2(static_cast<int>(answer.error().kind) == kind, answer.error().message.c_str());
}

void TestCurlTransport::aServerThatDripsRunsIntoTheTimeout() {
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
    QVERIFY(timer.elapsed() < 3000);
  }
}

void TestCurlTransport::noAnswerIsATimeoutAndNoConnectionIsOffline() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.sleep(5s);
    return false;
  });
  auto request = getRequest(server.url("/"));
  request.timeout = 200ms;
  const auto silent = CurlTransport({}).send(request, {});
  QCOMPARE(silent.error().kind, ErrorKind::Timeout);
  QVERIFY2(silent.error().message.find("didn’t answer within 200 ms") != std::string::npos,
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

void TestCurlTransport::theTokenStopsARequestAtOnce_data() {
  QTest::addColumn<QString>("when");
  for (const char* when : {"before", "waiting", "connecting", "handshake", "body"}) QTest::newRow(when) << when;
}

void TestCurlTransport::theTokenStopsARequestAtOnce() {
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
  std::jthread stopper([&] {
    std::this_thread::sleep_for(150ms);
    source.request_stop();
  });
  QElapsedTimer timer;
  timer.start();
  const auto answer = CurlTransport({}).send(request, source.get_token());
  const auto took = timer.elapsed();
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  QVERIFY2(took < 150 + 100, std::to_string(took).c_str());
}

void TestCurlTransport::redirectsStayWithinTheOrigin() {
  const TestServer server([](const TestRequest& r, TestConnection& c) {
    if (r.line.starts_with("GET /old")) return c.answer(302, "", "Location: /new?x=1\r\n");
    if (r.line.starts_with("POST /old")) return c.answer(307, "", "Location: /new\r\n");
    return c.answer(200, "here");
  });
  CurlTransport transport({});
  const auto followed = transport.send(getRequest(server.url("/old")), {});
  QVERIFY(followed);
  QCOMPARE(followed->body, std::string("here"));
  QCOMPARE(server.requests().back().line, std::string("GET /new?x=1 HTTP/1.1"));
  QCOMPARE(server.requests().back().headers.at("authorization"), std::string("Bearer top-secret"));

  auto post = getRequest(server.url("/old"));
  post.verb = Verb::Post;
  const auto notFollowed = transport.send(post, {});
  QVERIFY(notFollowed);
  QCOMPARE(notFollowed->status, 307);
}

void TestCurlTransport::aRedirectToAnotherHostNeverGetsTheCredential_data() {
  QTest::addColumn<QString>("location");
  QTest::newRow("another port") << "http://127.0.0.1:PORT/steal";
  QTest::newRow("another host name") << "http://localhost:PORT/steal";
  QTest::newRow("without scheme") << "//127.0.0.1:PORT/steal";
  QTest::newRow("user name trick") << "http://127.0.0.1:OWN@127.0.0.1:PORT/steal";
  QTest::newRow("backslash trick") << "http://127.0.0.1:PORT\\@127.0.0.1:OWN/steal";
  QTest::newRow("another protocol") << "ftp://127.0.0.1:PORT/steal";
  QTest::newRow("a file") << "file:///etc/passwd";
}

void TestCurlTransport::aRedirectToAnotherHostNeverGetsTheCredential() {
  QFETCH(QString, location);
  const TestServer thief([](const TestRequest&, TestConnection& c) { return c.answer(200, "thanks"); });
  int own = 0;
  const TestServer server([&](const TestRequest& r, TestConnection& c) {
    if (r.line.find("steal") != std::string::npos) return c.answer(200, "own");
    auto target = location;
    target.replace("PORT", QString::number(thief.port())).replace("OWN", QString::number(own));
    return c.answer(302, "", "Location: " + target.toStdString() + "\r\n");
  });
  own = server.port();
  const auto answer = CurlTransport({}).send(getRequest(server.url("/")), {});
  QVERIFY(answer);
  QCOMPARE(answer->status, 302);
  QVERIFY(thief.requests().empty());
}

void TestCurlTransport::endlessRedirectsEnd() {
  const TestServer server(
      [](const TestRequest&, TestConnection& c) { return c.answer(301, "", "Location: /again\r\n"); });
  const auto answer = CurlTransport({}).send(getRequest(server.url("/")), {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Protocol);
  QCOMPARE(server.requests().size(), std::size_t{6});
}

void TestCurlTransport::aPlainProxyCarriesTheRequest() {
  const TestServer proxy([](const TestRequest&, TestConnection& c) { return c.answer(200, "by proxy"); });
  const auto answer = CurlTransport({.proxy = proxy.url("")}).send(getRequest("http://pay.example.com/v1/me"), {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->body, std::string("by proxy"));
  QCOMPARE(proxy.requests().at(0).line, std::string("GET http://pay.example.com/v1/me HTTP/1.1"));
}

void TestCurlTransport::theProxyOfATunnelSeesNoCredential() {
  const TestServer proxy([](const TestRequest&, TestConnection& c) { return c.answer(407, "no"); });
  const auto answer = CurlTransport({.proxy = "http://proxyuser:proxypass@127.0.0.1:" + std::to_string(proxy.port())})
                          .send(getRequest("https://pay.example.com/v1/me"), {});
  QVERIFY(!answer);
  const auto seen = proxy.requests().at(0);
  QVERIFY(seen.line.starts_with("CONNECT pay.example.com:443"));
  QVERIFY(seen.headers.count("authorization") == 0);
  QVERIFY2(answer.error().message.find("The proxy 127.0.0.1") != std::string::npos, answer.error().message.c_str());
  QVERIFY2(answer.error().message.find("proxypass") == std::string::npos, answer.error().message.c_str());
  QVERIFY(answer.error().kind == ErrorKind::Offline);
}

void TestCurlTransport::aDeadProxyIsNamed() {
  const auto answer = CurlTransport({.proxy = "http://127.0.0.1:1"}).send(getRequest("http://pay.example.com/"), {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Offline);
  QVERIFY2(answer.error().message.find("The proxy 127.0.0.1:1") != std::string::npos, answer.error().message.c_str());
}

void TestCurlTransport::aStreamDeliversBytesAsTheyCome() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
    c.sleep(200ms);
    c.write("6\r\nsecond\r\n0\r\n\r\n");
    return true;
  });
  std::vector<std::string> parts;
  const auto answer = CurlTransport({}).stream(getRequest(server.url("/")), 5s,
                                               [&](std::string_view bytes) {
                                                 parts.emplace_back(bytes);
                                                 return true;
                                               },
                                               {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->status, 200);
  QVERIFY(answer->body.empty());
  QCOMPARE(parts, (std::vector<std::string>{"first", "second"}));
}

void TestCurlTransport::aStreamEndsWhenTheReceiverHasEnough() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\n\r\n");
    while (c.write("x")) c.sleep(5ms);
    return false;
  });
  int calls = 0;
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [&](std::string_view) { return ++calls < 3; }, {});
  QVERIFY(answer);
  QCOMPARE(calls, 3);
}

void TestCurlTransport::aRefusedStreamIsReturnedWhole() {
  const TestServer server(
      [](const TestRequest&, TestConnection& c) { return c.answer(410, "{\"code\":\"events_gone\"}"); });
  bool called = false;
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [&](std::string_view) { return called = true; }, {});
  QVERIFY(answer);
  QCOMPARE(answer->status, 410);
  QCOMPARE(answer->body, std::string("{\"code\":\"events_gone\"}"));
  QVERIFY(!called);
}

void TestCurlTransport::aSilentStreamIsATimeout() {
  for (const bool answered : {true, false}) {
    const TestServer server([&](const TestRequest&, TestConnection& c) {
      if (answered) c.write("HTTP/1.1 200 OK\r\n\r\nhello");
      c.sleep(20s);
      return false;
    });
    auto request = getRequest(server.url("/"));
    request.timeout = 300ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = CurlTransport({}).stream(request, 300ms, [](std::string_view) { return true; }, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() >= 290 && timer.elapsed() < 1500);
  }
}

void TestCurlTransport::aBrokenStreamIsAnError() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
    c.sleep(50ms);
    c.abort();
    return false;
  });
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [](std::string_view) { return true; }, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Protocol);
}

void TestCurlTransport::theTokenStopsAStreamAtOnce() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\n\r\nhello");
    c.sleep(20s);
    return false;
  });
  std::stop_source source;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(150ms);
    source.request_stop();
  });
  QElapsedTimer timer;
  timer.start();
  const auto answer = CurlTransport({}).stream(
      getRequest(server.url("/")), 20s, [](std::string_view) { return true; }, source.get_token());
  QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  QVERIFY(timer.elapsed() < 250);
}

QTEST_APPLESS_MAIN(TestCurlTransport)
#include "tst_curl_transport.moc"
