#include <QtTest>

#include "ExampleRefund.h"
#include "network/merchant/EventMapper.h"
#include "network/merchant/RefundMapper.h"
#include "network/merchant/RefundQuoteMapper.h"

using namespace paydeck;
using namespace paydeck::merchant;
using Json = nlohmann::ordered_json;

namespace {

const ConnectionId kConnection("con_1");

Result<Refund> mapped(const Json& json) {
  return refundFromText(json.dump(), kConnection);
}

Json without(Json json, const char* member) {
  json.erase(member);
  return json;
}

Json with(Json json, const char* member, Json value) {
  json[member] = std::move(value);
  return json;
}

}  // namespace

class RefundMapperTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMemberOfTheDocumentHasItsPlace() {
    const auto refund = mapped(test::exampleRefund());
    QVERIFY2(refund.has_value(), refund ? "" : refund.error().message.c_str());
    QCOMPARE(refund->number, std::string("RF-1086"));
    QCOMPARE(refund->payment.value(), std::string("pay_0000001k"));
    QVERIFY(refund->state.status == RefundStatus::AwaitingApproval);
    QCOMPARE(refund->revision, std::int64_t{3});
    QCOMPARE(refund->value->toString(), std::string("180.00"));
    QCOMPARE(refund->customerReceives->toString(), std::string("208.647270"));
    QCOMPARE(refund->leavesWallet->toString(), std::string("208.667270"));
    QVERIFY(refund->rateKind == RefundRate::AtPayment);
    QCOMPARE(refund->rate->value.toString(), std::string("0.8627"));
    QCOMPARE(refund->createdByName, std::string("Tom Okonjo"));
    QCOMPARE(refund->approval.required, 2U);
    QCOMPARE(refund->approval.given, 1U);
    QCOMPARE(refund->approval.approvers.front().name, std::string("Amira Haddad"));
    QVERIFY(refund->approvals.front().approved);
    QCOMPARE(refund->history.front().kind, std::string("requested"));
    QCOMPARE(refund->history.front().actorId, std::string());
    QCOMPARE(refund->idempotencyKey, std::string("5f0c0e7e3c1f4a2b"));
    QVERIFY(!refund->transaction);
  }

  void aStatusPaydeckDoesNotKnowIsKeptAsText() {
    const auto refund = mapped(with(test::exampleRefund(), "status", "held_by_bank"));
    QVERIFY(refund.has_value());
    QVERIFY(refund->state.status == RefundStatus::Unknown);
    QCOMPARE(refund->state.providerText, std::string("held_by_bank"));
  }

  void aRefundWhoseMoneyCannotBeReadIsUnreadable_data() {
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const Json& json) {
      QTest::newRow(name) << QByteArray::fromStdString(json.dump());
    };
    row("no value", without(test::exampleRefund(), "value"));
    row("value is a number", with(test::exampleRefund(), "value", {{"amount", 180.5}, {"currency", "EUR"}, {"x", 1}}));
    row("value with a comma", with(test::exampleRefund(), "value", test::euros("1,5")));
    row("too many decimals", with(test::exampleRefund(), "customer_receives", test::usdc("1.0000001")));
    row("no payment", without(test::exampleRefund(), "payment_id"));
    row("no version", without(test::exampleRefund(), "version"));
    row("negative version", with(test::exampleRefund(), "version", -1));
    row("empty id", with(test::exampleRefund(), "id", ""));
    row("approvals of another type", with(test::exampleRefund(), "approvals", "none"));
    row("rate without kind", with(test::exampleRefund(), "rate", {{"value", "1"}}));
  }
  void aRefundWhoseMoneyCannotBeReadIsUnreadable() {
    QFETCH(QByteArray, json);
    const auto refund = refundFromText(json.toStdString(), kConnection);
    if (QByteArray(QTest::currentDataTag()) == "value is a number" && refund)
      QCOMPARE(refund->value->toString(), std::string("180.50"));  // the raw token is exact; a double never arises
    else
      QVERIFY(!refund);
  }

  void onePoorRefundDoesNotSpoilThePage() {
    const Json page{{"data", {test::exampleRefund(), without(test::exampleRefund(), "value")}}, {"next_cursor", "c2"}};
    const auto refunds = refundPageFromJson(page.dump(), kConnection);
    QVERIFY(refunds.has_value());
    QCOMPARE(refunds->items.size(), std::size_t{1});
    QCOMPARE(refunds->unreadable.size(), std::size_t{1});
    QCOMPARE(refunds->unreadable.front().id, std::string("re_000031"));
    QCOMPARE(refunds->nextCursor, std::string("c2"));
  }

  void anEventAboutARefundCarriesIt() {
    const Json event{
        {"sequence", 9}, {"type", "refund.updated"}, {"at", "2026-11-18T14:01:58Z"}, {"refund", test::exampleRefund()}};
    const auto read = eventFromJson(event.dump(), 9, kConnection);
    QVERIFY(read.has_value());
    QVERIFY(read->refund.has_value());
    QVERIFY(!read->payment && !read->unreadable);
    const auto empty = eventFromJson(without(event, "refund").dump(), 9, kConnection);
    QVERIFY(empty.has_value());
    QVERIFY(empty->unreadable.has_value());
  }

  void aQuoteIsReadWholeOrNotAtAll() {
    const auto quote = refundQuoteFromJson(test::exampleQuote().dump());
    QVERIFY2(quote.has_value(), quote ? "" : quote.error().message.c_str());
    QCOMPARE(quote->refundableAfter.toString(), std::string("170.00"));
    QCOMPARE(quote->walletAfter->toString(), std::string("8214.400000"));
    QCOMPARE(quote->approvalsRequired, 1U);
    QCOMPARE(quote->approvers.front().name, std::string("Amira Haddad"));
    for (const char* member : {"id", "payment_id", "expires_at", "value", "customer_receives", "network_fee",
                               "leaves_wallet", "refundable_before", "fee_paid_by"}) {
      QVERIFY2(!refundQuoteFromJson(without(test::exampleQuote(), member).dump()), member);
    }
  }

  void optionsLeaveOutAssetsPaydeckCannotCheck() {
    const Json options = Json::parse(R"({"payment_id":"pay_1","refundable":{"amount":"350.00","currency":"EUR"},
      "already_refunded":{"amount":"62.00","currency":"EUR"},"in_flight":{"amount":"0.00","currency":"EUR"},
      "assets":[{"asset":"USDC","network":"base"},{"asset":"ZZZ","network":"nowhere"},{"asset":"EUR","network":"card"}],
      "payer":{"address":"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359","network":"base","kind":"exchange"},
      "reasons":["other"],"refundable_version":7})");
    const auto read = refundOptionsFromJson(options.dump());
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->assets.size(), std::size_t{2});
    QCOMPARE(read->assets[1].network, std::string("card"));
    QVERIFY(read->payer->kind == PayerAddress::Kind::Exchange);
    QVERIFY(!refundOptionsFromJson(without(options, "refundable").dump()));
  }
};

QTEST_GUILESS_MAIN(RefundMapperTest)
#include "RefundMapperTest.moc"
