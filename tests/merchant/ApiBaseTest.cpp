#include <QtTest>

#include "network/http/ApiBase.h"
#include "network/http/PlainText.h"

using namespace paydeck;
using namespace paydeck::http;

class ApiBaseTest : public QObject {
  Q_OBJECT

 private slots:
  void acceptsHttpsEverywhereAndHttpOnlyNearby_data();
  void acceptsHttpsEverywhereAndHttpOnlyNearby();
  void urlsStayBelowTheRootWhateverTheIdHolds();
  void aSegmentOfDotsOrNothingIsRefused();
  void queriesAreEscaped();
  void serverTextBecomesOneHarmlessLine();
};

void ApiBaseTest::acceptsHttpsEverywhereAndHttpOnlyNearby_data() {
  QTest::addColumn<QString>("url");
  QTest::addColumn<QString>("root");   // empty: refused
  const auto row = [](const char* url, const char* root) { QTest::newRow(url) << QString(url) << QString(root); };
  row("https://pay.example.com", "https://pay.example.com");
  row("https://pay.example.com/", "https://pay.example.com");
  row("HTTPS://Pay.Example.com/BTCPay/", "https://pay.example.com/BTCPay");
  row("https://pay.example.com:8443/a/b", "https://pay.example.com:8443/a/b");
  row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
  row("http://localhost:1", "http://localhost:1");
  row("http://[::1]:9000", "http://[::1]:9000");
  row("http://192.168.1.20", "http://192.168.1.20");
  row("http://172.20.1.1", "http://172.20.1.1");
  row("http://umbrel.local", "http://umbrel.local");
  row("http://abcdefabcdef.onion/x", "http://abcdefabcdef.onion/x");
  row("http://pay.example.com", "");
  row("http://127.evil.example", "");
  row("http://172.32.0.1", "");
  row("http://10.0.0.1.example.com", "");
  row("http://localhost.example.com", "");
  row("ftp://pay.example.com", "");
  row("pay.example.com", "");
  row("https://", "");
  row("https://user:secret@pay.example.com", "");
  row("https://pay.example.com?x=1", "");
  row("https://pay.example.com/#a", "");
  row("https://pay.example.com/a/../b", "");
  row("https://pay.example.com/a//b", "");
  row("https://pay.example.com\\@evil.example", "");
  row("https://pay.example.com:port", "");
  row("https://pay.example.com:123456", "");
  row("https://pay example.com", "");
  row("https://pay.example.com/\n", "");
}

void ApiBaseTest::acceptsHttpsEverywhereAndHttpOnlyNearby() {
  QFETCH(QString, url);
  QFETCH(QString, root);
  const auto base = ApiBase::parse(url.toStdString());
  QCOMPARE(base.has_value(), !root.isEmpty());
  if (base) QCOMPARE(QString::fromStdString(base->root()), root);
  if (!base) QCOMPARE(base.error().kind, ErrorKind::InvalidInput);
}

void ApiBaseTest::urlsStayBelowTheRootWhateverTheIdHolds() {
  const auto base = ApiBase::parse("https://pay.example.com/shop");
  const std::vector<std::string> segments{"v1", "payments", "../../admin?x=1#@evil.example/ü"};
  const auto url = base->url(segments);
  QVERIFY(url.has_value());
  QCOMPARE(QString::fromStdString(*url),
           QString("https://pay.example.com/shop/v1/payments/..%2F..%2Fadmin%3Fx%3D1%23%40evil.example%2F%C3%BC"));
}

void ApiBaseTest::aSegmentOfDotsOrNothingIsRefused() {
  const auto base = ApiBase::parse("https://pay.example.com");
  for (const std::string id : {"", ".", ".."}) {
    const std::vector<std::string> segments{"v1", "payments", id};
    QVERIFY(!base->url(segments).has_value());
  }
}

void ApiBaseTest::queriesAreEscaped() {
  const auto base = ApiBase::parse("https://pay.example.com");
  const std::vector<std::string> segments{"v1"};
  QCOMPARE(QString::fromStdString(*base->url(segments, {{"status", "New"}, {"status", "a&b=c d"}})),
           QString("https://pay.example.com/v1?status=New&status=a%26b%3Dc%20d"));
}

void ApiBaseTest::serverTextBecomesOneHarmlessLine() {
  QCOMPARE(QString::fromStdString(plainText("  a\r\n\tb\x01 c  ")), QString("a b c"));
  const std::string text = plainText(std::string(10'000, 'x'), 20);
  QCOMPARE(QString::fromStdString(text), QString(20, 'x') + QString::fromUtf8("…"));
  QCOMPARE(QString::fromStdString(plainText("aé", 2)), QString::fromUtf8("a…"));
}

QTEST_GUILESS_MAIN(ApiBaseTest)
#include "ApiBaseTest.moc"
