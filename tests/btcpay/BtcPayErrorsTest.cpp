#include <QtTest>

#include "network/btcpay/BtcPayErrors.h"
#include "network/btcpay/Permissions.h"
#include "network/btcpay/ServerVersion.h"

using namespace paydeck;
using namespace paydeck::btcpay;

class BtcPayErrorsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyShapeOfErrorIsUnderstood_data();
  void everyShapeOfErrorIsUnderstood();
  void serverTextCannotBreakTheLine();
  void versionsAreReadAndCompared();
  void permissionsIncludeOthersAsOnTheServer();
};

void BtcPayErrorsTest::everyShapeOfErrorIsUnderstood_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QString>("body");
  QTest::addColumn<ErrorKind>("kind");
  QTest::addColumn<QString>("code");
  QTest::addColumn<QString>("inMessage");
  const auto row = [](const char* name, int status, const char* body, ErrorKind kind, const char* code,
                      const char* text) {
    QTest::newRow(name) << status << QString(body) << kind << QString(code) << QString::fromUtf8(text);
  };
  row("400", 400, R"({"code":"generic-error","message":"Full node not available"})", ErrorKind::Refused,
      "generic-error", "Full node not available");
  row("401", 401, R"({"code":"unauthenticated","message":"x"})", ErrorKind::Unauthorized, "unauthenticated",
      "Connect again in Settings");
  row("401 empty", 401, "", ErrorKind::Unauthorized, "", "saved payments are still here");
  row("403 named", 403,
      R"({"code":"missing-permission","message":"x","missingPermission":"btcpay.store.canviewinvoices"})",
      ErrorKind::Forbidden, "missing-permission", "“View invoices” (btcpay.store.canviewinvoices)");
  row("403 unknown name", 403, R"({"missingPermission":"btcpay.store.canfly"})", ErrorKind::Forbidden, "",
      "btcpay.store.canfly");
  row("403 empty", 403, "", ErrorKind::Forbidden, "", "may not read invoices");
  row("404", 404, R"({"code":"invoice-not-found","message":"The invoice was not found"})", ErrorKind::NotFound,
      "invoice-not-found", "no such invoices");
  row("409", 409, R"({"code":"webhookdelivery-pruned","message":"Pruned"})", ErrorKind::Conflict,
      "webhookdelivery-pruned", "Pruned");
  row("422", 422,
      R"([{"path":"take","message":"Not valid"},{"path":"","message":"Second"},{"message":"Third"},{"path":"d","message":"Fourth"}])",
      ErrorKind::Refused, "", "take: Not valid; Second; Third …");
  row("422 absurd", 422, R"([1,{"path":[]},null])", ErrorKind::Refused, "", "(422)");
  row("429 of a proxy", 429, "<html>", ErrorKind::RateLimited, "", "slow down");
  row("500 empty", 500, "", ErrorKind::Server, "", "(500)");
  row("503", 503, R"({"code":"lightning-node-unavailable","message":"x"})", ErrorKind::Server,
      "lightning-node-unavailable", "(503)");
  row("302", 302, "", ErrorKind::Protocol, "", "Check the server address");
}

void BtcPayErrorsTest::everyShapeOfErrorIsUnderstood() {
  QFETCH(int, status);
  QFETCH(QString, body);
  QFETCH(ErrorKind, kind);
  QFETCH(QString, code);
  QFETCH(QString, inMessage);
  const Error error = errorFromAnswer({status, {{"retry-after", "9"}}, body.toStdString()}, "invoices");
  QCOMPARE(error.kind, kind);
  QCOMPARE(error.httpStatus, status);
  QCOMPARE(QString::fromStdString(error.code), code);
  const QString message = QString::fromStdString(error.message);
  QVERIFY2(message.contains(inMessage), qPrintable(message));
  QVERIFY(error.retryAfter == std::chrono::seconds(9));
}

void BtcPayErrorsTest::serverTextCannotBreakTheLine() {
  const std::string body = R"({"message":"a\n\u0000b)" + std::string(5000, 'x') + "\"}";
  const Error error = errorFromAnswer({400, {}, body}, "invoices");
  QVERIFY(error.message.find('\n') == std::string::npos);
  QVERIFY(error.message.size() < 400);
}

void BtcPayErrorsTest::versionsAreReadAndCompared() {
  QVERIFY(*ServerVersion::parse("2.4.1") > *ServerVersion::parse("2.3.10"));
  QVERIFY(*ServerVersion::parse("2.0.0-rc2+abc") == kOldestSupported);
  QVERIFY(*ServerVersion::parse("1.13.7") < kOldestSupported);
  for (const char* text : {"", "2", "2.4", "two.four.one", "2..1", "-2.4.1"})
    QVERIFY2(!ServerVersion::parse(text), text);
}

void BtcPayErrorsTest::permissionsIncludeOthersAsOnTheServer() {
  const std::vector<std::string> reading = readingPermissions();
  QVERIFY(missingForReading(reading).empty());
  const std::vector<std::string> all{"unrestricted"};
  QVERIFY(missingForReading(all).empty());
  const std::vector<std::string> invoices{"btcpay.store.canmodifyinvoices:A"};
  QVERIFY(isGranted(invoices, kViewInvoices));
  QVERIFY(isGranted(invoices, kViewInvoices, "A"));
  QVERIFY(!isGranted(invoices, kViewInvoices, "B"));
  QVERIFY(!isGranted(invoices, kViewStores, "A"));
  QCOMPARE(missingForReading(invoices).size(), std::size_t{2});
  QCOMPARE(QString::fromStdString(missingForReading(invoices)[0]),
           QString("View your stores (btcpay.store.canviewstoresettings)"));
  QVERIFY((storesNamedIn(invoices) == std::vector<std::string>{"A"}));
}

QTEST_GUILESS_MAIN(BtcPayErrorsTest)
#include "BtcPayErrorsTest.moc"
