#include <QtTest>
#include <string>

#include "network/http/BaseUrl.h"
#include "network/http/HttpStatus.h"
#include "network/http/RedirectPlan.h"
#include "network/http/UrlText.h"

using namespace paydeck;
using namespace paydeck::http;

/// Addresses: what is taken, how parts are escaped, where a redirect may lead.
class TestUrls : public QObject {
  Q_OBJECT

 private slots:
  void goodAddressesAreTaken_data();
  void goodAddressesAreTaken();
  void badAddressesAreRefused_data();
  void badAddressesAreRefused();
  void loopbackIsKnown();
  void originsCompareWhateverTheSpelling();
  void segmentsAndQueriesAreEscaped();
  void aRedirectIsPlannedOnlyWithinTheOrigin_data();
  void aRedirectIsPlannedOnlyWithinTheOrigin();
  void aStatusBecomesAnError();
};

void TestUrls::goodAddressesAreTaken_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("shown");
  QTest::newRow("plain") << "https://pay.example.com"
                         << "https://pay.example.com";
  QTest::newRow("slash") << "https://pay.example.com/"
                         << "https://pay.example.com";
  QTest::newRow("path") << "https://pay.example.com/btcpay/"
                        << "https://pay.example.com/btcpay";
  QTest::newRow("slashes") << "https://pay.example.com/a//b///"
                           << "https://pay.example.com/a//b";
  QTest::newRow("port") << "http://127.0.0.1:8080"
                        << "http://127.0.0.1:8080";
  QTest::newRow("usual port") << "https://pay.example.com:443/x"
                              << "https://pay.example.com/x";
  QTest::newRow("other scheme's port") << "http://pay.example.com:443"
                                       << "http://pay.example.com:443";
  QTest::newRow("capitals") << "HTTPS://Pay.Example.COM/Path"
                            << "https://pay.example.com/Path";
  QTest::newRow("IPv6") << "http://[::1]:49392/api"
                        << "http://[::1]:49392/api";
  QTest::newRow("IPv6 without port") << "https://[2001:DB8::1]"
                                     << "https://[2001:db8::1]";
  QTest::newRow("punycode") << "https://xn--mller-kva.example"
                            << "https://xn--mller-kva.example";
  QTest::newRow("onion") << "http://abcdef.onion"
                         << "http://abcdef.onion";
}

void TestUrls::goodAddressesAreTaken() {
  QFETCH(QString, text);
  QFETCH(QString, shown);
  const auto url = BaseUrl::parse(text.toStdString());
  QVERIFY2(url, url ? "" : url.error().message.c_str());
  QCOMPARE(QString::fromStdString(url->toString()), shown);
  QCOMPARE(QString::fromStdString(url->join("/v1/me?x=1")), shown + "/v1/me?x=1");
}

void TestUrls::badAddressesAreRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("says");
  const auto row = [](const QByteArray& text, const char* says) {
    QTest::newRow(text.constData()) << text << QByteArray(says);
  };
  row("", "start with https://");
  row("pay.example.com", "start with https://");
  row("ftp://pay.example.com", "start with https://");
  row("file:///etc/passwd", "start with https://");
  row("javascript:alert(1)", "start with https://");
  row(" https://pay.example.com", "start with https://");
  row("https://", "name of the server");
  row("https:///path", "name of the server");
  row("https://:443", "name of the server");
  row("https://exa mple.com", "name of the server");
  row("https://exa\nmple.com", "name of the server");
  row("https://pay..example.com", "name of the server");
  row("https://m\xC3\xBCller.example", "name of the server");
  row("https://[::1", "name of the server");
  row("https://[]", "name of the server");
  row("https://%70ay.example.com", "name of the server");
  row("https://user@pay.example.com", "user name or password");
  row("https://user:pw@pay.example.com", "user name or password");
  row("https://pay.example.com:0", "port");
  row("https://pay.example.com:65536", "port");
  row("https://pay.example.com:", "port");
  row("https://pay.example.com:4a", "port");
  row("https://pay.example.com/?key=1", "question mark");
  row("https://pay.example.com?key=1", "question mark");
  row("https://pay.example.com/#top", "#");
  row("https://pay.example.com/a b", "character");
  row("https://pay.example.com\\@evil.example", "character");
  row("https://pay.example.com/a\\b", "character");
  row(QByteArray("https://pay.example.com/\0x", 26), "character");
}

void TestUrls::badAddressesAreRefused() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, says);
  const auto url = BaseUrl::parse(text.toStdString());
  QVERIFY(!url);
  QCOMPARE(url.error().kind, ErrorKind::InvalidInput);
  QVERIFY2(url.error().message.find(says.toStdString()) != std::string::npos, url.error().message.c_str());
}

void TestUrls::loopbackIsKnown() {
  for (const char* text : {"http://localhost:1", "http://127.0.0.1", "http://127.9.9.9", "http://[::1]"})
    QVERIFY(BaseUrl::parse(text)->isLoopback());
  for (const char* text : {"http://127.0.0.1.evil.example", "http://localhost.example", "http://10.0.0.1"})
    QVERIFY(!BaseUrl::parse(text)->isLoopback());
}

void TestUrls::originsCompareWhateverTheSpelling() {
  QCOMPARE(originOf("HTTPS://A.example:443/x?y#z"), std::string("https://a.example"));
  QCOMPARE(originOf("http://a.example:8080?x"), std::string("http://a.example:8080"));
  QVERIFY(originOf("http://u@a.example/").empty());
  QVERIFY(originOf("nonsense").empty());
}

void TestUrls::segmentsAndQueriesAreEscaped() {
  QCOMPARE(escapeSegment("pay_01-a.b~c"), std::string("pay_01-a.b~c"));
  QCOMPARE(escapeSegment("a/b?c#d e%\xC3\xA9"), std::string("a%2Fb%3Fc%23d%20e%25%C3%A9"));
  QCOMPARE(escapeSegment(".."), std::string("%2E%2E"));
  QCOMPARE(escapeSegment("."), std::string("%2E"));
  QCOMPARE(escapeQuery("a b&c=d+e"), std::string("a%20b%26c%3Dd%2Be"));
  QCOMPARE(queryText({}), std::string());
  QCOMPARE(queryText({{"limit", "10"}, {"status", "a,b"}}), std::string("?limit=10&status=a%2Cb"));
}

void TestUrls::aRedirectIsPlannedOnlyWithinTheOrigin_data() {
  QTest::addColumn<QString>("location");
  QTest::addColumn<QString>("target");
  QTest::newRow("path") << "/b"
                        << "https://a.example/b";
  QTest::newRow("relative") << "c?x=1"
                            << "https://a.example/v1/c?x=1";
  QTest::newRow("absolute") << "https://a.example/d"
                            << "https://a.example/d";
  QTest::newRow("other spelling") << "https://A.EXAMPLE:443/d"
                                  << "https://A.EXAMPLE:443/d";
  QTest::newRow("fragment") << "/b#x"
                            << "https://a.example/b";
  QTest::newRow("plain http") << "http://a.example/b"
                              << "";
  QTest::newRow("other port") << "https://a.example:8443/b"
                              << "";
  QTest::newRow("subdomain") << "https://x.a.example/b"
                             << "";
  QTest::newRow("user name") << "https://a.example@evil.example/"
                             << "";
  QTest::newRow("own user name") << "https://u:p@a.example/"
                                 << "";
  QTest::newRow("scheme-less") << "//evil.example/"
                               << "";
  QTest::newRow("other scheme") << "javascript:alert(1)"
                                << "";
}

void TestUrls::aRedirectIsPlannedOnlyWithinTheOrigin() {
  QFETCH(QString, location);
  QFETCH(QString, target);
  HttpRequest request;
  request.url = "https://a.example/v1/me";
  HttpResponse response;
  response.headers.emplace_back("location", location.toStdString());
  for (const int status : {301, 302, 303, 307, 308}) {
    response.status = status;
    const auto plan = planRedirect(request, response);
    QCOMPARE(plan.follow, !target.isEmpty());
    QCOMPARE(QString::fromStdString(plan.url).toLower(), target.toLower());
  }
  for (const int status : {200, 300, 304, 400}) {
    response.status = status;
    QVERIFY(!planRedirect(request, response).follow);
  }
  response.status = 307;
  request.verb = Verb::Post;
  QVERIFY(!planRedirect(request, response).follow);
}

void TestUrls::aStatusBecomesAnError() {
  HttpResponse response;
  response.status = 429;
  response.headers = {{"x-request-id", "req_1"}, {"retry-after", "12"}};
  const auto error = statusError(response, "Too many requests.", fromUnixSeconds(0));
  QCOMPARE(error.kind, ErrorKind::RateLimited);
  QCOMPARE(error.httpStatus, 429);
  QCOMPARE(error.requestId, std::string("req_1"));
  QCOMPARE(error.retryAfter->count(), std::int64_t{12'000});
  const std::vector<std::pair<int, ErrorKind>> kinds = {
      {302, ErrorKind::Protocol},  {400, ErrorKind::Refused},  {401, ErrorKind::Unauthorized},
      {403, ErrorKind::Forbidden}, {404, ErrorKind::NotFound}, {408, ErrorKind::Timeout},
      {409, ErrorKind::Conflict},  {410, ErrorKind::Refused},  {422, ErrorKind::Refused},
      {500, ErrorKind::Server},    {503, ErrorKind::Server}};
  for (const auto& [status, kind] : kinds) QCOMPARE(kindOfStatus(status), kind);
}

QTEST_APPLESS_MAIN(TestUrls)
#include "tst_urls.moc"
