#include <QtTest>

#include <string>

#include "network/http/CurlTransport.h"
#include "tests/http/CurlRig.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

/// Redirects and proxies: who gets to see the credential.
class CurlCredentialTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { forgetProxies(); }
  void redirectsStayWithinTheOrigin();
  void aRedirectToAnotherHostNeverGetsTheCredential_data();
  void aRedirectToAnotherHostNeverGetsTheCredential();
  void endlessRedirectsEnd();
  void aPlainProxyCarriesTheRequest();
  void theProxyOfATunnelSeesNoCredential();
  void aDeadProxyIsNamed();
};

void CurlCredentialTest::redirectsStayWithinTheOrigin() {
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

void CurlCredentialTest::aRedirectToAnotherHostNeverGetsTheCredential_data() {
  QTest::addColumn<QString>("location");
  QTest::newRow("another port") << "http://127.0.0.1:PORT/steal";
  QTest::newRow("another host name") << "http://localhost:PORT/steal";
  QTest::newRow("without scheme") << "//127.0.0.1:PORT/steal";
  QTest::newRow("user name trick") << "http://127.0.0.1:OWN@127.0.0.1:PORT/steal";
  QTest::newRow("backslash trick") << "http://127.0.0.1:PORT\\@127.0.0.1:OWN/steal";
  QTest::newRow("another protocol") << "ftp://127.0.0.1:PORT/steal";
  QTest::newRow("a file") << "file:///etc/passwd";
}

void CurlCredentialTest::aRedirectToAnotherHostNeverGetsTheCredential() {
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

void CurlCredentialTest::endlessRedirectsEnd() {
  const TestServer server(
      [](const TestRequest&, TestConnection& c) { return c.answer(301, "", "Location: /again\r\n"); });
  const auto answer = CurlTransport({}).send(getRequest(server.url("/")), {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Protocol);
  QCOMPARE(server.requests().size(), std::size_t{6});
}

void CurlCredentialTest::aPlainProxyCarriesTheRequest() {
  const TestServer proxy([](const TestRequest&, TestConnection& c) { return c.answer(200, "by proxy"); });
  const auto answer = CurlTransport({.proxy = proxy.url("")}).send(getRequest("http://pay.example.com/v1/me"), {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->body, std::string("by proxy"));
  QCOMPARE(proxy.requests().at(0).line, std::string("GET http://pay.example.com/v1/me HTTP/1.1"));
}

void CurlCredentialTest::theProxyOfATunnelSeesNoCredential() {
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

void CurlCredentialTest::aDeadProxyIsNamed() {
  const auto answer = CurlTransport({.proxy = "http://127.0.0.1:1"}).send(getRequest("http://pay.example.com/"), {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Offline);
  QVERIFY2(answer.error().message.find("The proxy 127.0.0.1:1") != std::string::npos, answer.error().message.c_str());
}

QTEST_APPLESS_MAIN(CurlCredentialTest)
#include "tst_curl_keeps_the_credential_at_home.moc"
