#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QtTest>

#include "network/btcpay/BtcPayBackend.h"
#include "network/http/CurlTransport.h"

using namespace paydeck;

namespace {

QString findPrism() {
  const QString named = qEnvironmentVariable("PAYDECK_PRISM");
  if (!named.isEmpty()) return named;
  const QStringList folders{QString(PAYDECK_SOURCE_DIR) + "/tests/contract/node_modules/.bin",
                            "/tmp/npm/node_modules/.bin"};
  const QString found = QStandardPaths::findExecutable("prism");
  return found.isEmpty() ? QStandardPaths::findExecutable("prism", folders) : found;
}

QString findSpec() {
  const QString root(PAYDECK_SOURCE_DIR);
  for (const QString& shared : {qEnvironmentVariable("PAYDECK_SHARED"), root + "/../shared", root + "/../../shared"}) {
    const QString file = shared + "/specs/btcpay-openapi-extended.json";
    if (!shared.isEmpty() && QFile::exists(file)) return file;
  }
  return {};
}

int freePort() {
  QTcpServer server;
  server.listen(QHostAddress::LocalHost);
  return server.serverPort();
}

/// Passes everything on and keeps what Prism thinks of each request.
class WatchingTransport final : public http::HttpTransport {
 public:
  struct Exchange {
    std::string path{};
    int status = 0;
    std::string violations{};
  };

  explicit WatchingTransport(std::vector<Exchange>& exchanges) : exchanges_(exchanges) {}

  Result<http::HttpResponse> send(const http::HttpRequest& request, std::stop_token stop) override {
    auto answer = inner_.send(request, stop);
    exchanges_.push_back({request.pathTemplate, answer ? answer->status : 0,
                          answer ? answer->header("sl-violations").value_or("") : answer.error().message});
    return answer;
  }
  Result<http::HttpResponse> stream(const http::HttpRequest&, std::chrono::milliseconds,
                                    const std::function<bool(std::string_view)>&, std::stop_token) override {
    return failure(ErrorKind::Unsupported, "Not used.");
  }

 private:
  http::CurlTransport inner_{http::TransportOptions{}};
  std::vector<Exchange>& exchanges_;
};

}  // namespace

/// Every BTCPay route Paydeck uses, asked of Prism serving BTCPay Server's own API document. Prism checks the requests;
/// its answers hold placeholders ("string" for money), so of them only the shapes are looked at.
class BtcPayContractTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void cleanupTestCase();
  void theAccountRoutesAreAskedAsDocumented();
  void theInvoiceRoutesAreAskedAsDocumented();
  void pollingAndRatesAreAskedAsDocumented();

 private:
  QByteArray startPrism(const QString& prism, const QString& spec, int port);
  void everyExchangeWasFine(const QStringList& routes);

  QProcess prism_{};
  std::vector<WatchingTransport::Exchange> exchanges_{};
  SystemClock clock_{};
  std::unique_ptr<Backend> backend_{};
};

void BtcPayContractTest::initTestCase() {
  const QString prism = findPrism();
  const QString spec = findSpec();
  if (prism.isEmpty()) QSKIP("Prism is not installed (npm install @stoplight/prism-cli, or set PAYDECK_PRISM)");
  if (spec.isEmpty()) QSKIP("specs/btcpay-openapi-extended.json is not there (set PAYDECK_SHARED)");
  QByteArray output;
  int port = 0;
  // Another program may take the free port first.
  for (int attempt = 0; attempt < 3 && !output.contains("is listening"); ++attempt) {
    port = freePort();
    output = startPrism(prism, spec, port);
  }
  QVERIFY2(output.contains("is listening"), output.right(2000).constData());
  ConnectionConfig config;
  config.id = ConnectionId("con_b");
  config.baseUrl = "http://127.0.0.1:" + std::to_string(port);
  config.storeIds = {"9CiNzAdzaA7LZnJ5VB9Z5oWyU2Mv8yUSY8GQHDdU6YpT"};
  backend_ = *btcpay::BtcPayBackend::open(config, Secret("0123456789abcdef"),
                                          std::make_unique<WatchingTransport>(exchanges_), clock_);
}

QByteArray BtcPayContractTest::startPrism(const QString& prism, const QString& spec, int port) {
  prism_.setProcessChannelMode(QProcess::MergedChannels);
  prism_.start(prism, {"mock", "-h", "127.0.0.1", "-p", QString::number(port), spec});
  QByteArray output;
  const QDeadlineTimer deadline(120'000);
  while (!output.contains("is listening") && prism_.state() != QProcess::NotRunning && !deadline.hasExpired()) {
    prism_.waitForReadyRead(1000);
    output += prism_.readAll();
  }
  if (!output.contains("is listening")) cleanupTestCase();
  return output;
}

void BtcPayContractTest::cleanupTestCase() {
  if (prism_.state() == QProcess::NotRunning) return;
  prism_.terminate();
  if (!prism_.waitForFinished(5000)) prism_.kill();
  prism_.waitForFinished(5000);
}

void BtcPayContractTest::everyExchangeWasFine(const QStringList& routes) {
  QStringList paths;
  for (const auto& exchange : exchanges_) {
    paths << QString::fromStdString(exchange.path);
    // Prism also notes that the document's own examples break its rules; that is about answers, not about Paydeck.
    const bool asked = exchange.violations.find(R"("location":["request")") == std::string::npos;
    QVERIFY2(exchange.status == 200 && asked,
             (exchange.path + ": " + std::to_string(exchange.status) + " " + exchange.violations).c_str());
  }
  for (const QString& route : routes) QVERIFY2(paths.contains(route), qPrintable(route));
  exchanges_.clear();
}

void BtcPayContractTest::theAccountRoutesAreAskedAsDocumented() {
  const auto info = backend_->account().account({});
  // Prism's version is "string" or an example; either way the account comes through.
  QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
  everyExchangeWasFine({"/api/v1/api-keys/current", "/api/v1/server/info", "/api/v1/stores", "/api/v1/users/me"});
}

void BtcPayContractTest::theInvoiceRoutesAreAskedAsDocumented() {
  PaymentListRequest request;
  request.createdFrom = fromUnixSeconds(1592000000);
  request.createdBefore = fromUnixSeconds(1593000000);
  request.statuses = {PaymentStatus::PaidLate, PaymentStatus::Succeeded};
  const auto page = backend_->payments().listPayments(request, {});
  QVERIFY2(page.has_value(), page ? "" : page.error().message.c_str());
  (void)backend_->payments().payment(PaymentId("HMprBnL9BTXWuPvpoKBS6e"), {});
  everyExchangeWasFine({"/api/v1/stores/{storeId}/invoices", "/api/v1/stores/{storeId}/invoices/{invoiceId}",
                        "/api/v1/stores/{storeId}/invoices/{invoiceId}/payment-methods"});
  (void)backend_->payments().listPayments({}, {});
  everyExchangeWasFine({"/api/v1/stores/{storeId}/invoices"});
}

void BtcPayContractTest::pollingAndRatesAreAskedAsDocumented() {
  PollRequest request;
  request.watched = {PaymentId("HMprBnL9BTXWuPvpoKBS6e")};
  (void)backend_->live().poll(request, {});
  (void)backend_->books().rates({});
  everyExchangeWasFine({"/api/v1/stores/{storeId}/invoices", "/api/v1/stores/{storeId}/rates"});
}

QTEST_GUILESS_MAIN(BtcPayContractTest)
#include "BtcPayContractTest.moc"
