#include <QCryptographicHash>
#include <QTest>

#include "tests/sandbox/RefundRig.h"

using namespace paydeck;
using namespace paydeck::sandbox;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

#define COMPARE_CODE(answer, expectedStatus, expectedCode)                            \
  do {                                                                                \
    const auto told = answer;                                                         \
    QVERIFY2(told.status == (expectedStatus), told.body.c_str());                     \
    COMPARE_JSON(told.json().value("code", std::string("none")), json(expectedCode)); \
  } while (false)

json withApprovals(int approvals, json more = json::object()) {
  json policy = {{"id", "pol_000001"},
                 {"name", "Test"},
                 {"above", {{"amount", "1000.00"}, {"currency", "EUR"}}},
                 {"daily_total", nullptr},
                 {"assets", json::array()},
                 {"roles", {"finance", "admin"}},
                 {"approvals", approvals},
                 {"expires_after_seconds", 3600}};
  policy.update(more);
  return policy;
}

}  // namespace

class TestSandboxRefunds : public QObject {
  Q_OBJECT

 private slots:
  void thePaymentFollowsOnlyWhenTheRefundHasSucceeded() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(41'200);
    const auto created = rig.refund(id, "62.00");
    QVERIFY2(created.status == 201, created.body.c_str());
    COMPARE_JSON(created.json()["status"], json("processing"));
    json payment = rig.get("/v1/payments/" + id);
    COMPARE_JSON(payment["status"], json("succeeded"));
    COMPARE_JSON(payment["refundable"]["amount"], json("350.00"));
    COMPARE_JSON(payment["refunds_in_flight"]["amount"], json("62.00"));
    QVERIFY(payment["refunded"].is_null());
    rig.pass(4s);
    json refund = rig.refundNow(created.json());
    QVERIFY(refund["sent_at"].is_string() && refund["transaction"]["to"] == RefundRig::kAddress);
    QVERIFY(rig.get("/v1/payments/" + id)["refunded"].is_null());
    rig.pass(5min);
    refund = rig.refundNow(created.json());
    COMPARE_JSON(refund["status"], json("succeeded"));
    COMPARE_JSON(refund["confirmations"], (json{{"have", 12}, {"need", 12}}));
    payment = rig.get("/v1/payments/" + id);
    COMPARE_JSON(payment["status"], json("partially_refunded"));
    COMPARE_JSON(payment["refunded"]["amount"], json("62.00"));
    COMPARE_JSON(payment["net"]["amount"], json("348.97"));
    QVERIFY(payment["refunds_in_flight"].is_null());
    COMPARE_JSON(rig.get("/v1/payments/" + id + "/timeline")["data"].back()["kind"], json("partially_refunded"));
  }

  void severalRefundsFitAsLongAsTheirSumDoes() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    QCOMPARE(rig.refund(id, "60.00").status, 201);
    COMPARE_CODE(rig.refund(id, "40.01"), 422, "amount_above_refundable");
    COMPARE_JSON(rig.refund(id, "40.01").json()["refundable"]["amount"], json("40.00"));
    QCOMPARE(rig.refund(id, "40.00").status, 201);
    COMPARE_CODE(rig.refund(id, "0.01"), 409, "already_refunded");
    rig.pass(5min);
    COMPARE_JSON(rig.get("/v1/payments/" + id)["status"], json("refunded"));
    COMPARE_CODE(rig.quote(rig.paid(1000), "10.01"), 422, "amount_above_refundable");
  }

  void aStaleViewOfThePaymentIsRefused() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const json first = rig.quote(id, "30.00").json();
    const json second = rig.quote(id, "30.00", json::object(), "per_finance").json();
    QCOMPARE(rig.post("per_support", "/v1/refunds", RefundRig::refundBody(first)).status, 201);
    const auto refused = rig.post("per_finance", "/v1/refunds", RefundRig::refundBody(second));
    COMPARE_CODE(refused, 409, "payment_changed");
    COMPARE_JSON(refused.json()["refundable"]["amount"], json("70.00"));
  }

  void aQuoteIsHeldForItsTimeAndUsedOnce() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const json quote = rig.quote(id, "30.00").json();
    QCOMPARE(rig.post("per_support", "/v1/refunds", RefundRig::refundBody(quote)).status, 201);
    COMPARE_CODE(rig.post("per_support", "/v1/refunds", RefundRig::refundBody(quote)), 409, "quote_used");
    const json late = rig.quote(id, "30.00").json();
    rig.pass(5min);
    COMPARE_CODE(rig.post("per_support", "/v1/refunds", RefundRig::refundBody(late)), 409, "quote_expired");
    COMPARE_JSON(rig.get("/v1/refund-quotes/" + late["id"].get<std::string>()), late);
  }

  void feesRatesAndAssetsAddUp() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(41'200);
    const auto atoms = [](const json& amount) {
      return *atomsFromText(amount["amount"].get<std::string>(), amount["decimals"].get<unsigned>());
    };
    for (const char* payer : {"merchant", "customer"}) {
      const json quote = rig.quote(id, "180.00", {{"fee_paid_by", payer}}).json();
      QVERIFY(atoms(quote["leaves_wallet"]) == atoms(quote["customer_receives"]) + atoms(quote["network_fee"]));
      QVERIFY(atoms(quote["network_fee"]) > 0);
      COMPARE_JSON(quote["refundable_after"]["amount"], json("232.00"));
    }
    const json whole = rig.quote(id, "412.00", {{"rate", "at_payment"}}).json();
    COMPARE_JSON(whole["customer_receives"], rig.get("/v1/payments/" + id)["received"]);
    const json other = rig.quote(id, "180.00", {{"asset", "EURC"}, {"network", "base"}}).json();
    COMPARE_JSON(other["customer_receives"]["asset"], json("EURC"));
    const json inAsset = {{"amount", {{"amount", "1.5"}, {"asset", "USDC"}, {"network", "base"}, {"decimals", 6}}}};
    COMPARE_JSON(rig.quote(id, "", inAsset).json()["customer_receives"]["amount"], json("1.500000"));
    COMPARE_CODE(rig.quote(id, "180.00", {{"asset", "BTC"}, {"network", "bitcoin"}}), 422, "asset_not_offered");
    COMPARE_CODE(rig.quote(id, "0.01", {{"fee_paid_by", "customer"}}), 422, "amount_below_fee");
    for (const char* amount : {"1,5", "1e3", "-0", "-1.00", "0", "1.005", "", " 1", "99999999999999999999"})
      COMPARE_CODE(rig.quote(id, amount), 422, "invalid_amount");
    const json dollars = {{"amount", {{"amount", "1.00"}, {"currency", "USD"}}}};
    COMPARE_CODE(rig.quote(id, "", dollars), 422, "wrong_currency");
    const auto bitcoin = rig.refund(id, "10.00", {{"destination", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"}});
    COMPARE_CODE(bitcoin, 422, "destination_invalid");
    const auto typo = rig.refund(id, "10.00", {{"destination", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"}});
    COMPARE_CODE(typo, 422, "destination_invalid");
  }

  void theWalletMustCoverIt() {
    RefundRig rig;
    const std::string id = rig.paid(10'000);  // its fee makes the balance smaller than what was received
    const json quote = rig.quote(id, "100.00").json();
    QVERIFY(quote["wallet"]["after"]["amount"].get<std::string>().front() == '-');
    COMPARE_CODE(rig.refund(id, "100.00"), 422, "insufficient_balance");
    COMPARE_JSON(rig.get("/v1/payments/" + id)["refundable"]["amount"], json("100.00"));
  }

  void amountsAskForOneOrTwoOtherPeople() {
    RefundRig rig;
    rig.paid(200'000);
    const json one = rig.refund(rig.paid(41'200), "180.00", json::object(), "per_finance").json();
    COMPARE_JSON(one["status"], json("awaiting_approval"));
    COMPARE_JSON(one["approval"]["required"], json(1));
    for (const json& person : one["approval"]["approvers"]) QVERIFY(person["person_id"] != "per_finance");
    COMPARE_CODE(rig.decide("per_finance", one, "approve"), 403, "self_approval");
    COMPARE_CODE(rig.decide("per_finance", one, "reject"), 403, "self_approval");
    COMPARE_CODE(rig.decide("per_support", one, "approve"), 403, "missing_permission");
    COMPARE_JSON(rig.decide("per_admin", one, "approve").json()["status"], json("processing"));
    const json two = rig.refund(rig.paid(50'000), "425.50").json();
    COMPARE_JSON(two["approval"]["required"], json(2));
    const json half = rig.decide("per_admin", two, "approve").json();
    COMPARE_JSON(half["status"], json("awaiting_approval"));
    COMPARE_JSON(half["approval"]["given"], json(1));
    COMPARE_CODE(rig.decide("per_admin", half, "approve"), 409, "already_decided");
    COMPARE_CODE(rig.decide("per_finance", two, "approve"), 409, "refund_changed");
    const json done = rig.decide("per_finance", half, "approve").json();
    COMPARE_JSON(done["status"], json("processing"));
    QCOMPARE(done["approvals"].size(), 2U);
    COMPARE_CODE(rig.decide("per_finance2", done, "approve"), 409, "not_awaiting_approval");
  }

  void aRejectedWithdrawnOrLapsedRefundGivesItsValueBack() {
    RefundRig rig;
    rig.paid(200'000);
    const std::string id = rig.paid(41'200);
    const auto refundable = [&] { return rig.get("/v1/payments/" + id)["refundable"]["amount"]; };
    COMPARE_JSON(rig.decide("per_admin", rig.refund(id, "180.00").json(), "reject").json()["status"], json("rejected"));
    COMPARE_JSON(refundable(), json("412.00"));
    const json mine = rig.refund(id, "180.00").json();
    COMPARE_JSON(refundable(), json("232.00"));
    const std::string cancel = "/v1/refunds/" + mine["id"].get<std::string>() + "/cancel";
    COMPARE_CODE(rig.post("per_support2", cancel, json::object()), 403, "not_your_refund");
    COMPARE_CODE(rig.post("per_support", cancel, {{"version", 7}}), 409, "refund_changed");
    COMPARE_JSON(rig.as("per_support").post(cancel, "", rig.key()).json()["status"], json("cancelled"));
    COMPARE_CODE(rig.post("per_support", cancel, json::object()), 409, "too_late");
    COMPARE_JSON(refundable(), json("412.00"));
    const json forgotten = rig.refund(id, "180.00").json();
    rig.pass(24h);
    COMPARE_JSON(rig.refundNow(forgotten)["status"], json("expired"));
    COMPARE_JSON(refundable(), json("412.00"));
    const json sent = rig.refund(id, "20.00").json();
    rig.pass(5s);
    COMPARE_CODE(rig.post("per_support", "/v1/refunds/" + sent["id"].get<std::string>() + "/cancel", json::object()),
                 409, "too_late");
  }

  void policiesGoByDayAssetAndRole() {
    RefundRig rig;
    rig.paid(300'000);
    const std::string id = rig.paid(90'000);
    auto& admin = rig.as("per_admin");
    const std::string path = "/v1/approval-policies/pol_000001";
    COMPARE_CODE(rig.as("per_finance").put(path, withApprovals(1).dump()), 403, "missing_permission");
    const json day = {{"daily_total", {{"amount", "50.00"}, {"currency", "EUR"}}}, {"roles", {"admin"}}};
    QCOMPARE(admin.put(path, withApprovals(1, day).dump()).status, 200);
    COMPARE_JSON(rig.refund(id, "30.00").json()["approval"]["required"], json(0));
    const json usage = rig.get("/v1/approval-policies/usage")["data"];
    COMPARE_JSON(usage[0]["used"]["amount"], json("30.00"));
    COMPARE_JSON(usage[0]["limit"]["amount"], json("50.00"));
    const json over = rig.refund(id, "30.00").json();
    COMPARE_JSON(over["approval"]["required"], json(1));
    COMPARE_CODE(rig.decide("per_finance", over, "approve"), 403, "role_not_allowed");
    QCOMPARE(rig.decide("per_admin", over, "reject").status, 200);
    COMPARE_JSON(rig.get("/v1/approval-policies/usage")["data"][0]["used"]["amount"], json("30.00"));
    rig.pass(24h);
    COMPARE_JSON(rig.refund(id, "30.00").json()["approval"]["required"], json(0));
    const json asset = {{"assets", {"BTC"}}, {"above", {{"amount", "1.00"}, {"currency", "EUR"}}}};
    QCOMPARE(admin.put(path, withApprovals(2, asset).dump()).status, 200);
    COMPARE_JSON(rig.refund(id, "30.00").json()["approval"]["required"], json(0));
    for (const json& wrong : {withApprovals(3), withApprovals(1, {{"roles", {"viewer"}}}),
                              withApprovals(1, {{"above", {{"amount", "1,5"}, {"currency", "EUR"}}}}),
                              withApprovals(1, {{"id", "pol_000002"}})}) {
      COMPARE_CODE(admin.put(path, wrong.dump()), 422, "invalid_policy");
    }
  }

  void rolesAreEnforced() {
    RefundRig rig;
    const std::string id = rig.paid(10'000);
    const auto refused = rig.quote(id, "1.00", json::object(), "per_viewer");
    COMPARE_CODE(refused, 403, "missing_permission");
    COMPARE_JSON(refused.json()["permission"], json("refunds:create"));
    QCOMPARE(rig.as("per_viewer").get("/v1/refunds").status, 200);
    const auto decided = rig.post("per_support", "/v1/refunds/re_000001/approve", {{"version", 1}});
    COMPARE_JSON(decided.json()["permission"], json("refunds:approve"));
  }

  void failuresReleaseWhatWasHeldBack_data() {
    QTest::addColumn<QString>("reason");
    for (const char* reason : {"insufficient_balance", "destination_refused", "network_congested", "payment_changed"})
      QTest::addRow("%s", reason) << reason;
  }
  void failuresReleaseWhatWasHeldBack() {
    QFETCH(QString, reason);
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const json refund = rig.refund(id, "100.00", {{"note", "[fail:" + reason.toStdString() + "]"}}).json();
    const json before = rig.get("/v1/balances");
    rig.pass(20min);
    COMPARE_JSON(rig.refundNow(refund)["status"], json("failed"));
    COMPARE_JSON(rig.refundNow(refund)["failure_reason"], json(reason.toStdString()));
    COMPARE_JSON(rig.get("/v1/payments/" + id)["refundable"]["amount"], json("100.00"));
    COMPARE_JSON(rig.get("/v1/balances"), before);
    QCOMPARE(rig.refund(id, "100.00").status, 201);
  }

  void aDisputeMeanwhileEndsAnApprovedRefund() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(30'000);
    const json refund = rig.refund(id, "200.00").json();
    QVERIFY(rig.server().advance(id, LifeStepKind::Dispute).has_value());
    QCOMPARE(rig.decide("per_admin", refund, "approve").status, 200);
    rig.pass(10s);
    COMPARE_JSON(rig.refundNow(refund)["failure_reason"], json("payment_changed"));
    COMPARE_CODE(rig.quote(id, "1.00"), 422, "not_refundable");
  }

  void theAuditTrailIsAChain() {
    RefundRig rig;
    rig.paid(100'000);
    const json asked = rig.refund(rig.paid(41'200), "180.00", {{"note", "RMA 5512: \"one\"\nof two"}}).json();
    rig.decide("per_admin", asked, "approve");
    rig.pass(5min);
    const json refund = rig.refundNow(asked);
    QByteArray before;
    std::string kinds;
    for (const json& entry : refund["history"]) {
      QByteArray canonical;
      const auto add = [&](const QByteArray& text) {
        canonical += QByteArray::number(text.size()) + ':' + text + '\n';
      };
      const auto text = [&](const char* name) {
        return entry[name].is_null() ? QByteArray() : QByteArray::fromStdString(entry[name].get<std::string>());
      };
      add(before);
      add(QByteArray::fromStdString(refund["id"].get<std::string>()));
      for (const char* name : {"at", "actor_id", "actor_name", "kind", "note"}) add(text(name));
      before = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
      QCOMPARE(text("digest"), before);
      kinds += entry["kind"].get<std::string>() + ' ';
    }
    QCOMPARE(kinds, std::string("requested checks_passed approved sent seen confirming succeeded "));
  }

  void theListIsFilteredPagedAndSummed() {
    RefundRig rig;
    rig.paid(300'000);
    const std::string first = rig.paid(50'000);
    const std::string second = rig.paid(50'000);
    for (int i = 0; i < 5; ++i) {
      QCOMPARE(rig.refund(first, "10.00").status, 201);
      rig.pass(1min);
    }
    QCOMPARE(rig.refund(second, "200.00").status, 201);
    QCOMPARE(rig.get("/v1/refunds?payment=" + first)["data"].size(), 5U);
    QCOMPARE(rig.get("/v1/refunds?status=awaiting_approval")["data"].size(), 1U);
    QCOMPARE(rig.get("/v1/refunds?status=succeeded,awaiting_approval")["data"].size(), 6U);
    const json page = rig.get("/v1/refunds?limit=4");
    const json rest = rig.get("/v1/refunds?limit=4&cursor=" + page["next_cursor"].get<std::string>());
    QCOMPARE(rest["data"].size(), 2U);
    QVERIFY(rest["next_cursor"].is_null());
    QVERIFY(page["data"].back()["id"] > rest["data"].front()["id"]);
    const std::string at = page["data"][2]["created_at"];
    QCOMPARE(rig.get("/v1/refunds?created_from=" + at)["data"].size(), 3U);
    QCOMPARE(rig.get("/v1/refunds?created_before=" + at)["data"].size(), 3U);
    const std::string key = page["data"][1]["idempotency_key"];
    const json found = rig.as("per_support").get("/v1/refunds?idempotency_key=" + key).json();
    QCOMPARE(found["data"].size(), 1U);
    COMPARE_JSON(found["data"][0], page["data"][1]);
    QCOMPARE(rig.get("/v1/refunds?idempotency_key=key-unknown")["data"].size(), 0U);
    // A key belongs to the person who sent it: to another it says nothing.
    QCOMPARE(rig.get("/v1/refunds?idempotency_key=" + key)["data"].size(), 0U);
    const json totals = rig.get("/v1/refunds/totals")["data"];
    COMPARE_JSON(
        totals[0],
        (json{{"status", "awaiting_approval"}, {"count", 1}, {"value", {{"amount", "200.00"}, {"currency", "EUR"}}}}));
    COMPARE_JSON(totals[1]["value"]["amount"], json("50.00"));
    QCOMPARE(rig.as("per_admin").get("/v1/refunds?status=paid").status, 400);
  }

  void aLinkIsAnsweredOnThePageOrByTheSimulatedCustomer() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const json older = rig.post("per_support", "/v1/refund-links", {{"payment_id", id}}).json();
    const json link = rig.post("per_support", "/v1/refund-links", {{"payment_id", id}}).json();
    const auto now = [&](const json& which) { return rig.get("/v1/refund-links/" + which["id"].get<std::string>()); };
    COMPARE_JSON(now(older)["status"], json("cancelled"));
    const std::string url = link["url"];
    const std::string path = url.substr(url.find("/refund/"));
    httplib::Client browser("127.0.0.1", rig.server().port());
    QVERIFY(browser.Get(path)->body.find("USDC on base") != std::string::npos);
    QVERIFY(browser.Post(path, httplib::Params{{"address", "nonsense"}})->body.find("not an address") !=
            std::string::npos);
    COMPARE_JSON(now(link)["status"], json("open"));
    QCOMPARE(browser.Post(path, httplib::Params{{"address", RefundRig::kAddress}})->status, 200);
    COMPARE_JSON(now(link)["status"], json("answered"));
    COMPARE_JSON(now(link)["destination"], json(RefundRig::kAddress));
    rig.pass(2min);
    COMPARE_JSON(now(link)["destination"], json(RefundRig::kAddress));
    QCOMPARE(rig.refund(id, "10.00", {{"refund_link_id", link["id"]}}).status, 201);
    COMPARE_CODE(rig.refund(id, "10.00", {{"refund_link_id", older["id"]}}), 422, "link_mismatch");
    const json waiting = rig.post("per_support", "/v1/refund-links", {{"payment_id", id}}).json();
    rig.pass(2min);
    COMPARE_JSON(now(waiting)["status"], json("answered"));
    QCOMPARE(browser.Get("/refund/00000000000000000000000000000000")->status, 404);
  }
};

QTEST_GUILESS_MAIN(TestSandboxRefunds)
#include "tst_sandbox_refunds.moc"
