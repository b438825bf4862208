#include <QtTest>

#include <map>
#include <set>
#include <thread>

#include "network/http/CurlTransport.h"
#include "network/merchant/MerchantBackend.h"
#include "network/sandbox/SandboxServer.h"

using namespace paydeck;
using sandbox::SandboxOptions;
using sandbox::SandboxServer;
using namespace std::chrono_literals;

namespace {

SandboxOptions quiet(std::int64_t history) {
  SandboxOptions options;
  options.history = history;
  options.ticking = false;
  options.arrivalsPerThousandSeconds = 0;
  return options;
}

std::unique_ptr<Backend> openBackend(const SandboxServer& server, const std::string& token) {
  ConnectionConfig config;
  config.id = ConnectionId("con_1");
  config.baseUrl = server.url();
  return *merchant::MerchantBackend::open(config, Secret(token),
                                          std::make_unique<http::CurlTransport>(http::TransportOptions{}));
}

sandbox::PaymentWish wish() {
  sandbox::PaymentWish wish;
  wish.requestedMinor = 1250;
  return wish;
}

/// Reads the list to its end.
std::map<PaymentId, Payment> readAll(Backend& backend, PaymentListRequest request) {
  std::map<PaymentId, Payment> all;
  do {
    const auto page = backend.payments().listPayments(request, {});
    if (!page) return QTest::qFail(page.error().message.c_str(), __FILE__, __LINE__), all;
    for (const auto& bad : page->unreadable) QTest::qFail(bad.reason.c_str(), __FILE__, __LINE__);
    for (const Payment& payment : page->payments) {
      if (!all.emplace(payment.id, payment).second) QTest::qFail("a payment came twice", __FILE__, __LINE__);
    }
    request.cursor = page->nextCursor;
  } while (!request.cursor.empty());
  return all;
}

}  // namespace

/// The merchant adapter against the sandbox, over real HTTP.
class MerchantSandboxTest : public QObject {
  Q_OBJECT

 private slots:
  void theAccountAndTheBooksAreReadable();
  void everyPaymentIsReadAndTheSumsAgree();
  void singlePaymentsAndTimelinesAgreeWithTheList();
  void aRoleWithoutAPermissionIsToldSo();
  void theStreamGoesOnWhereItBrokeOff();
  void eventsThatAreNoLongerKeptAreSaidToBeGone();
  void stoppingEndsAStreamAtOnce();
};

void MerchantSandboxTest::theAccountAndTheBooksAreReadable() {
  const auto server = SandboxServer::start(quiet(300));
  QVERIFY(server.has_value());
  const auto backend = openBackend(**server, (*server)->token("admin"));
  const auto info = backend->account().account({});
  QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
  QVERIFY(info->missing.empty() && !info->stores.empty() && info->serverTime > UtcTime{});
  const auto balances = backend->books().balances({});
  QVERIFY2(balances.has_value(), balances ? "" : balances.error().message.c_str());
  QVERIFY(!balances->empty());
  // The entries of an asset sum to what is available.
  std::map<Asset, Int256> sums;
  std::int64_t after = 0;
  for (bool more = true; more;) {
    const auto page = backend->books().ledgerEntries(after, 200, {});
    QVERIFY2(page.has_value(), page ? "" : page.error().message.c_str());
    QVERIFY(page->unreadable.empty());
    for (const LedgerEntry& entry : page->items) {
      QVERIFY(entry.sequence > after);
      after = entry.sequence;
      sums[entry.amount.asset] = *sums[entry.amount.asset].plus(entry.amount.atoms);
    }
    more = !page->nextCursor.empty();
  }
  for (const Balance& balance : *balances) QVERIFY(sums[balance.available.asset] == balance.available.atoms);
  QVERIFY(!backend->books().rates({})->empty());
  QVERIFY(backend->books().payouts("", 50, {})->unreadable.empty());
  const auto customers = backend->books().customers("", 50, {});
  QVERIFY(customers->unreadable.empty() && !customers->items.empty());
}

void MerchantSandboxTest::everyPaymentIsReadAndTheSumsAgree() {
  const auto server = SandboxServer::start(quiet(2500));
  const auto backend = openBackend(**server, (*server)->token("viewer"));
  PaymentListRequest request;
  request.limit = 333;
  const auto all = readAll(*backend, request);
  const auto totals = backend->payments().totals(std::nullopt, {});
  QVERIFY2(totals.has_value(), totals ? "" : totals.error().message.c_str());
  QCOMPARE(static_cast<std::int64_t>(all.size()), totals->count);
  std::map<Asset, Int256> received;
  std::set<PaymentStatus> statuses;
  for (const auto& [id, payment] : all) {
    statuses.insert(payment.state.status);
    if (payment.received)
      received[payment.received->asset] = *received[payment.received->asset].plus(payment.received->atoms);
  }
  std::erase_if(received, [](const auto& entry) { return entry.second.isZero(); });
  auto counted = totals->receivedAtoms;
  std::erase_if(counted, [](const auto& entry) { return entry.second.isZero(); });
  QVERIFY(received == counted);
  QVERIFY(!statuses.contains(PaymentStatus::Unknown));
  QVERIFY(statuses.size() >= 8);
  request.statuses = {PaymentStatus::Underpaid, PaymentStatus::PaidLate};
  for (const auto& [id, payment] : readAll(*backend, request)) {
    QVERIFY(payment.state.status == PaymentStatus::Underpaid || payment.state.status == PaymentStatus::PaidLate);
  }
}

void MerchantSandboxTest::singlePaymentsAndTimelinesAgreeWithTheList() {
  const auto server = SandboxServer::start(quiet(60));
  const auto backend = openBackend(**server, (*server)->token("support"));
  const auto page = backend->payments().listPayments({}, {});
  for (std::size_t i = 0; i < page->payments.size(); i += 10) {
    const auto single = backend->payments().payment(page->payments[i].id, {});
    QVERIFY(single.has_value() && *single == page->payments[i]);
    const auto timeline = backend->payments().timeline(single->id, {});
    QVERIFY2(timeline.has_value(), timeline ? "" : timeline.error().message.c_str());
    QVERIFY(!timeline->empty());
    QVERIFY(
        std::is_sorted(timeline->begin(), timeline->end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
  }
  QCOMPARE(backend->payments().payment(PaymentId("pay_none"), {}).error().kind, ErrorKind::NotFound);
}

void MerchantSandboxTest::aRoleWithoutAPermissionIsToldSo() {
  const auto server = SandboxServer::start(quiet(10));
  const auto viewer = openBackend(**server, (*server)->token("viewer"));
  const auto info = viewer->account().account({});
  QVERIFY(info.has_value());
  if (!info->missing.empty()) {
    const auto denied = info->missing.front() == "ledger:read" ? viewer->books().balances({}).error()
                                                               : viewer->books().payouts("", 5, {}).error();
    QCOMPARE(denied.kind, ErrorKind::Forbidden);
    QCOMPARE(QString::fromStdString(denied.code), QString("missing_permission"));
  }
  const auto stranger = openBackend(**server, "no such token");
  const auto error = stranger->account().account({});
  QCOMPARE(error.error().kind, ErrorKind::Unauthorized);
  QVERIFY(!error.error().requestId.empty());
}

void MerchantSandboxTest::theStreamGoesOnWhereItBrokeOff() {
  const auto server = SandboxServer::start(quiet(50));
  const auto backend = openBackend(**server, (*server)->token("admin"));
  const std::int64_t start = (*server)->lastSequence();
  sandbox::FaultSpec faults;
  faults.drop = 150;
  faults.duplicate = 100;
  (*server)->setFaults(faults);
  constexpr int kPayments = 60;
  std::jthread shop([&](std::stop_token stop) {
    for (int i = 0; i < kPayments && !stop.stop_requested(); ++i) {
      (void)(*server)->createPayment(wish());
      std::this_thread::sleep_for(5ms);
    }
  });
  std::map<std::int64_t, BackendEvent> heard;
  std::int64_t last = start;
  int connections = 0;
  std::stop_source enough;
  while (static_cast<int>(heard.size()) < kPayments && ++connections < 500) {
    backend->live().streamEvents(
        last,
        [&](BackendEvent event) {
          last = std::max(last, event.sequence);
          heard.emplace(event.sequence, std::move(event));
          if (static_cast<int>(heard.size()) >= kPayments) enough.request_stop();
        },
        [] {}, enough.get_token());
  }
  shop.join();
  QVERIFY2(connections > 1, "no connection was dropped");
  // Without a hole, as the list tells them.
  std::int64_t expected = start;
  for (const auto& [sequence, event] : heard) {
    QCOMPARE(sequence, ++expected);
    QVERIFY(!event.unreadable);
  }
  (*server)->setFaults({});
  const auto page = backend->live().eventsAfter(start, 1000, {});
  QVERIFY2(page.has_value(), page ? "" : page.error().message.c_str());
  for (const BackendEvent& event : page->events) {
    if (heard.contains(event.sequence) && event.payment) QVERIFY(heard.at(event.sequence).payment == event.payment);
  }
}

void MerchantSandboxTest::eventsThatAreNoLongerKeptAreSaidToBeGone() {
  const auto server = SandboxServer::start(quiet(10));
  const auto backend = openBackend(**server, (*server)->token("admin"));
  const std::int64_t start = (*server)->lastSequence();
  for (int i = 0; i < 20; ++i) QVERIFY((*server)->createPayment(wish()).has_value());
  (*server)->forgetEvents(5);
  const auto page = backend->live().eventsAfter(start + 1, 10, {});
  QVERIFY(!page.has_value());
  QCOMPARE(QString::fromStdString(page.error().code), QString("events_gone"));
  const Error stream = backend->live().streamEvents(
      start + 1, [](BackendEvent) {}, [] {}, {});
  QCOMPARE(QString::fromStdString(stream.code), QString("events_gone"));
}

void MerchantSandboxTest::stoppingEndsAStreamAtOnce() {
  const auto server = SandboxServer::start(quiet(10));
  const auto backend = openBackend(**server, (*server)->token("admin"));
  std::stop_source stop;
  std::jthread later([&] {
    std::this_thread::sleep_for(100ms);
    stop.request_stop();
  });
  const Error end =
      backend->live().streamEvents((*server)->lastSequence(), [](BackendEvent) {}, [] {}, stop.get_token());
  QCOMPARE(end.kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(MerchantSandboxTest)
#include "MerchantSandboxTest.moc"
