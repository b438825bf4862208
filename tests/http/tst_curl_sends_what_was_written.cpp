#include <QtTest>

#include <string>

#include "network/http/CurlTransport.h"
#include "tests/http/CurlRig.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

/// What goes over the wire, and over which connection.
class CurlSendingTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { forgetProxies(); }
  void aRequestArrivesAsItWasWritten();
  void aBodyKeyAndTypeArrive_data();
  void aBodyKeyAndTypeArrive();
  void anAnswerOfAnyStatusIsAValue();
  void headersThatWouldBreakTheRequestAreRefused_data();
  void headersThatWouldBreakTheRequestAreRefused();
  void otherProtocolsAreRefused();
  void theConnectionIsKeptBetweenRequests();
  void aDeadKeptConnectionIsReplacedButNothingIsSentTwice();
};

void CurlSendingTest::aRequestArrivesAsItWasWritten() {
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

void CurlSendingTest::aBodyKeyAndTypeArrive_data() {
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

void CurlSendingTest::aBodyKeyAndTypeArrive() {
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

void CurlSendingTest::anAnswerOfAnyStatusIsAValue() {
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

void CurlSendingTest::headersThatWouldBreakTheRequestAreRefused_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QByteArray>("value");
  QTest::newRow("line break in a value") << QByteArray("X-A") << QByteArray("1\r\nX-Evil: 2");
  QTest::newRow("line feed in a value") << QByteArray("X-A") << QByteArray("1\nX-Evil: 2");
  QTest::newRow("NUL in a value") << QByteArray("X-A") << QByteArray("1\0", 2);
  QTest::newRow("colon in a name") << QByteArray("X-Evil: 2\r\nX") << QByteArray("1");
  QTest::newRow("empty name") << QByteArray() << QByteArray("1");
  QTest::newRow("credential as a header") << QByteArray("AUTHORIZATION") << QByteArray("Bearer x");
}

void CurlSendingTest::headersThatWouldBreakTheRequestAreRefused() {
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

void CurlSendingTest::otherProtocolsAreRefused() {
  for (const char* url : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "127.0.0.1", "",
                          "http://user:pw@127.0.0.1/", "http://127.0.0.1\r\n/"}) {
    const auto answer = CurlTransport({}).send(getRequest(url), {});
    QVERIFY2(!answer, url);
    QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
  }
}

void CurlSendingTest::theConnectionIsKeptBetweenRequests() {
  const TestServer server([](const TestRequest&, TestConnection& c) { return c.answer(200, "{}"); });
  CurlTransport transport({});
  for (int i = 0; i < 5; ++i) QVERIFY(transport.send(getRequest(server.url("/")), {}));
  QCOMPARE(server.requests().back().connection, 1);
}

void CurlSendingTest::aDeadKeptConnectionIsReplacedButNothingIsSentTwice() {
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

QTEST_APPLESS_MAIN(CurlSendingTest)
#include "tst_curl_sends_what_was_written.moc"
