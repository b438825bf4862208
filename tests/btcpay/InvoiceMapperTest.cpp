#include <QtTest>

#ifndef Q_MOC_RUN  // moc 6.4 loses count of the braces in its raw string
#include "ExampleInvoice.h"
#endif
#include "network/btcpay/InvoiceMapper.h"
#include "network/btcpay/InvoiceMethod.h"

using namespace paydeck;
using namespace paydeck::btcpay;
using Json = nlohmann::ordered_json;

namespace {

const InvoiceContext kContext{ConnectionId("con_b"), fromUnixMillis(1795460000123)};

Result<Payment> map(const Json& json) {
  return paymentFromInvoice(json.dump(), kContext);
}

Json& payments(Json& invoice, int method) {
  return invoice["paymentMethods"][static_cast<std::size_t>(method)]["payments"];
}

std::string text(const std::optional<AssetAmount>& amount) {
  return amount ? amount->toString() : "none";
}

}  // namespace

class InvoiceMapperTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMemberArrives();
  void onlyFiveMembersAreNeeded();
  void whatIsMissingOrOfAnotherTypeIsRefused_data();
  void whatIsMissingOrOfAnotherTypeIsRefused();
  void anUnpaidInvoiceHasNoMethodWhileTheCustomerCanChoose();
  void lightningIsItsOwnAssetAndSettlesAtOnce();
  void everyWayAnInvoiceWasPaidIsShownAndNothingIsSummedAcrossThem();
  void whatIsMissingOfAnInvoicePaidInTwoWaysIsWhatTheServerSays();
  void waysThatBringTheSameAssetAreOne();
  void archivedInvoicesAreMarked();
  void replacedPaymentsAreKeptButNotCounted();
  void lateMoneyIsWatchedUntilMonitoringEnds();
  void topUpsHaveNoPriceUntilTheyArePaid();
  void pricesInCoinsAreAmountsOfTheCoin();
  void methodsOfPluginsKeepTheirName();
  void unknownAssetsKeepOneScale();
  void confirmationsRefundsAndFeesAreNotInvented();
  void metadataOfAnyTypeIsKept();
  void pagingReadsWhatItNeedsAndNeverFailsOnOneElement();
  void oldServersPaymentMethodsAreJoinedIn();
};

void InvoiceMapperTest::everyMemberArrives() {
  const Json json = test::exampleInvoice();
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  Payment want;
  want.connection = kContext.connection;
  want.id = PaymentId("G7cRwkMzFZ1Gh4MT1gHGLp");
  want.merchant = MerchantId("4xLwd5VTMhU1xJcRbg4cMuNi8VK8FJ6oN7Ye2oSbCk2d");
  want.orderRef = "ORDER-1";
  want.description = "Coffee (1 kg)";
  want.state = {PaymentStatus::Succeeded, "Settled", 0, 0};
  want.createdAt = fromUnixSeconds(1795449202);
  want.revision = 1795460000123;
  want.updatedAt = fromUnixSeconds(1795449262);
  want.expiresAt = fromUnixSeconds(1795450102);
  want.seenAt = fromUnixSeconds(1795449262);
  want.method = {MethodKind::Onchain, "BTC", "bitcoin", "", ""};
  want.requested = *Money::parse("25.00", "EUR");
  want.due = *AssetAmount::parse("0.00041667", "BTC", "bitcoin");
  want.received = want.due;
  want.rate = ExchangeRate{*Decimal::parse("60000.00"), *Currency::parse("EUR"), want.createdAt, "BTCPay Server"};
  want.payAddress = "bc1qdestination";
  want.transactions = {{std::string(64, 'a'), "", "bc1qdestination", want.due, std::nullopt, 0, want.seenAt, true}};
  want.customer = {CustomerId(), "Ada Example", "ada@buyer.example", "AT"};
  want.metadata = {{"channel", "web"}, {"tip", "0.48"}, {"posData", R"({"cart":[{"id":"pu erh","count":1}]})"}};
  want.raw = json.dump();
  QVERIFY(*mapped == want);
}

void InvoiceMapperTest::onlyFiveMembersAreNeeded() {
  const auto mapped =
      map({{"id", "x"}, {"createdTime", 1795449202}, {"status", "New"}, {"currency", "EUR"}, {"loyalty", 5}});
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(mapped->state.status, PaymentStatus::Pending);
  QVERIFY(!mapped->requested && !mapped->due && !mapped->received && !mapped->expiresAt);
}

void InvoiceMapperTest::whatIsMissingOrOfAnotherTypeIsRefused_data() {
  QTest::addColumn<QString>("pointer");
  QTest::addColumn<QString>("value");  // empty: removed
  const auto row = [](const char* name, const char* pointer, const char* value) {
    QTest::newRow(name) << QString(pointer) << QString(value);
  };
  row("no id", "/id", "");
  row("empty id", "/id", "\"\"");
  row("no status", "/status", "");
  row("status is a number", "/status", "3");
  row("no creation time", "/createdTime", "");
  row("creation time is text", "/createdTime", "\"1795449202\"");
  row("creation time is a fraction", "/createdTime", "1795449202.5");
  row("creation time is in milliseconds", "/createdTime", "1795449202000000");
  row("creation time is negative", "/createdTime", "-1");
  row("no currency", "/currency", "");
  row("amount is a placeholder", "/amount", "\"string\"");
  row("amount with a comma", "/amount", "\"25,00\"");
  row("amount finer than the currency", "/amount", "\"25.001\"");
  row("method without id", "/paymentMethods/0/paymentMethodId", "");
  row("methods is an object", "/paymentMethods", "{}");
  row("rate is a placeholder", "/paymentMethods/0/rate", "\"string\"");
  row("total is a placeholder", "/paymentMethods/0/totalPaid", "\"string\"");
  row("paid finer than a satoshi", "/paymentMethods/0/paymentMethodPaid", "\"0.000000001\"");
  row("payment without id", "/paymentMethods/0/payments/0/id", "");
  row("payment without value", "/paymentMethods/0/payments/0/value", "");
  row("payment value is a placeholder", "/paymentMethods/0/payments/0/value", "\"string\"");
  row("payment time absurd", "/paymentMethods/0/payments/0/receivedDate", "99999999999999");
  row("metadata is a list", "/metadata", "[]");
}

void InvoiceMapperTest::whatIsMissingOrOfAnotherTypeIsRefused() {
  QFETCH(QString, pointer);
  QFETCH(QString, value);
  Json json = test::exampleInvoice();
  const Json::json_pointer at(pointer.toStdString());
  if (value.isEmpty()) {
    json[at.parent_pointer()].erase(at.back());
  } else {
    json[at] = Json::parse(value.toStdString());
  }
  const auto mapped = map(json);
  QVERIFY(!mapped.has_value());
  QCOMPARE(mapped.error().kind, ErrorKind::Protocol);
  QVERIFY(!mapped.error().message.empty());
}

void InvoiceMapperTest::anUnpaidInvoiceHasNoMethodWhileTheCustomerCanChoose() {
  Json json = test::exampleInvoice();
  json["status"] = "New";
  payments(json, 0) = Json::array();
  json["paymentMethods"][0]["paymentMethodPaid"] = "0";
  for (Json& method : json["paymentMethods"]) method["totalPaid"] = "0";
  const auto open = map(json);
  QCOMPARE(open->method.kind, MethodKind::Unknown);
  QVERIFY(open->method.symbol.empty() && open->payAddress.empty() && !open->due && !open->received);
  json["paymentMethods"].erase(1);
  const auto only = map(json);
  QCOMPARE(only->method.kind, MethodKind::Onchain);
  QCOMPARE(QString::fromStdString(text(only->due)), QString("0.00041667"));
  QVERIFY(!only->received);
}

void InvoiceMapperTest::lightningIsItsOwnAssetAndSettlesAtOnce() {
  for (const char* id : {"BTC-LN", "BTC-LNURL"}) {
    Json json = test::exampleInvoice();
    json["paymentMethods"].erase(0);
    json["paymentMethods"][0]["paymentMethodId"] = id;
    json["paymentMethods"][0]["paymentMethodPaid"] = "0.00041666667";
    payments(json, 0) = {
        {{"id", "hash-with-dash"}, {"receivedDate", 1795449300}, {"value", "0.00041666667"}, {"status", "Settled"}}};
    const auto mapped = map(json);
    QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
    QCOMPARE(mapped->method.kind, MethodKind::Lightning);
    QVERIFY(mapped->received->asset == *findAsset("BTC", "lightning"));
    QCOMPARE(QString::fromStdString(text(mapped->received)), QString("0.00041666667"));
    QCOMPARE(QString::fromStdString(mapped->transactions[0].hash), QString("hash-with-dash"));
    QVERIFY(mapped->finalAt == fromUnixSeconds(1795449300));
  }
}

/// 0.0001 BTC over Lightning first, then the rest on the chain in two transactions.
Json paidInTwoWays() {
  Json json = test::exampleInvoice();
  Json& chain = json["paymentMethods"][0];
  Json& lightning = json["paymentMethods"][1];
  chain["paymentMethodPaid"] = "0.00031667";
  lightning["paymentMethodPaid"] = "0.0001";
  chain["payments"][0]["value"] = "0.00030000";
  Json second = chain["payments"][0];
  second["id"] = std::string(64, 'b') + "-0";
  second["value"] = "0.00001667";
  chain["payments"].push_back(second);
  lightning["payments"] = {
      {{"id", std::string(64, 'c')}, {"receivedDate", 1795449210}, {"value", "0.0001"}, {"status", "Settled"}}};
  return json;
}

void InvoiceMapperTest::everyWayAnInvoiceWasPaidIsShownAndNothingIsSummedAcrossThem() {
  const auto mapped = map(paidInTwoWays());
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(mapped->method.kind, MethodKind::Lightning);  // came first
  QVERIFY(mapped->received == *AssetAmount::parse("0.0001", "BTC", "lightning"));
  QVERIFY(mapped->due == *AssetAmount::parse("0.0001", "BTC", "lightning"));
  const auto besides = receivedBesides(*mapped);
  QVERIFY(besides.has_value());
  QVERIFY((*besides == std::vector{*AssetAmount::parse("0.00031667", "BTC", "bitcoin")}));
  QCOMPARE(mapped->transactions.size(), std::size_t{3});
  QVERIFY(!mapped->finalAt);  // when the part on the chain was confirmed is not told
  QVERIFY(mapped->seenAt == fromUnixSeconds(1795449210));
  QVERIFY(mapped->requested == *Money::parse("25.00", "EUR"));
  QVERIFY(receivedBesides(*map(test::exampleInvoice()))->empty());
}

void InvoiceMapperTest::whatIsMissingOfAnInvoicePaidInTwoWaysIsWhatTheServerSays() {
  Json json = paidInTwoWays();
  json["status"] = "Expired";
  json["additionalStatus"] = "PaidPartial";
  payments(json, 0).erase(1);
  json["paymentMethods"][0]["paymentMethodPaid"] = "0.00030000";
  for (Json& method : json["paymentMethods"]) method["totalPaid"] = "0.0004", method["due"] = "0.00001667";
  const auto mapped = map(json);
  QCOMPARE(mapped->state.status, PaymentStatus::Underpaid);
  QCOMPARE(QString::fromStdString(text(*mapped->due->minus(*mapped->received))), QString("0.00001667000"));
  // All that was asked for came on the chain; what came over Lightning was not asked for.
  payments(json, 0)[0]["value"] = "0.00041667";
  json["paymentMethods"][0]["paymentMethodPaid"] = "0.00041667";
  for (Json& method : json["paymentMethods"]) method["totalPaid"] = "0.00051667";
  QVERIFY(!map(json)->due);
}

void InvoiceMapperTest::waysThatBringTheSameAssetAreOne() {
  Json json = paidInTwoWays();
  Json address = json["paymentMethods"][1];
  address["paymentMethodId"] = "BTC-LNURL";
  address["paymentMethodPaid"] = "0.00031667";
  address["payments"][0]["value"] = "0.00031667";
  address["payments"][0]["receivedDate"] = 1795449240;
  json["paymentMethods"][0] = address;
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QVERIFY(mapped->received == *AssetAmount::parse("0.00041667", "BTC", "lightning"));
  QVERIFY(mapped->due == mapped->received);
  QVERIFY(receivedBesides(*mapped)->empty());
}

void InvoiceMapperTest::archivedInvoicesAreMarked() {
  Json json = test::exampleInvoice();
  json["archived"] = true;
  const std::pair<std::string, std::string> mark("archived", "true");
  const auto marks = [&](const Payment& p) { return std::count(p.metadata.begin(), p.metadata.end(), mark); };
  QCOMPARE(marks(*map(json)), 1);
  QCOMPARE(marks(*map(test::exampleInvoice())), 0);
}

void InvoiceMapperTest::replacedPaymentsAreKeptButNotCounted() {
  Json json = test::exampleInvoice();
  json["status"] = "New";
  payments(json, 0)[0]["status"] = "Invalid";
  json["paymentMethods"][0].erase("paymentMethodPaid");
  const auto mapped = map(json);
  QCOMPARE(mapped->transactions.size(), std::size_t{1});
  QVERIFY(!mapped->transactions[0].counted);
  QVERIFY(!mapped->received && !mapped->seenAt);
}

void InvoiceMapperTest::lateMoneyIsWatchedUntilMonitoringEnds() {
  Json json = test::exampleInvoice();
  json["status"] = "Expired";
  for (const char* additional : {"None", "PaidPartial", "PaidLate"}) {
    json["additionalStatus"] = additional;
    const auto mapped = map(json);
    QVERIFY(mapped->watchUntil == fromUnixSeconds(1795536502));
    QVERIFY(needsWatching(*mapped, fromUnixSeconds(1795536501)));
    QCOMPARE(mapped->finalAt.has_value(), QString(additional) == "None");
  }
  json["status"] = "Settled";
  json["additionalStatus"] = "Marked";
  QVERIFY(!map(json)->watchUntil);
}

void InvoiceMapperTest::topUpsHaveNoPriceUntilTheyArePaid() {
  Json json = test::exampleInvoice();
  json["type"] = "TopUp";
  json["amount"] = "0";
  QVERIFY(!map(json)->requested);
  json["amount"] = "12.345678";
  QCOMPARE(map(json)->requested->minor(), 1235);
  json["amount"] = nullptr;
  QVERIFY(map(json).has_value());
}

void InvoiceMapperTest::pricesInCoinsAreAmountsOfTheCoin() {
  Json json = test::exampleInvoice();
  json["currency"] = "BTC";
  json["amount"] = "0.00041667";
  json.erase("paymentMethods");
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QVERIFY(!mapped->requested && !mapped->rate);
  QCOMPARE(QString::fromStdString(text(mapped->due)), QString("0.00041667"));
}

void InvoiceMapperTest::methodsOfPluginsKeepTheirName() {
  Json json = test::exampleInvoice();
  json["paymentMethods"].erase(1);
  json["paymentMethods"][0]["paymentMethodId"] = "USDT-ETH";
  json["paymentMethods"][0]["currency"] = "USDT";
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(mapped->method.kind, MethodKind::Unknown);
  QCOMPARE(QString::fromStdString(mapped->method.symbol), QString("USDT"));
  QCOMPARE(QString::fromStdString(mapped->method.network), QString("USDT-ETH"));
  json["paymentMethods"][0]["paymentMethodId"] = "LTC-CHAIN";
  json["paymentMethods"][0]["currency"] = "LTC";
  QCOMPARE(map(json)->method.kind, MethodKind::Onchain);
  QCOMPARE(QString::fromStdString(map(json)->method.network), QString("LTC-CHAIN"));
}

void InvoiceMapperTest::unknownAssetsKeepOneScale() {
  const PaymentMethodId id = PaymentMethodId::parse("XMR-CHAIN", "XMR");
  QVERIFY(id.amount("1.5")->asset == id.amount("1.123456789012")->asset);
  QVERIFY(id.amount("1.5")->plus(*id.amount("1.123456789012")).has_value());
}

void InvoiceMapperTest::confirmationsRefundsAndFeesAreNotInvented() {
  Json json = test::exampleInvoice();
  json["status"] = "Processing";
  const auto mapped = map(json);
  QCOMPARE(mapped->state.status, PaymentStatus::Confirming);
  QCOMPARE(mapped->state.required, 0U);
  QVERIFY(!mapped->fee && !mapped->net && !mapped->refunded && !mapped->finalAt);
}

void InvoiceMapperTest::metadataOfAnyTypeIsKept() {
  Json json = test::exampleInvoice();
  json["metadata"]["orderId"] = 20430;
  json["metadata"]["gift"] = true;
  json["metadata"]["buyerName"] = "<b>x</b>";
  const auto mapped = map(json);
  QCOMPARE(QString::fromStdString(mapped->orderRef), QString("20430"));
  QCOMPARE(QString::fromStdString(mapped->customer.name), QString("<b>x</b>"));
  QVERIFY((mapped->metadata.back() == std::pair<std::string, std::string>("gift", "true")));
}

void InvoiceMapperTest::pagingReadsWhatItNeedsAndNeverFailsOnOneElement() {
  Json noTime = test::exampleInvoice();
  noTime["createdTime"] = "soon";
  Json other = test::exampleInvoice();
  other["createdTime"] = 1795449000;
  const auto rows = listedInvoicesFromJson(Json{noTime, test::exampleInvoice(), 17, other}.dump());
  QVERIFY(rows.has_value());
  QCOMPARE(rows->size(), std::size_t{4});
  QCOMPARE(rows->at(0).createdSecond, 1795449202);  // its neighbour's
  QVERIFY(!rows->at(0).unreadable.empty() && rows->at(1).unreadable.empty());
  QCOMPARE(rows->at(2).createdSecond, 1795449202);
  QVERIFY(rows->at(2).id.empty() && !rows->at(2).key.empty() && !rows->at(2).unreadable.empty());
  QVERIFY(rows->at(3).hasPaymentMethods);
  QVERIFY(!listedInvoicesFromJson("{}").has_value());
  QVERIFY(!listedInvoicesFromJson("[{").has_value());
}

void InvoiceMapperTest::oldServersPaymentMethodsAreJoinedIn() {
  Json invoice = test::exampleInvoice();
  const Json methods = invoice["paymentMethods"];
  invoice.erase("paymentMethods");
  const auto joined = withPaymentMethods(invoice.dump(), methods.dump());
  QVERIFY(joined.has_value());
  QVERIFY(Json::parse(*joined) == test::exampleInvoice());
  QCOMPARE(QString::fromStdString(*withPaymentMethods("{}", "[]")), QString("{\"paymentMethods\":[]}"));
  QVERIFY(!withPaymentMethods("[]", "[]").has_value());
  QVERIFY(!withPaymentMethods("{}", "{}").has_value());
}

QTEST_GUILESS_MAIN(InvoiceMapperTest)
#include "InvoiceMapperTest.moc"
