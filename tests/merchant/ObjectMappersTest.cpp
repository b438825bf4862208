#include <QtTest>
#include <nlohmann/json.hpp>

#include "ExamplePayment.h"
#include "network/merchant/AccountMapper.h"
#include "network/merchant/BooksMapper.h"
#include "network/merchant/EventMapper.h"
#include "network/merchant/TimelineMapper.h"

using namespace paydeck;
using namespace paydeck::merchant;
using Json = nlohmann::ordered_json;

namespace {

const ConnectionId kConnection("con_1");

Json amount(const char* text) { return {{"amount", text}, {"asset", "USDC"}, {"network", "base"}, {"decimals", 6}}; }

Json list(const std::vector<Json>& data) { return {{"data", data}, {"next_cursor", nullptr}}; }

Json me() {
  return Json::parse(R"({"id":"per_finance","name":"Maya Lindqvist","email":"maya@lumen.example","role":"finance",
    "permissions":["payments:read","ledger:read"],
    "merchants":[{"id":"mer_lumen","name":"Lumen Audio","default_currency":"EUR","time_zone":"Europe/Berlin"}],
    "server":{"name":"Paydeck sandbox","version":"0.1.0"},"server_time":"2026-11-18T14:01:58.000Z"})");
}

Json anEvent(int sequence) {
  return {{"sequence", sequence}, {"type", "payment.updated"}, {"at", "2026-11-18T14:01:58Z"}, {"payment", test::examplePayment()}};
}

Json events(const std::vector<Json>& data) {
  return {{"data", data}, {"more", false}, {"latest_sequence", 99}, {"oldest_sequence", 1}};
}

Json ledgerEntry() {
  return {{"id", "led_1"}, {"sequence", 7}, {"at", "2026-11-18T14:01:58Z"}, {"kind", "payment"},
          {"amount", amount("-1.5")}, {"balance_after", amount("10")}, {"value", nullptr}, {"payment_id", "pay_1"},
          {"payout_id", nullptr}, {"refund_id", nullptr}};
}

}  // namespace

class ObjectMappersTest : public QObject {
  Q_OBJECT

 private slots:
  void accountSaysWhoWhereAndWhatIsMissing();
  void accountWithOddMembersIsRefused();
  void timelineKeepsUnknownKindsAndMarksWhatItCannotRead();
  void eventsCarryThePaymentOrWhyItCannotBeRead();
  void eventsOfOtherTypesAreSeenAndSkipped();
  void aPageWhoseSequenceDoesNotAscendIsRefused();
  void aStreamEventWhoseIdDisagreesIsRefused();
  void balancesAndRatesAreAllOrNothing();
  void ledgerEntriesKeepTheirSignAndBadOnesAreListed();
  void payoutsAndCustomersAreRead();
};

void ObjectMappersTest::accountSaysWhoWhereAndWhatIsMissing() {
  const auto info = accountFromJson(me().dump());
  QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
  QCOMPARE(QString::fromStdString(info->serverName), QString("Paydeck sandbox 0.1.0"));
  QCOMPARE(QString::fromStdString(info->merchantName), QString("Lumen Audio"));
  QCOMPARE(QString::fromStdString(info->personName), QString("Maya Lindqvist"));
  QCOMPARE(QString::fromStdString(info->role), QString("finance"));
  QVERIFY((info->missing == std::vector<std::string>{"payouts:read", "customers:read", "rates:read"}));
  QCOMPARE(info->stores.size(), std::size_t{1});
  QVERIFY(info->serverTime == *parseRfc3339("2026-11-18T14:01:58Z"));
}

void ObjectMappersTest::accountWithOddMembersIsRefused() {
  for (const auto& [name, value] : std::vector<std::pair<const char*, Json>>{
           {"permissions", "payments:read"}, {"permissions", Json::array({1})}, {"merchants", Json::object()},
           {"server", "x"}, {"server_time", 5}, {"id", nullptr}}) {
    Json json = me();
    json[name] = value;
    QVERIFY2(!accountFromJson(json.dump()).has_value(), name);
  }
}

void ObjectMappersTest::timelineKeepsUnknownKindsAndMarksWhatItCannotRead() {
  const Json good = {{"kind", "teleported"}, {"at", "2026-11-18T14:01:58Z"}, {"text", "gone"}, {"block_height", 7},
                     {"confirmations", 1}, {"required", 2}};
  const auto entries = timelineFromJson(Json{{"data", {good, {{"kind", "seen"}, {"at", "?"}}}}}.dump());
  QVERIFY(entries.has_value());
  QCOMPARE(entries->size(), std::size_t{2});
  QVERIFY((entries->at(0) == TimelineEntry{"teleported", *parseRfc3339("2026-11-18T14:01:58Z"), "gone", 7U, 1, 2}));
  QCOMPARE(QString::fromStdString(entries->at(1).kind), QString("note"));
  QVERIFY(entries->at(1).at == entries->at(0).at);
}

void ObjectMappersTest::eventsCarryThePaymentOrWhyItCannotBeRead() {
  Json bad = anEvent(8);
  bad["payment"]["created_at"] = 12;
  Json none = anEvent(9);
  none.erase("payment");
  const auto page = eventPageFromJson(events({anEvent(7), bad, none}).dump(), kConnection);
  QVERIFY2(page.has_value(), page ? "" : page.error().message.c_str());
  QCOMPARE(page->latestSequence, 99);
  QVERIFY(page->events[0].payment && !page->events[0].unreadable);
  QVERIFY(page->events[0].payment->connection == kConnection);
  QVERIFY(!page->events[1].payment && page->events[1].unreadable->id == "pay_0000001k");
  QCOMPARE(page->events[1].sequence, 8);
  QVERIFY(page->events[2].unreadable.has_value());
}

void ObjectMappersTest::eventsOfOtherTypesAreSeenAndSkipped() {
  const Json payout = {{"sequence", 3}, {"type", "payout.created"}, {"at", "2026-11-18T14:01:58Z"}, {"payout_id", "po_1"}};
  const Json strange = {{"sequence", 4}, {"type", "moon.landed"}, {"at", "2026-11-18T14:01:58Z"}, {"crew", 3}};
  const auto page = eventPageFromJson(events({payout, strange}).dump(), kConnection);
  QVERIFY(page.has_value());
  for (const BackendEvent& seen : page->events) QVERIFY(!seen.payment && !seen.unreadable);
  QCOMPARE(QString::fromStdString(page->events[1].type), QString("moon.landed"));
}

void ObjectMappersTest::aPageWhoseSequenceDoesNotAscendIsRefused() {
  QVERIFY(!eventPageFromJson(events({anEvent(8), anEvent(8)}).dump(), kConnection).has_value());
  QVERIFY(!eventPageFromJson(events({anEvent(8), anEvent(7)}).dump(), kConnection).has_value());
  Json without = anEvent(9);
  without.erase("sequence");
  QVERIFY(!eventPageFromJson(events({anEvent(8), without}).dump(), kConnection).has_value());
}

void ObjectMappersTest::aStreamEventWhoseIdDisagreesIsRefused() {
  QVERIFY(eventFromJson(anEvent(8).dump(), 8, kConnection).has_value());
  QVERIFY(!eventFromJson(anEvent(8).dump(), 9, kConnection).has_value());
  QVERIFY(!eventFromJson("{\"sequence\":8", 8, kConnection).has_value());
}

void ObjectMappersTest::balancesAndRatesAreAllOrNothing() {
  const Json balance = {{"available", amount("10.5")}, {"pending", amount("0")}, {"as_of", "2026-11-18T14:01:58Z"}};
  QCOMPARE(balancesFromJson(list({balance}).dump())->size(), std::size_t{1});
  Json mixed = balance;
  mixed["pending"]["network"] = "polygon";
  QVERIFY(!balancesFromJson(list({balance, mixed}).dump()).has_value());
  const Json rate = {{"asset", "USDC"},
                     {"rate", {{"value", "0.8614"}, {"quote", "EUR"}, {"at", "2026-11-18T14:01:58Z"}, {"source", "Kraken"}}}};
  QCOMPARE(QString::fromStdString(ratesFromJson(list({rate}).dump())->front().rate.value.toString()), QString("0.8614"));
  QVERIFY(!ratesFromJson(list({rate, {{"asset", "BTC"}}}).dump()).has_value());
}

void ObjectMappersTest::ledgerEntriesKeepTheirSignAndBadOnesAreListed() {
  Json bad = ledgerEntry();
  bad["balance_after"]["asset"] = "DAI";
  const auto page = ledgerPageFromJson(list({ledgerEntry(), bad}).dump());
  QVERIFY(page.has_value());
  QCOMPARE(page->items.size(), std::size_t{1});
  QCOMPARE(page->unreadable.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(page->items[0].amount.toString()), QString("-1.500000"));
  QVERIFY(page->items[0].payment == PaymentId("pay_1") && page->items[0].payout.empty());
}

void ObjectMappersTest::payoutsAndCustomersAreRead() {
  const Json payout = {{"id", "po_1"}, {"created_at", "2026-11-18T14:01:58Z"}, {"arrived_at", nullptr}, {"status", "paid"},
                       {"amount", amount("5")}, {"fee", nullptr}, {"destination", "DE00"}, {"reference", "r"}, {"version", 2}};
  const auto payouts = payoutPageFromJson(list({payout, {{"id", "po_2"}}}).dump());
  QCOMPARE(payouts->items.size(), std::size_t{1});
  QCOMPARE(payouts->items[0].revision, 2);
  QCOMPARE(QString::fromStdString(payouts->unreadable.at(0).id), QString("po_2"));
  const Json customer = {{"id", "cus_1"}, {"name", "N"}, {"email", "e"}, {"country", ""}, {"created_at", "2026-11-18T14:01:58Z"}, {"version", 1}};
  Json page = list({customer});
  page["next_cursor"] = "abc";
  const auto customers = customerPageFromJson(page.dump());
  QCOMPARE(customers->items.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(customers->nextCursor), QString("abc"));
}

QTEST_GUILESS_MAIN(ObjectMappersTest)
#include "ObjectMappersTest.moc"
