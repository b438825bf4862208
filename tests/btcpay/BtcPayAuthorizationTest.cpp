#include <QUrlQuery>
#include <QtTest>

#include <thread>

#include "network/btcpay/BtcPayAuthorization.h"
#include "network/http/CurlTransport.h"

using namespace paydeck;
using namespace paydeck::btcpay;

namespace {

AuthorizationRequest request(std::chrono::seconds timeout = std::chrono::seconds(20)) {
  AuthorizationRequest request;
  request.serverUrl = "https://pay.example.com/btcpay";
  request.preferredPort = 0;
  request.timeout = timeout;
  return request;
}

Result<http::HttpResponse> post(const std::string& url, const std::string& form) {
  http::CurlTransport transport({});
  http::HttpRequest request;
  request.verb = http::Verb::Post;
  request.url = url;
  request.pathTemplate = "/paydeck/{state}";
  request.body = form;
  request.contentType = "application/x-www-form-urlencoded";
  return transport.send(request, {});
}

constexpr const char* kForm =
    "apiKey=0123456789abcdef&userId=user-1&permissions%5B%5D=btcpay.store.canviewinvoices%3AS1&permissions%5B%5D="
    "btcpay.user.canviewprofile&__RequestVerificationToken=x";

}  // namespace

class BtcPayAuthorizationTest : public QObject {
  Q_OBJECT

 private slots:
  void theAddressAsksForTheLeastThatReadingNeeds();
  void theFormTheServerPostsIsTaken();
  void aPostWithoutTheStateIsNotTaken();
  void aFormWithoutAKeyIsRefusedAndTheWaitGoesOn();
  void waitingEndsAfterItsTimeOrWhenCancelled();
  void aTakenPortIsNoProblem();
  void aBadServerAddressIsRefused();
};

void BtcPayAuthorizationTest::theAddressAsksForTheLeastThatReadingNeeds() {
  const auto authorization = BtcPayAuthorization::start(request());
  QVERIFY(authorization.has_value());
  const QUrl url(QString::fromStdString((*authorization)->url()));
  QCOMPARE(url.host(), QString("pay.example.com"));
  QCOMPARE(url.path(), QString("/btcpay/api-keys/authorize"));
  const QUrlQuery query(url);
  QCOMPARE(query.allQueryItemValues("permissions"),
           (QStringList{"btcpay.store.canviewstoresettings", "btcpay.user.canviewprofile"}));
  QCOMPARE(query.queryItemValue("applicationName"), QString("Paydeck"));
  QCOMPARE(query.queryItemValue("applicationIdentifier"), QString("paydeck"));
  QCOMPARE(query.queryItemValue("selectiveStores"), QString("true"));
  QCOMPARE(query.queryItemValue("redirect", QUrl::FullyDecoded), QString::fromStdString((*authorization)->redirect()));
  QVERIFY(QString::fromStdString((*authorization)->redirect())
              .contains(QRegularExpression("^http://127\\.0\\.0\\.1:\\d+/paydeck/[0-9a-f]{32}$")));
}

void BtcPayAuthorizationTest::theFormTheServerPostsIsTaken() {
  const auto authorization = BtcPayAuthorization::start(request());
  std::thread browser([&] {
    const auto answer = post((*authorization)->redirect(), kForm);
    if (!answer || answer->status != 200 || answer->body.find("go back to Paydeck") == std::string::npos) {
      QTest::qFail("the page was not shown", __FILE__, __LINE__);
    }
    if (answer && answer->body.find("0123456789abcdef") != std::string::npos)
      QTest::qFail("the page shows the key", __FILE__, __LINE__);
  });
  const auto grant = (*authorization)->wait({});
  browser.join();
  QVERIFY2(grant.has_value(), grant ? "" : grant.error().message.c_str());
  QCOMPARE(QString::fromStdString(grant->apiKey.reveal()), QString("0123456789abcdef"));
  QCOMPARE(QString::fromStdString(grant->userId), QString("user-1"));
  QVERIFY((grant->permissions ==
           std::vector<std::string>{"btcpay.store.canviewinvoices:S1", "btcpay.user.canviewprofile"}));
}

void BtcPayAuthorizationTest::aPostWithoutTheStateIsNotTaken() {
  const auto authorization = BtcPayAuthorization::start(request(std::chrono::seconds(1)));
  std::string forged = (*authorization)->redirect();
  forged.back() = forged.back() == '0' ? '1' : '0';
  QCOMPARE(post(forged, kForm)->status, 404);
  QCOMPARE(post(forged.substr(0, forged.size() - 1), kForm)->status, 404);
  QCOMPARE(post(forged.substr(0, forged.find("/paydeck")), kForm)->status, 404);
  QCOMPARE((*authorization)->wait({}).error().kind, ErrorKind::Timeout);
}

void BtcPayAuthorizationTest::aFormWithoutAKeyIsRefusedAndTheWaitGoesOn() {
  const auto authorization = BtcPayAuthorization::start(request());
  const std::string& url = (*authorization)->redirect();
  for (const std::string& form : {std::string("userId=u"), std::string("apiKey="), std::string("apiKey=a%0Ab"),
                                  std::string("apiKey=a&apiKey=b"), "apiKey=" + std::string(600, 'k')}) {
    QCOMPARE(post(url, form)->status, 400);
  }
  const auto huge = post(url, "apiKey=" + std::string(200'000, 'k'));
  QVERIFY(!huge || huge->status == 413);
  QCOMPARE(post(url, kForm)->status, 200);
  QVERIFY((*authorization)->wait({}).has_value());
}

void BtcPayAuthorizationTest::waitingEndsAfterItsTimeOrWhenCancelled() {
  const auto authorization = BtcPayAuthorization::start(request());
  std::stop_source stop;
  std::thread cancel([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop.request_stop();
  });
  QCOMPARE((*authorization)->wait(stop.get_token()).error().kind, ErrorKind::Cancelled);
  cancel.join();
  const auto brief = BtcPayAuthorization::start(request(std::chrono::seconds(0)));
  QCOMPARE((*brief)->wait({}).error().kind, ErrorKind::Timeout);
}

void BtcPayAuthorizationTest::aTakenPortIsNoProblem() {
  const auto first = BtcPayAuthorization::start(request());
  const QUrl url(QString::fromStdString((*first)->redirect()));
  AuthorizationRequest same = request();
  same.preferredPort = static_cast<std::uint16_t>(url.port());
  const auto second = BtcPayAuthorization::start(same);
  QVERIFY(second.has_value());
  QVERIFY(QUrl(QString::fromStdString((*second)->redirect())).port() != url.port());
}

void BtcPayAuthorizationTest::aBadServerAddressIsRefused() {
  AuthorizationRequest bad = request();
  bad.serverUrl = "http://pay.example.com";
  QCOMPARE(BtcPayAuthorization::start(bad).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(BtcPayAuthorizationTest)
#include "BtcPayAuthorizationTest.moc"
