#include <QtTest>

#include "ExampleRefund.h"
#include "ScriptedTransport.h"
#include "network/merchant/MerchantBackend.h"

using namespace paydeck;
using Json = nlohmann::ordered_json;

namespace {

struct Rig {
  Rig() {
    auto owned = std::make_unique<test::ScriptedTransport>();
    transport = owned.get();
    ConnectionConfig config;
    config.id = ConnectionId("con_1");
    config.baseUrl = "http://127.0.0.1:1";
    backend = *merchant::MerchantBackend::open(config, Secret("token"), std::move(owned));
  }
  RefundsApi& api() const { return *backend->refunds(); }
  Json body() const { return Json::parse(transport->requests.back().body); }

  std::unique_ptr<Backend> backend;
  test::ScriptedTransport* transport = nullptr;
};

RefundOrder anOrder() {
  RefundOrder order;
  order.payment = PaymentId("pay_0000001k");
  order.quoteId = "rq_000031";
  order.destination = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  order.reason = "item_returned";
  order.note = "RMA \xF0\x9F\x94\x8A";
  order.refundableSeen = *Money::parse("350.00", "EUR");
  return order;
}

std::string listOf(const std::vector<Json>& refunds) {
  return Json{{"data", refunds}, {"next_cursor", nullptr}}.dump();
}

}  // namespace

class MerchantRefundsTest : public QObject {
  Q_OBJECT

 private slots:
  void creatingIsSentOnceWithItsKeyAndTheAmountSeen() {
    Rig rig;
    rig.transport->answer(201, test::exampleRefund().dump());
    const auto refund = rig.api().create(anOrder(), "5f0c0e7e3c1f4a2b", {});
    QVERIFY2(refund.has_value(), refund ? "" : refund.error().message.c_str());
    const http::HttpRequest& sent = rig.transport->requests.back();
    QCOMPARE(sent.idempotencyKey, std::string("5f0c0e7e3c1f4a2b"));
    QVERIFY(!http::isRepeatable(sent));
    QCOMPARE(rig.body()["refundable_seen"]["amount"].get<std::string>(), std::string("350.00"));
    QCOMPARE(rig.body()["quote_id"].get<std::string>(), std::string("rq_000031"));
  }

  void theSameOrderIsAlwaysTheSameBytes() {
    Rig rig;
    rig.transport->fail({ErrorKind::Timeout, "No answer."});
    rig.transport->answer(201, test::exampleRefund().dump());
    QVERIFY(!rig.api().create(anOrder(), "5f0c0e7e3c1f4a2b", {}));
    QVERIFY(rig.api().create(anOrder(), "5f0c0e7e3c1f4a2b", {}));
    QCOMPARE(rig.transport->requests[0].body, rig.transport->requests[1].body);
  }

  void anAnswerAboutAnotherKeyIsNotBelieved() {
    Rig rig;
    rig.transport->answer(201, test::exampleRefund().dump());
    const auto refund = rig.api().create(anOrder(), "another-key", {});
    QVERIFY(!refund);
    QVERIFY(refund.error().kind == ErrorKind::Protocol);  // outcome unknown, never "not done"
  }

  void aRefusalKeepsItsCodeAndWords() {
    Rig rig;
    rig.transport->answer(409, R"({"title":"Conflict","status":409,"detail":"The refundable amount is now 170.00 EUR.",
      "code":"payment_changed","request_id":"req_1"})");
    const auto refund = rig.api().create(anOrder(), "5f0c0e7e3c1f4a2b", {});
    QVERIFY(!refund);
    QVERIFY(refund.error().kind == ErrorKind::Conflict);
    QCOMPARE(refund.error().code, std::string("payment_changed"));
    QVERIFY(refund.error().message.find("170.00 EUR") != std::string::npos);
  }

  void aKeyFindsItsRefundOrNone() {
    Rig rig;
    rig.transport->answer(200, listOf({test::exampleRefund()}));
    const auto found = rig.api().findByKey("5f0c0e7e3c1f4a2b", {});
    QVERIFY(found && *found);
    QVERIFY(rig.transport->requests.back().url.find("idempotency_key=5f0c0e7e3c1f4a2b") != std::string::npos);
    rig.transport->answer(200, listOf({}));
    const auto none = rig.api().findByKey("5f0c0e7e3c1f4a2b", {});
    QVERIFY(none && !*none);
  }

  void aServerThatIgnoresTheKeyIsNotBelieved() {
    Rig rig;
    Json other = test::exampleRefund();
    other["idempotency_key"] = "of somebody else";
    rig.transport->answer(200, listOf({other}));
    QVERIFY(!rig.api().findByKey("5f0c0e7e3c1f4a2b", {}));
    rig.transport->answer(200, listOf({test::exampleRefund(), other}));
    QVERIFY(!rig.api().findByKey("5f0c0e7e3c1f4a2b", {}));
    Json poor = test::exampleRefund();
    poor.erase("value");
    rig.transport->answer(200, listOf({poor}));
    QVERIFY(!rig.api().findByKey("5f0c0e7e3c1f4a2b", {}));
  }

  void aQuoteIsAskedInFiatOrInTheAsset() {
    Rig rig;
    RefundQuestion question;
    question.payment = PaymentId("pay_0000001k");
    question.amount = *Money::parse("180.00", "EUR");
    question.feePaidBy = RefundFeePayer::Customer;
    rig.transport->answer(201, test::exampleQuote().dump());
    QVERIFY(rig.api().quote(question, {}));
    QCOMPARE(rig.body()["amount"]["currency"].get<std::string>(), std::string("EUR"));
    QCOMPARE(rig.body()["fee_paid_by"].get<std::string>(), std::string("customer"));
    question.amount = *AssetAmount::parse("208.647270", "USDC", "base");
    question.asset = *findAsset("USDC", "polygon");
    rig.transport->answer(201, test::exampleQuote().dump());
    QVERIFY(rig.api().quote(question, {}));
    QCOMPARE(rig.body()["amount"]["asset"].get<std::string>(), std::string("USDC"));
    QCOMPARE(rig.body()["network"].get<std::string>(), std::string("polygon"));
  }

  void aQuoteForAnotherPaymentIsRefused() {
    Rig rig;
    RefundQuestion question;
    question.payment = PaymentId("pay_other");
    question.amount = *Money::parse("180.00", "EUR");
    rig.transport->answer(201, test::exampleQuote().dump());
    QVERIFY(!rig.api().quote(question, {}));
  }

  void aDecisionNamesTheVersionThatWasLookedAt() {
    Rig rig;
    rig.transport->answer(200, test::exampleRefund().dump());
    QVERIFY(rig.api().approve({RefundId("re_000031"), 3, "fine"}, "decision-1", {}));
    QCOMPARE(rig.body()["version"].get<int>(), 3);
    QVERIFY(rig.transport->requests.back().url.ends_with("/v1/refunds/re_000031/approve"));
    rig.transport->answer(403, R"({"title":"Forbidden","status":403,"detail":"You asked for this refund yourself.",
      "code":"self_approval","request_id":"r"})");
    const auto own = rig.api().approve({RefundId("re_000031"), 3, ""}, "decision-2", {});
    QVERIFY(!own);
    QCOMPARE(own.error().code, std::string("self_approval"));
    QVERIFY2(own.error().message.find("You asked for this refund yourself.") != std::string::npos,
             own.error().message.c_str());
  }
};

QTEST_GUILESS_MAIN(MerchantRefundsTest)
#include "MerchantRefundsTest.moc"
