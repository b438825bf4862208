#include <QtTest>
#include <string>

#include "network/http/CurlTransport.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;

namespace {

bool answerOk(const TestRequest&, TestConnection& connection) {
  return connection.answer(200, "ok");
}

}  // namespace

/// Whom the transport trusts, and what it says when it does not.
class TestCurlTls : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aServerOfTheGivenAuthorityIsTrusted();
  void anUntrustedServerIsRefusedBeforeAnythingIsSent_data();
  void anUntrustedServerIsRefusedBeforeAnythingIsSent();
  void theGivenAuthorityReplacesTheSystems();
  void thePinnedKeyIsAcceptedAndAnotherIsNot();
  void aServerThatAsksForAClientCertificateGetsIt();
  void withoutTheClientCertificateTheServerRefuses();
  void onlyTlsOneTwoOrLater();
  void aPlainServerOnATlsPortIsNamed();
  void unreadableFilesAreTheCallersMistake();

 private:
  std::string write(const QString& name, const std::string& text);
  Result<HttpResponse> get(const TestServer& server, const TransportOptions& options);

  QTemporaryDir dir_;
  TestCertificate authority_ = TestCertificate::make({.name = "Test authority", .authority = true});
  TestCertificate other_ = TestCertificate::make({.name = "Other authority", .authority = true});
  TestCertificate good_ = TestCertificate::make({}, &authority_);
  std::string caFile_;
};

std::string TestCurlTls::write(const QString& name, const std::string& text) {
  QFile file(dir_.filePath(name));
  if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
  file.write(QByteArray::fromStdString(text));
  return file.fileName().toStdString();
}

Result<HttpResponse> TestCurlTls::get(const TestServer& server, const TransportOptions& options) {
  HttpRequest request;
  request.url = server.url("/v1/me");
  request.authorizationScheme = "Bearer";
  request.credential = Secret("top-secret");
  request.timeout = std::chrono::seconds{10};
  return CurlTransport(options).send(request, {});
}

void TestCurlTls::initTestCase() {
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) qunsetenv(name);
  caFile_ = write("ca.pem", authority_.certificatePem());
}

void TestCurlTls::aServerOfTheGivenAuthorityIsTrusted() {
  const TestServer server(answerOk, {good_});
  const auto answer = get(server, {.caFile = caFile_});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->body, std::string("ok"));
}

void TestCurlTls::anUntrustedServerIsRefusedBeforeAnythingIsSent_data() {
  QTest::addColumn<QString>("which");
  QTest::addColumn<QString>("says");
  QTest::newRow("expired") << "expired"
                           << "has expired";
  QTest::newRow("not yet valid") << "early"
                                 << "not valid yet";
  QTest::newRow("another host") << "host"
                                << "made for another name";
  QTest::newRow("self-signed") << "self"
                               << "signed itself";
  QTest::newRow("other authority") << "other"
                                   << "an authority this computer doesn’t trust";
}

void TestCurlTls::anUntrustedServerIsRefusedBeforeAnythingIsSent() {
  QFETCH(QString, which);
  QFETCH(QString, says);
  const auto certificate =
      which == "expired" ? TestCertificate::make({.validFromSeconds = -7200, .validUntilSeconds = -3600}, &authority_)
      : which == "early" ? TestCertificate::make({.validFromSeconds = 3600, .validUntilSeconds = 7200}, &authority_)
      : which == "host"  ? TestCertificate::make({.name = "pay.example.com"}, &authority_)
      : which == "self"  ? TestCertificate::make({})
                         : TestCertificate::make({}, &other_);
  const TestServer server(answerOk, {certificate});
  const auto answer = get(server, {.caFile = caFile_});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Tls);
  QVERIFY2(QString::fromStdString(answer.error().message).contains(says), answer.error().message.c_str());
  QVERIFY(server.requests().empty());
}

void TestCurlTls::theGivenAuthorityReplacesTheSystems() {
  const TestServer server(answerOk, {good_});
  const auto answer = get(server, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Tls);
}

void TestCurlTls::thePinnedKeyIsAcceptedAndAnotherIsNot() {
  const TestServer server(answerOk, {good_});
  QVERIFY(get(server, {.caFile = caFile_, .pinnedKey = good_.pin()}));
  const auto refused = get(server, {.caFile = caFile_, .pinnedKey = other_.pin()});
  QVERIFY(!refused);
  QCOMPARE(refused.error().kind, ErrorKind::Tls);
  QVERIFY(refused.error().message.find("another key than the one pinned") != std::string::npos);
  QCOMPARE(server.requests().size(), std::size_t{1});
}

void TestCurlTls::aServerThatAsksForAClientCertificateGetsIt() {
  const auto client = TestCertificate::make({.name = "till-4"}, &authority_);
  const TestServer server(answerOk, {good_, &authority_});
  const auto answer = get(server, {.caFile = caFile_,
                                   .clientCertificate = write("client.pem", client.certificatePem()),
                                   .clientKey = write("client.key", client.keyPem())});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
}

void TestCurlTls::withoutTheClientCertificateTheServerRefuses() {
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const TestServer server(answerOk, {good_, &authority_, version});
    const auto answer = get(server, {.caFile = caFile_});
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.find("wants a client certificate") != std::string::npos,
             answer.error().message.c_str());
    QCOMPARE(answer.error().kind, ErrorKind::Tls);
  }
}

void TestCurlTls::onlyTlsOneTwoOrLater() {
  const TestServer newEnough(answerOk, {good_, nullptr, TLS1_2_VERSION});
  QVERIFY(get(newEnough, {.caFile = caFile_}));
  const TestServer old(answerOk, {good_, nullptr, TLS1_1_VERSION});
  const auto answer = get(old, {.caFile = caFile_});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Tls);
  QVERIFY2(answer.error().message.find("too old") != std::string::npos, answer.error().message.c_str());
}

void TestCurlTls::aPlainServerOnATlsPortIsNamed() {
  // Plain HTTP servers answer a TLS hello with an error page.
  const TestServer server([](const TestRequest&, TestConnection&) { return false; });
  HttpRequest request;
  request.url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  request.timeout = std::chrono::milliseconds{500};
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Offline);
  QVERIFY(answer.error().message.find("Nothing was sent") != std::string::npos);
}

void TestCurlTls::unreadableFilesAreTheCallersMistake() {
  const TestServer server(answerOk, {good_});
  const auto noAuthority = get(server, {.caFile = "/nowhere/ca.pem"});
  QVERIFY(!noAuthority);
  QCOMPARE(noAuthority.error().kind, ErrorKind::InvalidInput);
  const auto noCertificate =
      get(server, {.caFile = caFile_, .clientCertificate = "/nowhere/c.pem", .clientKey = "/nowhere/c.key"});
  QVERIFY(!noCertificate);
  QCOMPARE(noCertificate.error().kind, ErrorKind::InvalidInput);
}

QTEST_APPLESS_MAIN(TestCurlTls)
#include "tst_curl_tls.moc"
