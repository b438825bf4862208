#include <QtTest>

#include <map>
#include <set>

#include "FakeBtcPay.h"
#include "network/btcpay/BtcPayBackend.h"
#include "network/http/CurlTransport.h"

using namespace paydeck;
using test::FakeBtcPay;
using test::FakeInvoice;

namespace {

constexpr std::int64_t kNow = 1'795'460'000'000;

/// The adapter on a real transport against the fake server.
struct Rig {
  explicit Rig(std::vector<std::string> stores = {FakeBtcPay::kStoreA, FakeBtcPay::kStoreB},
               const std::string& key = {}) {
    ConnectionConfig config;
    config.id = ConnectionId("con_b");
    config.provider = ProviderKind::BtcPay;
    config.baseUrl = server.url();
    config.storeIds = std::move(stores);
    backend = *btcpay::BtcPayBackend::open(config, Secret(key.empty() ? server.key() : key),
                                           std::make_unique<http::CurlTransport>(http::TransportOptions{}), clock);
  }

  /// Reads the list to its end; fails the test when something comes twice.
  std::map<std::string, Payment> readAll(PaymentListRequest request) {
    std::map<std::string, Payment> all;
    UtcTime last = UtcTime::max();
    pages = 0;
    do {
      const auto page = backend->payments().listPayments(request, {});
      if (!page) return QTest::qFail(page.error().message.c_str(), __FILE__, __LINE__), all;
      for (const Payment& payment : page->payments) {
        const bool isNew = all.emplace(payment.id.value(), payment).second;
        if (!isNew) QTest::qFail(("twice: " + payment.id.value()).c_str(), __FILE__, __LINE__);
        if (payment.createdAt > last) ++outOfOrder;
        last = payment.createdAt;
      }
      unreadable += page->unreadable.size();
      request.cursor = page->nextCursor;
    } while (!request.cursor.empty() && ++pages < 2000);
    return all;
  }

  std::size_t requestCount() const { return server.requests().size(); }

  FakeBtcPay server{};
  ManualClock clock{fromUnixMillis(kNow)};
  std::unique_ptr<Backend> backend{};
  int pages = 0;
  int outOfOrder = 0;
  std::size_t unreadable = 0;
};

PollRequest watching(const std::vector<std::string>& ids) {
  PollRequest request;
  request.newestKnown = fromUnixMillis(kNow);
  for (const std::string& id : ids) request.watched.emplace_back(id);
  return request;
}

const Payment* find(const std::vector<Payment>& payments, const std::string& id) {
  const auto found =
      std::find_if(payments.begin(), payments.end(), [&](const Payment& p) { return p.id.value() == id; });
  return found == payments.end() ? nullptr : &*found;
}

}  // namespace

class BtcPayBackendTest : public QObject {
  Q_OBJECT

 private slots:
  void theAccountSaysServerPersonStoresAndPermissions();
  void aKeyForInvoicesOnlyStillConnects();
  void serversThatAreTooOldAreRefusedInWords();
  void twoStoresAreOneListNewestFirst();
  void nothingIsLostOrRepeatedWhileInvoicesAppearDuringPaging();
  void manyInvoicesInOneSecondAreAllRead();
  void archivingDuringPagingLosesNothing();
  void anInvoicePaidInTwoWaysArrivesWithBoth();
  void aRangeAndStatusesAreRespected();
  void oldServersAreReadInvoiceByInvoice();
  void theSinglePaymentShowsWhatWasReplaced();
  void pollingSeesEveryChangeOfALife();
  void pollingCatchesUpAfterAPause();
  void pollingNoticesLateMoneyAndMissingInvoices();
  void pollingALongWatchListCostsFewRequests();
  void laterAnswersHaveLargerRevisions();
  void everyOddAnswerIsAClearError();
  void whatBtcPayCannotTellIsUnsupported();
  void ratesWithoutASourceAreLeftOut();
};

void BtcPayBackendTest::theAccountSaysServerPersonStoresAndPermissions() {
  Rig rig;
  const auto info = rig.backend->account().account({});
  QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
  QCOMPARE(QString::fromStdString(info->serverName), QString("BTCPay Server 2.4.1"));
  QCOMPARE(QString::fromStdString(info->personName), QString("Olga Owner"));
  QCOMPARE(info->stores.size(), std::size_t{2});
  QCOMPARE(QString::fromStdString(info->merchantName), QString("Roastery and 1 more"));
  QVERIFY(info->missing.empty());
  const Rig wrong(std::vector<std::string>{}, "anotherkey");
  QCOMPARE(wrong.backend->account().account({}).error().kind, ErrorKind::Unauthorized);
}

void BtcPayBackendTest::aKeyForInvoicesOnlyStillConnects() {
  Rig rig;
  rig.server.setPermissions({std::string("btcpay.store.canviewinvoices:") + FakeBtcPay::kStoreB});
  const auto info = rig.backend->account().account({});
  QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
  QCOMPARE(QString::fromStdString(info->stores.at(0).id), QString(FakeBtcPay::kStoreB));
  QCOMPARE(info->missing.size(), std::size_t{2});
  QVERIFY(info->personName.empty());
  const auto page = rig.backend->payments().listPayments({}, {});
  QCOMPARE(page.error().kind, ErrorKind::Forbidden);  // store A is not in the key
  QVERIFY(page.error().message.find("View invoices") != std::string::npos);
}

void BtcPayBackendTest::serversThatAreTooOldAreRefusedInWords() {
  Rig rig;
  rig.server.setVersion("1.13.7");
  const auto info = rig.backend->account().account({});
  QCOMPARE(info.error().kind, ErrorKind::Unsupported);
  QVERIFY(info.error().message.find("1.13.7") != std::string::npos);
}

void BtcPayBackendTest::twoStoresAreOneListNewestFirst() {
  Rig rig;
  rig.server.seed(600, kNow);
  PaymentListRequest request;
  request.limit = 37;
  const auto all = rig.readAll(request);
  QCOMPARE(all.size(), std::size_t{600});
  QCOMPARE(rig.outOfOrder, 0);
  QCOMPARE(rig.unreadable, std::size_t{0});
  std::set<PaymentStatus> statuses;
  for (const FakeInvoice& invoice : rig.server.invoices()) {
    const Payment& payment = all.at(invoice.id);
    QVERIFY(payment.merchant.value() == invoice.storeId);
    QVERIFY(payment.requested->toString() == invoice.amount);
    statuses.insert(payment.state.status);
  }
  using enum PaymentStatus;
  for (const PaymentStatus status : {Succeeded, Overpaid, Expired, Underpaid, PaidLate, Failed})
    QVERIFY(statuses.contains(status));
}

void BtcPayBackendTest::nothingIsLostOrRepeatedWhileInvoicesAppearDuringPaging() {
  Rig rig;
  rig.server.seed(400, kNow);
  std::set<std::string> before;
  for (const FakeInvoice& invoice : rig.server.invoices()) before.insert(invoice.id);
  std::int64_t now = kNow;
  rig.server.onList([&] {
    // Five new ones before every page, in both stores, some in the same second as the last.
    for (int i = 0; i < 5; ++i)
      rig.server.addInvoice(i % 2 == 0 ? FakeBtcPay::kStoreA : FakeBtcPay::kStoreB, now += 300);
  });
  PaymentListRequest request;
  request.limit = 20;
  const auto all = rig.readAll(request);
  for (const std::string& id : before) QVERIFY2(all.contains(id), id.c_str());
  QVERIFY(rig.pages > 15);
}

void BtcPayBackendTest::manyInvoicesInOneSecondAreAllRead() {
  Rig rig({FakeBtcPay::kStoreA});
  for (int i = 0; i < 90; ++i) rig.server.addInvoice(FakeBtcPay::kStoreA, kNow - i % 3);
  for (int i = 0; i < 30; ++i) rig.server.addInvoice(FakeBtcPay::kStoreA, kNow - 60'000 - i * 1000);
  PaymentListRequest request;
  request.limit = 7;
  QCOMPARE(rig.readAll(request).size(), std::size_t{120});
}

void BtcPayBackendTest::archivingDuringPagingLosesNothing() {
  Rig rig({FakeBtcPay::kStoreA});
  std::vector<std::string> ids;
  for (int i = 0; i < 200; ++i) ids.push_back(rig.server.addInvoice(FakeBtcPay::kStoreA, kNow - i * 500));
  std::size_t next = 0;
  rig.server.onList([&] {
    if (next < 60) rig.server.archive(ids[next]), next += 2;
  });
  PaymentListRequest request;
  request.limit = 10;
  const auto all = rig.readAll(request);
  for (const std::string& id : ids) QVERIFY2(all.contains(id), id.c_str());
  QVERIFY(next > 20);
}

void BtcPayBackendTest::anInvoicePaidInTwoWaysArrivesWithBoth() {
  for (const char* version : {"2.4.1", "2.0.3"}) {
    Rig rig;
    rig.server.setVersion(version);
    const std::string id = rig.server.addInvoice(FakeBtcPay::kStoreA, kNow, "24.00");
    rig.server.receive(id, "0.25", "BTC-CHAIN", kNow / 1000);
    rig.server.receive(id, "0.75", "BTC-LN", kNow / 1000 + 5);
    rig.server.confirm(id);
    const auto all = rig.readAll({});
    const Payment& payment = all.at(id);
    QCOMPARE(payment.state.status, PaymentStatus::Succeeded);
    QVERIFY(payment.received == *AssetAmount::parse("0.0001", "BTC", "bitcoin"));
    QVERIFY(payment.due == payment.received);
    QVERIFY((*receivedBesides(payment) == std::vector{*AssetAmount::parse("0.0003", "BTC", "lightning")}));
  }
}

void BtcPayBackendTest::aRangeAndStatusesAreRespected() {
  Rig rig;
  rig.server.seed(300, kNow);
  PaymentListRequest request;
  request.createdFrom = fromUnixMillis(kNow - 50'000'000);
  request.createdBefore = fromUnixMillis(kNow - 10'000'000);
  request.statuses = {PaymentStatus::PaidLate, PaymentStatus::Underpaid};
  request.limit = 10;
  std::set<std::string> want;
  for (const FakeInvoice& invoice : rig.server.invoices()) {
    const UtcTime created = fromUnixSeconds(invoice.createdSecond());
    const bool inRange = created >= *request.createdFrom && created < *request.createdBefore;
    const bool late = invoice.additionalStatus == "PaidLate" || invoice.additionalStatus == "PaidPartial";
    if (inRange && invoice.status == "Expired" && late) want.insert(invoice.id);
  }
  QVERIFY(!want.empty());
  const auto all = rig.readAll(request);
  QCOMPARE(all.size(), want.size());
  for (const auto& [id, payment] : all) QVERIFY(want.contains(id));
}

void BtcPayBackendTest::oldServersAreReadInvoiceByInvoice() {
  Rig rig;
  rig.server.setVersion("2.0.3");
  rig.server.seed(30, kNow);
  const auto old = rig.readAll({});
  QVERIFY(rig.requestCount() > 30);
  rig.server.setVersion("2.4.1");
  const std::size_t before = rig.requestCount();
  const auto recent = rig.readAll({});
  QVERIFY(rig.requestCount() - before < 6);
  QCOMPARE(old.size(), recent.size());
  for (const auto& [id, payment] : old) {
    QVERIFY(payment.received == recent.at(id).received);
    QVERIFY(payment.transactions == recent.at(id).transactions);
    QVERIFY(payment.method == recent.at(id).method);
  }
}

void BtcPayBackendTest::theSinglePaymentShowsWhatWasReplaced() {
  Rig rig;
  const std::string id = rig.server.addInvoice(FakeBtcPay::kStoreB, kNow);
  rig.server.receive(id, "1", "BTC-CHAIN", kNow / 1000);
  rig.server.replaceLastPayment(id);
  const auto payment = rig.backend->payments().payment(PaymentId(id), {});
  QVERIFY2(payment.has_value(), payment ? "" : payment.error().message.c_str());
  QCOMPARE(payment->state.status, PaymentStatus::Pending);
  QCOMPARE(payment->transactions.size(), std::size_t{1});
  QVERIFY(!payment->transactions[0].counted && !payment->received);
  QCOMPARE(rig.backend->payments().payment(PaymentId("nope"), {}).error().kind, ErrorKind::NotFound);
}

void BtcPayBackendTest::pollingSeesEveryChangeOfALife() {
  Rig rig;
  const std::string id = rig.server.addInvoice(FakeBtcPay::kStoreA, kNow, "24.00");
  const auto status = [&] {
    rig.clock.advance(std::chrono::seconds(5));
    const auto answer = rig.backend->live().poll(watching({id}), {});
    const Payment* payment = answer ? find(answer->payments, id) : nullptr;
    return payment == nullptr ? QString("not seen") : QString::fromStdString(payment->state.providerText);
  };
  QCOMPARE(status(), QString("New"));
  rig.server.receive(id, "0.4", "BTC-CHAIN", kNow / 1000);
  QCOMPARE(status(), QString("New / PaidPartial"));
  rig.server.receive(id, "1", "BTC-CHAIN", kNow / 1000);
  QCOMPARE(status(), QString("Processing / PaidOver"));
  rig.server.replaceLastPayment(id);
  QCOMPARE(status(), QString("New / PaidPartial"));
  rig.server.receive(id, "0.6", "BTC-CHAIN", kNow / 1000);
  QCOMPARE(status(), QString("Processing"));
  rig.server.confirm(id);
  QCOMPARE(status(), QString("Settled"));
}

void BtcPayBackendTest::pollingCatchesUpAfterAPause() {
  Rig rig;
  rig.server.seed(20, kNow - 1000);
  std::set<std::string> fresh;
  for (int i = 0; i < 700; ++i) fresh.insert(rig.server.addInvoice(FakeBtcPay::kStoreA, kNow + i * 200));
  const auto answer = rig.backend->live().poll(watching({}), {});
  QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
  for (const std::string& id : fresh) QVERIFY2(find(answer->payments, id) != nullptr, id.c_str());
}

void BtcPayBackendTest::pollingNoticesLateMoneyAndMissingInvoices() {
  Rig rig;
  const std::string late = rig.server.addInvoice(FakeBtcPay::kStoreA, kNow - 7'200'000);
  const std::string gone = rig.server.addInvoice(FakeBtcPay::kStoreB, kNow - 7'200'000);
  const std::string archived = rig.server.addInvoice(FakeBtcPay::kStoreB, kNow - 7'100'000);
  rig.server.expire(late);
  for (int i = 0; i < 120; ++i)
    rig.server.addInvoice(i % 2 == 0 ? FakeBtcPay::kStoreA : FakeBtcPay::kStoreB, kNow - i * 1000);
  QVERIFY(rig.backend->payments().listPayments({}, {}).has_value());
  rig.server.receive(late, "1", "BTC-CHAIN", kNow / 1000);
  rig.server.remove(gone);
  rig.server.archive(archived);
  const auto answer = rig.backend->live().poll(watching({late, gone, archived}), {});
  QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
  const Payment* payment = find(answer->payments, late);
  QVERIFY(payment != nullptr);
  QCOMPARE(payment->state.status, PaymentStatus::PaidLate);
  std::vector<std::string> missing;
  for (const PaymentId& id : answer->missing) missing.push_back(id.value());
  std::sort(missing.begin(), missing.end());
  QVERIFY((missing == std::vector<std::string>{gone}));
  const Payment* kept = find(answer->payments, archived);
  QVERIFY(kept != nullptr);
  QVERIFY((kept->metadata.back() == std::pair<std::string, std::string>("archived", "true")));
}

void BtcPayBackendTest::pollingALongWatchListCostsFewRequests() {
  Rig rig;
  std::vector<std::string> watched;
  for (int i = 0; i < 300; ++i) {
    watched.push_back(
        rig.server.addInvoice(i % 2 == 0 ? FakeBtcPay::kStoreA : FakeBtcPay::kStoreB, kNow - 80'000'000 + i * 1000));
    if (i % 3 == 0) rig.server.receive(watched.back(), "1", "BTC-CHAIN", kNow / 1000);
    if (i % 3 == 1) rig.server.expire(watched.back());
  }
  QVERIFY(rig.readAll({}).size() == 300);
  std::set<std::string> seen;
  const std::size_t before = rig.requestCount();
  for (int round = 0; round < 12; ++round) {
    const auto answer = rig.backend->live().poll(watching(watched), {});
    QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
    for (const Payment& payment : answer->payments) seen.insert(payment.id.value());
  }
  QCOMPARE(seen.size(), std::size_t{300});
  QVERIFY2(rig.requestCount() - before <= 12 * 8, std::to_string(rig.requestCount() - before).c_str());
}

void BtcPayBackendTest::laterAnswersHaveLargerRevisions() {
  Rig rig;
  const std::string id = rig.server.addInvoice(FakeBtcPay::kStoreA, kNow);
  const auto first = rig.backend->payments().listPayments({}, {})->payments.at(0).revision;
  QCOMPARE(first, kNow);
  rig.clock.advance(std::chrono::milliseconds(7));
  QCOMPARE(rig.backend->live().poll(watching({id}), {})->payments.at(0).revision, kNow + 7);
}

void BtcPayBackendTest::everyOddAnswerIsAClearError() {
  Rig rig;
  rig.server.seed(3, kNow);
  const auto next = [&](int status, const char* body) {
    rig.server.failNext(status, body);
    return rig.backend->payments().listPayments({}, {}).error();
  };
  QCOMPARE(next(500, "").kind, ErrorKind::Server);
  QCOMPARE(next(403, "").kind, ErrorKind::Forbidden);
  QVERIFY(next(422, R"([{"path":"take","message":"No"}])").message.find("take: No") != std::string::npos);
  QCOMPARE(next(200, "[{\"id\":\"x\"").kind, ErrorKind::Protocol);
  QCOMPARE(next(200, "{}").kind, ErrorKind::Protocol);
  rig.server.failNext(
      200, R"([{"id":"x","createdTime":5,"status":"New","currency":"EUR","amount":"string","paymentMethods":[]}])");
  rig.server.failNext(200, "[]");
  const auto page = rig.backend->payments().listPayments({}, {});
  QCOMPARE(page->unreadable.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(page->unreadable[0].id), QString("x"));
  std::stop_source stop;
  stop.request_stop();
  QCOMPARE(rig.backend->payments().listPayments({}, stop.get_token()).error().kind, ErrorKind::Cancelled);
  PaymentListRequest request;
  request.cursor = "not ours";
  QCOMPARE(rig.backend->payments().listPayments(request, {}).error().kind, ErrorKind::InvalidInput);
}

void BtcPayBackendTest::whatBtcPayCannotTellIsUnsupported() {
  Rig rig;
  QVERIFY(rig.backend->live().pollInterval().has_value());
  QVERIFY(rig.backend->capabilities() == Capabilities{Capability::Rates});
  QCOMPARE(rig.backend->payments().timeline(PaymentId("x"), {}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->payments().totals(std::nullopt, {}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->live().eventsAfter(0, 1, {}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->live().streamEvents(0, {}, {}, {}).kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->books().balances({}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->books().ledgerEntries(0, 1, {}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->books().payouts("", 1, {}).error().kind, ErrorKind::Unsupported);
  QCOMPARE(rig.backend->books().customers("", 1, {}).error().kind, ErrorKind::Unsupported);
  QVERIFY(rig.server.requests().empty());
}

void BtcPayBackendTest::ratesWithoutASourceAreLeftOut() {
  Rig rig(std::vector<std::string>{});  // no store chosen: the first the key can see
  const auto rates = rig.backend->books().rates({});
  QVERIFY2(rates.has_value(), rates ? "" : rates.error().message.c_str());
  QCOMPARE(rates->size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(rates->at(0).symbol), QString("BTC"));
  QCOMPARE(QString::fromStdString(rates->at(0).rate.value.toString()), QString("60000.00"));
}

QTEST_GUILESS_MAIN(BtcPayBackendTest)
#include "BtcPayBackendTest.moc"
