#include <QtTest>

#include "ExamplePayment.h"
#include "ScriptedTransport.h"
#include "network/merchant/MerchantBackend.h"

using namespace paydeck;
using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;
using test::ScriptedTransport;

namespace {

struct Rig {
  explicit Rig(const std::string& url = "https://pay.example.com/shop") {
    auto owned = std::make_unique<ScriptedTransport>();
    transport = owned.get();
    ConnectionConfig config;
    config.id = ConnectionId("con_1");
    config.baseUrl = url;
    auto opened = merchant::MerchantBackend::open(config, Secret("tok_secret_1234"), std::move(owned));
    if (opened) backend = std::move(*opened);
  }
  const http::HttpRequest& last() const { return transport->requests.back(); }
  QString lastUrl() const { return QString::fromStdString(last().url); }

  ScriptedTransport* transport = nullptr;
  std::unique_ptr<Backend> backend{};
};

std::string problem(const char* code, const char* detail, const char* permission = nullptr) {
  Json json = {{"type", "about:blank"}, {"title", "Title"}, {"status", 400}, {"detail", detail}, {"code", code}, {"request_id", "req_body"}};
  if (permission != nullptr) json["permission"] = permission;
  return json.dump();
}

std::string emptyPage(Json cursor = nullptr) { return Json{{"data", Json::array()}, {"next_cursor", cursor}}.dump(); }

Error listError(Rig& rig) {
  const auto page = rig.backend->payments().listPayments({}, {});
  return page ? Error{ErrorKind::Busy, "there was no error"} : page.error();
}

}  // namespace

class MerchantBackendTest : public QObject {
  Q_OBJECT

 private slots:
  void theTokenGoesToTheBaseUrlsOriginOnly();
  void aBaseUrlWithOrWithoutVersionIsTheSame();
  void aListAsksForWhatWasWanted();
  void unknownStatusesAreFilteredHere();
  void aListThatDoesNotMoveOnIsAnError();
  void anotherPaymentThanAskedForIsAnError();
  void everyHttpAnswerBecomesAnErrorInWords_data();
  void everyHttpAnswerBecomesAnErrorInWords();
  void theTransportsErrorsPassThrough();
  void anUnreadableAnswerNamesThePlaceAndTheRequest();
  void totalsTimelineAndEventsAskTheRightPlaces();
  void booksAskTheRightPlaces();
  void pollingIsUnsupportedAndSaysSo();
  void theStreamResumesAfterTheLastSequenceAndDeliversEvents();
  void aStreamEventThatCannotBeReadKeepsItsPlace();
  void aStreamWithoutNumbersEndsAndSaysSo();
  void aRefusedStreamIsAnErrorInWords();
};

void MerchantBackendTest::theTokenGoesToTheBaseUrlsOriginOnly() {
  Rig rig;
  rig.transport->answer(404, problem("not_found", "No such payment"));
  (void)rig.backend->payments().payment(PaymentId("//evil.example/@x?y#z/.."), {});
  QVERIFY2(rig.lastUrl().startsWith("https://pay.example.com/shop/v1/payments/%2F%2Fevil.example%2F"), qPrintable(rig.lastUrl()));
  QCOMPARE(QString::fromStdString(rig.last().pathTemplate), QString("/v1/payments/{id}"));
  QCOMPARE(QString::fromStdString(rig.last().authorizationScheme), QString("Bearer"));
  QCOMPARE(QString::fromStdString(rig.last().credential.reveal()), QString("tok_secret_1234"));
  QVERIFY(!rig.lastUrl().contains("tok_secret"));
  const auto refused = rig.backend->payments().payment(PaymentId(".."), {});
  QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
  QCOMPARE(rig.transport->requests.size(), std::size_t{1});
  QVERIFY(!Rig("http://pay.example.com").backend);
}

void MerchantBackendTest::aBaseUrlWithOrWithoutVersionIsTheSame() {
  for (const char* url : {"http://127.0.0.1:8080", "http://127.0.0.1:8080/", "http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/"}) {
    Rig rig(url);
    rig.transport->answer(500, "");
    (void)rig.backend->account().account({});
    QCOMPARE(rig.lastUrl(), QString("http://127.0.0.1:8080/v1/me"));
  }
}

void MerchantBackendTest::aListAsksForWhatWasWanted() {
  Rig rig;
  rig.transport->answer(200, emptyPage("next+/="));
  PaymentListRequest request;
  request.createdFrom = *parseRfc3339("2026-11-01T00:00:00Z");
  request.createdBefore = *parseRfc3339("2026-11-18T00:00:00.5Z");
  request.statuses = {PaymentStatus::Pending, PaymentStatus::PaidLate};
  request.cursor = "a b+c";
  request.limit = 5000;
  const auto page = rig.backend->payments().listPayments(request, {});
  QCOMPARE(QString::fromStdString(page->nextCursor), QString("next+/="));
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/payments?limit=1000&cursor=a%20b%2Bc"
                                  "&created_from=2026-11-01T00%3A00%3A00.000Z&created_before=2026-11-18T00%3A00%3A00.500Z"
                                  "&status=pending%2Cpaid_late"));
}

void MerchantBackendTest::unknownStatusesAreFilteredHere() {
  Rig rig;
  Json odd = test::examplePayment();
  odd["id"] = "pay_odd";
  odd["status"] = "held_for_review";
  rig.transport->answer(200, Json{{"data", {test::examplePayment(), odd}}, {"next_cursor", nullptr}}.dump());
  PaymentListRequest request;
  request.statuses = {PaymentStatus::Unknown};
  const auto page = rig.backend->payments().listPayments(request, {});
  QVERIFY(!rig.lastUrl().contains("status="));
  QCOMPARE(page->payments.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(page->payments[0].id.value()), QString("pay_odd"));
}

void MerchantBackendTest::aListThatDoesNotMoveOnIsAnError() {
  Rig rig;
  rig.transport->answer(200, emptyPage("same"));
  PaymentListRequest request;
  request.cursor = "same";
  QCOMPARE(rig.backend->payments().listPayments(request, {}).error().kind, ErrorKind::Protocol);
}

void MerchantBackendTest::anotherPaymentThanAskedForIsAnError() {
  Rig rig;
  rig.transport->answer(200, test::examplePayment().dump());
  QCOMPARE(rig.backend->payments().payment(PaymentId("pay_other"), {}).error().kind, ErrorKind::Protocol);
  rig.transport->answer(200, test::examplePayment().dump());
  QVERIFY(rig.backend->payments().payment(PaymentId("pay_0000001k"), {}).has_value());
}

void MerchantBackendTest::everyHttpAnswerBecomesAnErrorInWords_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<ErrorKind>("kind");
  QTest::addColumn<QString>("inMessage");
  QTest::addColumn<QString>("code");
  const auto row = [](const char* name, int status, const std::string& body, ErrorKind kind, const char* text, const char* code) {
    QTest::newRow(name) << status << QByteArray::fromStdString(body) << kind << QString(text) << QString(code);
  };
  row("401", 401, problem("unauthorized", "Bad token"), ErrorKind::Unauthorized, "Connect again in Settings", "unauthorized");
  row("403 named", 403, problem("missing_permission", "No", "payments:read"), ErrorKind::Forbidden, "payments:read", "missing_permission");
  row("403 bare", 403, "", ErrorKind::Forbidden, "may not read payments", "");
  row("404", 404, problem("not_found", "No"), ErrorKind::NotFound, "no such payments", "not_found");
  row("409", 409, problem("conflict", "It changed."), ErrorKind::Conflict, "It changed.", "conflict");
  row("410", 410, problem("events_gone", "Gone"), ErrorKind::Refused, "reads the payments again", "events_gone");
  row("422", 422, problem("invalid", "limit is odd"), ErrorKind::Refused, "limit is odd", "invalid");
  row("429", 429, problem("rate_limited", "Slow"), ErrorKind::RateLimited, "in 7 s", "rate_limited");
  row("500", 500, "<html>", ErrorKind::Server, "tries again by itself", "");
  row("503", 503, problem("unavailable", "Later"), ErrorKind::Server, "(503)", "unavailable");
  row("302", 302, "", ErrorKind::Protocol, "Check the server address", "");
}

void MerchantBackendTest::everyHttpAnswerBecomesAnErrorInWords() {
  QFETCH(int, status);
  QFETCH(QByteArray, body);
  QFETCH(ErrorKind, kind);
  QFETCH(QString, inMessage);
  QFETCH(QString, code);
  Rig rig;
  rig.transport->answer(status, body.toStdString(), {{"x-request-id", "req_head"}, {"retry-after", "7"}});
  const Error error = listError(rig);
  QCOMPARE(error.kind, kind);
  QCOMPARE(error.httpStatus, status);
  QVERIFY2(error.message.find(inMessage.toStdString()) != std::string::npos, error.message.c_str());
  QCOMPARE(QString::fromStdString(error.code), code);
  QCOMPARE(QString::fromStdString(error.requestId), QString(code.isEmpty() ? "req_head" : "req_body"));
  if (status == 429) QVERIFY(error.retryAfter == 7s);
}

void MerchantBackendTest::theTransportsErrorsPassThrough() {
  Rig rig;
  const Error tls{ErrorKind::Tls, "The certificate has expired."};
  rig.transport->fail(tls);
  QVERIFY(listError(rig) == tls);
  std::stop_source stop;
  stop.request_stop();
  QCOMPARE(rig.backend->payments().listPayments({}, stop.get_token()).error().kind, ErrorKind::Cancelled);
}

void MerchantBackendTest::anUnreadableAnswerNamesThePlaceAndTheRequest() {
  Rig rig;
  rig.transport->answer(200, R"({"data":"none"})", {{"x-request-id", "req_7"}});
  const Error error = listError(rig);
  QCOMPARE(error.kind, ErrorKind::Protocol);
  QCOMPARE(QString::fromStdString(error.requestId), QString("req_7"));
  QVERIFY2(error.message.find("data: expected an array") != std::string::npos, error.message.c_str());
  QVERIFY(error.message.find("saved payments are still here") != std::string::npos);
}

void MerchantBackendTest::totalsTimelineAndEventsAskTheRightPlaces() {
  Rig rig;
  rig.transport->answer(200, R"({"count":0,"as_of_sequence":4,"received":[]})");
  QCOMPARE(rig.backend->payments().totals(*parseRfc3339("2026-11-18T00:00:00Z"), {})->asOfSequence, 4);
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/payments/totals?created_before=2026-11-18T00%3A00%3A00.000Z"));
  rig.transport->answer(200, R"({"data":[]})");
  QVERIFY(rig.backend->payments().timeline(PaymentId("pay_1"), {}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/payments/pay_1/timeline"));
  rig.transport->answer(200, R"({"data":[],"more":false,"latest_sequence":12,"oldest_sequence":1})");
  QCOMPARE(rig.backend->live().eventsAfter(12, 50, {})->latestSequence, 12);
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/events?after=12&limit=50"));
  rig.transport->answer(200, R"({"data":[],"more":true,"latest_sequence":12,"oldest_sequence":1})");
  QCOMPARE(rig.backend->live().eventsAfter(3, 50, {}).error().kind, ErrorKind::Protocol);
}

void MerchantBackendTest::booksAskTheRightPlaces() {
  Rig rig;
  for (int i = 0; i < 5; ++i) rig.transport->answer(200, emptyPage());
  BooksApi& books = rig.backend->books();
  QVERIFY(books.balances({}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/balances"));
  QVERIFY(books.ledgerEntries(8, 20, {}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/ledger-entries?limit=20&after=8"));
  QVERIFY(books.payouts("c", 20, {}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/payouts?limit=20&cursor=c"));
  QVERIFY(books.customers("", 20, {}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/customers?limit=20"));
  QVERIFY(books.rates({}).has_value());
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/rates"));
}

void MerchantBackendTest::pollingIsUnsupportedAndSaysSo() {
  Rig rig;
  QVERIFY(!rig.backend->live().pollInterval());
  QVERIFY(rig.backend->capabilities().has(Capability::EventStream));
  QCOMPARE(rig.backend->live().poll({}, {}).error().kind, ErrorKind::Unsupported);
}

namespace {

std::string streamed(int sequence, const Json& payment) {
  const Json event = {{"sequence", sequence}, {"type", "payment.updated"}, {"at", "2026-11-18T14:01:58Z"}, {"payment", payment}};
  return "id: " + std::to_string(sequence) + "\nevent: payment.updated\ndata: " + event.dump() + "\n\n";
}

const http::HttpResponse kStreamHead{200, {{"content-type", "text/event-stream"}}, ""};

struct Heard {
  std::vector<BackendEvent> events{};
  int alive = 0;
  Error listen(Backend& backend, std::int64_t after) {
    return backend.live().streamEvents(after, [this](BackendEvent event) { events.push_back(std::move(event)); },
                                       [this] { ++alive; }, {});
  }
};

}  // namespace

void MerchantBackendTest::theStreamResumesAfterTheLastSequenceAndDeliversEvents() {
  Rig rig;
  const std::string both = ":hb\n\n" + streamed(41, test::examplePayment()) + streamed(42, test::examplePayment());
  rig.transport->streamChunks({both.substr(0, 100), both.substr(100), ":hb\n\n"}, kStreamHead);
  Heard heard;
  const Error end = heard.listen(*rig.backend, 40);
  QCOMPARE(end.kind, ErrorKind::Server);
  QCOMPARE(heard.events.size(), std::size_t{2});
  QCOMPARE(heard.events[1].sequence, 42);
  QVERIFY(heard.events[1].payment->id == PaymentId("pay_0000001k"));
  QCOMPARE(heard.alive, 4);
  QVERIFY(rig.transport->lastSilenceLimit == 15s);
  QCOMPARE(rig.lastUrl(), QString("https://pay.example.com/shop/v1/events/stream"));
  const auto& headers = rig.last().headers;
  const auto resumed = std::pair<std::string, std::string>("Last-Event-ID", "40");
  QVERIFY(std::find(headers.begin(), headers.end(), resumed) != headers.end());
}

void MerchantBackendTest::aStreamEventThatCannotBeReadKeepsItsPlace() {
  Rig rig;
  Json bad = test::examplePayment();
  bad["version"] = "five";
  rig.transport->streamChunks({"id: 41\nevent: payment.updated\ndata: {broken\n\n", streamed(42, bad),
                               streamed(43, test::examplePayment())}, kStreamHead);
  Heard heard;
  heard.listen(*rig.backend, 40);
  QCOMPARE(heard.events.size(), std::size_t{3});
  QCOMPARE(heard.events[0].sequence, 41);
  QVERIFY(heard.events[0].unreadable && heard.events[1].unreadable && heard.events[2].payment);
  QCOMPARE(QString::fromStdString(heard.events[0].unreadable->raw), QString("{broken"));
}

void MerchantBackendTest::aStreamWithoutNumbersEndsAndSaysSo() {
  Rig rig;
  rig.transport->streamChunks({"data: {}\n\n", streamed(2, test::examplePayment())}, kStreamHead);
  Heard heard;
  const Error end = heard.listen(*rig.backend, 0);
  QCOMPARE(end.kind, ErrorKind::Protocol);
  QVERIFY(heard.events.empty());
}

void MerchantBackendTest::aRefusedStreamIsAnErrorInWords() {
  Rig rig;
  rig.transport->streamChunks({}, http::HttpResponse{410, {}, problem("events_gone", "Gone")});
  Heard heard;
  const Error end = heard.listen(*rig.backend, 3);
  QCOMPARE(QString::fromStdString(end.code), QString("events_gone"));
  QVERIFY(end.message.find("reads the payments again") != std::string::npos);
}

QTEST_GUILESS_MAIN(MerchantBackendTest)
#include "MerchantBackendTest.moc"
