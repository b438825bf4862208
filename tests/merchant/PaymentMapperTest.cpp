#include <QtTest>

#include "ExamplePayment.h"
#include "network/json/JsonDocument.h"
#include "network/merchant/PaymentMapper.h"

using namespace paydeck;
using paydeck::merchant::paymentPageFromJson;
using paydeck::merchant::paymentTotalsFromJson;
using Json = nlohmann::ordered_json;

namespace {

const ConnectionId kConnection("con_1");

Result<Payment> map(const Json& json) {
  const auto document = json::JsonDocument::parse(json.dump());
  return document ? merchant::paymentFromJson(document->root(), kConnection) : failure(document.error());
}

Json page(const std::vector<Json>& payments) { return {{"data", payments}, {"next_cursor", nullptr}}; }

}  // namespace

class PaymentMapperTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMemberOfTheDocumentsExampleArrives();
  void everyStatusOfTheDocumentIsKnown();
  void anUnknownStatusIsKeptAsText();
  void unknownAssetsAndNetworksAreKept();
  void membersPaydeckDoesNotKnowStayInRaw();
  void onlyFourMembersAreNeeded();
  void whatIsMissingOrOfAnotherTypeIsRefusedWithItsPlace_data();
  void whatIsMissingOrOfAnotherTypeIsRefusedWithItsPlace();
  void amountsWrittenAsNumbersKeepEveryDigit();
  void oneBadElementDoesNotCostTheRestOfThePage();
  void aPageThatIsNotOneIsAClearError_data();
  void aPageThatIsNotOneIsAClearError();
  void textOfAPayerArrivesUntouched();
  void cardsCarryBrandAndLastFour();
  void totalsAreExactAndRefuseAnAssetTwice();
};

void PaymentMapperTest::everyMemberOfTheDocumentsExampleArrives() {
  const Json json = test::examplePayment();
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  Payment want;
  want.connection = kConnection;
  want.id = PaymentId("pay_0000001k");
  want.merchant = MerchantId("mer_lumen");
  want.orderRef = "LA-20430";
  want.description = "Aurora 7 studio monitors (pair)";
  want.state = {PaymentStatus::Confirming, "confirming", 3, 12};
  want.revision = 5;
  want.createdAt = *parseRfc3339("2026-11-18T14:00:12Z");
  want.updatedAt = *parseRfc3339("2026-11-18T14:01:40Z");
  want.expiresAt = *parseRfc3339("2026-11-18T14:30:12Z");
  want.seenAt = *parseRfc3339("2026-11-18T14:01:26Z");
  want.method = {MethodKind::Onchain, "USDC", "polygon", "", ""};
  want.requested = *Money::parse("1248.00", "EUR");
  want.due = *AssetAmount::parse("1448.8", "USDC", "polygon");
  want.received = want.due;
  want.rate = ExchangeRate{*Decimal::parse("0.8614"), *Currency::parse("EUR"), want.createdAt, "Kraken"};
  want.fee = *Money::parse("3.12", "EUR");
  want.net = *Money::parse("1244.88", "EUR");
  want.payAddress = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  want.transactions = {{"0x46b8a2f0c1d94bb0a7f4a81de1a7f4b2f6a4e2ce51b1b1a2fdc9a8b7c6d5cebb",
                        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", want.payAddress, want.due, 94996801U, 3,
                        want.seenAt, true}};
  want.customer = {CustomerId("cus_000104"), "Chidi Okafor", "chidi@okafor.example", "NG"};
  want.metadata = {{"cart", "8841"}, {"channel", "web"}};
  want.raw = json.dump();
  QVERIFY(*mapped == want);
}

void PaymentMapperTest::everyStatusOfTheDocumentIsKnown() {
  for (const PaymentStatus status : allPaymentStatuses()) {
    Json json = test::examplePayment();
    json["status"] = paymentStatusName(status);
    QCOMPARE(map(json)->state.status, status);
  }
}

void PaymentMapperTest::anUnknownStatusIsKeptAsText() {
  Json json = test::examplePayment();
  json["status"] = "held_for_review";
  const auto mapped = map(json);
  QCOMPARE(mapped->state.status, PaymentStatus::Unknown);
  QCOMPARE(QString::fromStdString(mapped->state.providerText), QString("held_for_review"));
}

void PaymentMapperTest::unknownAssetsAndNetworksAreKept() {
  Json json = test::examplePayment();
  json["method"] = {{"kind", "teleport"}, {"asset", "ZZZ"}, {"network", "moonbase"}, {"card", nullptr}};
  json["due"] = {{"amount", "1.500"}, {"asset", "ZZZ"}, {"network", "moonbase"}, {"decimals", 9}};
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(mapped->method.kind, MethodKind::Unknown);
  QCOMPARE(QString::fromStdString(mapped->method.network), QString("moonbase"));
  QCOMPARE(QString::fromStdString(mapped->due->toString()), QString("1.500000000"));
}

void PaymentMapperTest::membersPaydeckDoesNotKnowStayInRaw() {
  Json json = test::examplePayment();
  json["loyalty"] = {{"points", 12}};
  const auto mapped = map(json);
  QVERIFY(mapped->raw.find("\"loyalty\":{\"points\":12}") != std::string::npos);
}

void PaymentMapperTest::onlyFourMembersAreNeeded() {
  const auto mapped = map({{"id", "p"}, {"status", "pending"}, {"version", 1}, {"created_at", "2026-11-18T14:00:12Z"}});
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QVERIFY(!mapped->requested && !mapped->due && mapped->transactions.empty());
  QCOMPARE(mapped->method.kind, MethodKind::Unknown);
  QVERIFY(mapped->updatedAt == mapped->createdAt);
}

void PaymentMapperTest::whatIsMissingOrOfAnotherTypeIsRefusedWithItsPlace_data() {
  QTest::addColumn<QString>("pointer");
  QTest::addColumn<QString>("value");   // empty: removed
  QTest::addColumn<QString>("inMessage");
  const auto row = [](const char* name, const char* pointer, const char* value, const char* inMessage) {
    QTest::newRow(name) << QString(pointer) << QString(value) << QString(inMessage);
  };
  row("no id", "/id", "", "id is missing");
  row("empty id", "/id", "\"\"", "id");
  row("id is a number", "/id", "7", "id: expected a string");
  row("no status", "/status", "", "status is missing");
  row("no version", "/version", "", "version is missing");
  row("version is text", "/version", "\"5\"", "version");
  row("version is a fraction", "/version", "5.5", "version");
  row("version is negative", "/version", "-1", "version");
  row("no creation time", "/created_at", "", "created_at is missing");
  row("creation time is a number", "/created_at", "1234567890", "created_at");
  row("creation time is not one", "/created_at", "\"yesterday\"", "created_at");
  row("amount with a comma", "/requested/amount", "\"1,5\"", "requested");
  row("amount with an exponent", "/requested/amount", "\"1e3\"", "requested");
  row("amount with too many decimals", "/requested/amount", "\"1.234\"", "requested");
  row("currency in lower case", "/requested/currency", "\"eur\"", "requested");
  row("requested is text", "/requested", "\"1248.00 EUR\"", "requested");
  row("asset amount finer than the asset", "/due/amount", "\"1.0000001\"", "due");
  row("asset is empty", "/due/asset", "\"\"", "due");
  row("decimals absurd", "/due/decimals", "300", "due");
  row("rate is text", "/rate/value", "\"fast\"", "rate");
  row("confirmations negative", "/confirmations/have", "-3", "confirmations.have");
  row("transactions is an object", "/transactions", "{}", "transactions");
  row("transaction without hash", "/transactions/0/hash", "", "transactions[0]");
  row("block height negative", "/transactions/0/block_height", "-1", "block_height");
  row("counted is text", "/transactions/0/counted", "\"yes\"", "counted");
  row("customer is text", "/customer", "\"Chidi\"", "customer");
  row("metadata is a list", "/metadata", "[]", "metadata");
}

void PaymentMapperTest::whatIsMissingOrOfAnotherTypeIsRefusedWithItsPlace() {
  QFETCH(QString, pointer);
  QFETCH(QString, value);
  QFETCH(QString, inMessage);
  Json json = test::examplePayment();
  const Json::json_pointer at(pointer.toStdString());
  if (value.isEmpty()) {
    json[at.parent_pointer()].erase(at.back());
  } else {
    json[at] = Json::parse(value.toStdString());
  }
  const auto mapped = map(json);
  QVERIFY(!mapped.has_value());
  QCOMPARE(mapped.error().kind, ErrorKind::Protocol);
  const QString message = QString::fromStdString(mapped.error().message);
  QVERIFY2(message.contains(inMessage), qPrintable(message));
}

void PaymentMapperTest::amountsWrittenAsNumbersKeepEveryDigit() {
  const std::string text =
      R"({"id":"p","status":"pending","version":1,"created_at":"2026-11-18T14:00:12Z",
          "due":{"amount":1234567.123456789012345678,"asset":"ETH","network":"ethereum","decimals":18}})";
  const auto document = json::JsonDocument::parse(text);
  const auto mapped = merchant::paymentFromJson(document->root(), kConnection);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(QString::fromStdString(mapped->due->toString()), QString("1234567.123456789012345678"));
}

void PaymentMapperTest::oneBadElementDoesNotCostTheRestOfThePage() {
  Json bad = test::examplePayment();
  bad["id"] = "pay_bad";
  bad["requested"]["amount"] = "string";
  const auto mapped = paymentPageFromJson(page({test::examplePayment(), bad, 17, nullptr, test::examplePayment()}).dump(),
                                          kConnection);
  QVERIFY(mapped.has_value());
  QCOMPARE(mapped->payments.size(), std::size_t{2});
  QCOMPARE(mapped->unreadable.size(), std::size_t{3});
  QCOMPARE(QString::fromStdString(mapped->unreadable[0].id), QString("pay_bad"));
  QVERIFY(mapped->unreadable[0].reason.find("data[1].requested") != std::string::npos);
  QCOMPARE(QString::fromStdString(mapped->unreadable[0].raw), QString::fromStdString(bad.dump()));
  QCOMPARE(QString::fromStdString(mapped->unreadable[1].raw), QString("17"));
}

void PaymentMapperTest::aPageThatIsNotOneIsAClearError_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<ErrorKind>("kind");
  const QByteArray whole = QByteArray::fromStdString(page({test::examplePayment()}).dump());
  QTest::newRow("empty") << QByteArray() << ErrorKind::Protocol;
  QTest::newRow("HTML") << QByteArray("<html>busy</html>") << ErrorKind::Protocol;
  QTest::newRow("truncated") << whole.left(whole.size() / 2) << ErrorKind::Protocol;
  QTest::newRow("a list") << QByteArray("[]") << ErrorKind::Protocol;
  QTest::newRow("no data") << QByteArray("{\"next_cursor\":null}") << ErrorKind::Protocol;
  QTest::newRow("data is an object") << QByteArray("{\"data\":{}}") << ErrorKind::Protocol;
  QTest::newRow("cursor is a number") << QByteArray("{\"data\":[],\"next_cursor\":5}") << ErrorKind::Protocol;
  QTest::newRow("not UTF-8") << QByteArray("{\"data\":[],\"x\":\"\xff\"}") << ErrorKind::Protocol;
  QTest::newRow("deep") << QByteArray("{\"data\":") + QByteArray(200'000, '[') << ErrorKind::TooLarge;
  QTest::newRow("oversize") << QByteArray("{\"data\":[],\"x\":\"") + QByteArray(33 << 20, 'x') + "\"}" << ErrorKind::TooLarge;
}

void PaymentMapperTest::aPageThatIsNotOneIsAClearError() {
  QFETCH(QByteArray, text);
  QFETCH(ErrorKind, kind);
  const auto mapped = paymentPageFromJson(text.toStdString(), kConnection);
  QVERIFY(!mapped.has_value());
  QVERIFY(mapped.error().kind == kind || mapped.error().kind == ErrorKind::Protocol);
  QVERIFY(!mapped.error().message.empty());
}

void PaymentMapperTest::textOfAPayerArrivesUntouched() {
  Json json = test::examplePayment();
  const std::string name = "<b>x</b><img src=x> \xE2\x80\xAE\xD7\x90\xD7\x91" + std::string(10'000, 'n');
  json["customer"]["name"] = name;
  json["metadata"]["n"] = 12;
  const auto mapped = map(json);
  QVERIFY(mapped->customer.name == name);
  QCOMPARE(QString::fromStdString(mapped->metadata.back().second), QString("12"));
}

void PaymentMapperTest::cardsCarryBrandAndLastFour() {
  Json json = test::examplePayment();
  json["method"] = {{"kind", "card"}, {"asset", "EUR"}, {"network", "card"}, {"card", {{"brand", "visa"}, {"last4", "4242"}}}};
  json["due"] = {{"amount", "12.50"}, {"asset", "EUR"}, {"network", "card"}, {"decimals", 2}};
  const auto mapped = map(json);
  QVERIFY2(mapped.has_value(), mapped ? "" : mapped.error().message.c_str());
  QCOMPARE(mapped->method.kind, MethodKind::Card);
  QCOMPARE(QString::fromStdString(mapped->method.cardLast4), QString("4242"));
  QCOMPARE(*mapped->due->atoms.toInt64(), 1250);
}

void PaymentMapperTest::totalsAreExactAndRefuseAnAssetTwice() {
  const Json eth = {{"amount", "123456789012345678901.000000000000000001"}, {"asset", "ETH"}, {"network", "ethereum"}, {"decimals", 18}};
  const auto totals = paymentTotalsFromJson(Json{{"count", 3}, {"as_of_sequence", 9}, {"received", {eth}}}.dump());
  QVERIFY(totals.has_value());
  QCOMPARE(totals->count, 3);
  QCOMPARE(totals->asOfSequence, 9);
  QCOMPARE(QString::fromStdString(totals->receivedAtoms.begin()->second.toString()),
           QString("123456789012345678901000000000000000001"));
  QVERIFY(!paymentTotalsFromJson(Json{{"count", 3}, {"received", {eth, eth}}}.dump()).has_value());
  QVERIFY(!paymentTotalsFromJson(Json{{"count", -3}, {"received", Json::array()}}.dump()).has_value());
}

QTEST_GUILESS_MAIN(PaymentMapperTest)
#include "PaymentMapperTest.moc"
