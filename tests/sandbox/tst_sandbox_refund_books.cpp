#include <QTemporaryDir>
#include <QTest>
#include <future>
#include <set>

#include "tests/sandbox/RefundRig.h"

using namespace paydeck;
using namespace paydeck::sandbox;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

Atoms atomsOf(const json& amount) {
  return *atomsFromText(amount["amount"].get<std::string>(), amount["decimals"].get<unsigned>());
}

std::int64_t minorOf(const json& money) {
  return money.is_null() ? 0 : static_cast<std::int64_t>(*atomsFromText(money["amount"].get<std::string>(), 2));
}

std::vector<json> everything(RefundRig& rig, const std::string& path) {
  std::vector<json> all;
  std::string cursor;
  do {
    const json page = rig.get(path + "?limit=200" + (cursor.empty() ? "" : "&cursor=" + cursor));
    all.insert(all.end(), page["data"].begin(), page["data"].end());
    cursor = page["next_cursor"].is_null() ? "" : page["next_cursor"].get<std::string>();
  } while (!cursor.empty());
  return all;
}

void checkLedger(RefundRig& rig) {
  std::map<std::string, Atoms> sums;
  for (const json& entry : everything(rig, "/v1/ledger-entries")) {
    const std::string kind = entry["kind"];
    if ((kind == "refund" || kind == "refund_fee") != entry["refund_id"].is_string())
      qFatal("refund_id of %s", kind.c_str());
    sums[entry["amount"]["asset"].get<std::string>() + entry["amount"]["network"].get<std::string>()] +=
        atomsOf(entry["amount"]);
  }
  const json balances = rig.get("/v1/balances");
  for (const json& balance : balances["data"]) {
    const json& available = balance["available"];
    QVERIFY(sums[available["asset"].get<std::string>() + available["network"].get<std::string>()] ==
            atomsOf(available));
    QVERIFY(atomsOf(available) >= 0);
  }
}

/// What the payments say is what their refunds add up to.
void checkPayments(RefundRig& rig) {
  std::map<std::string, std::int64_t> flying;
  std::map<std::string, std::int64_t> done;
  for (const json& refund : everything(rig, "/v1/refunds")) {
    const std::string status = refund["status"];
    const std::string payment = refund["payment_id"];
    if (status == "awaiting_approval" || status == "processing") flying[payment] += minorOf(refund["value"]);
    if (status == "succeeded") done[payment] += minorOf(refund["value"]);
  }
  for (const json& payment : everything(rig, "/v1/payments")) {
    const std::string id = payment["id"];
    QCOMPARE(minorOf(payment["refunds_in_flight"]), flying[id]);
    QCOMPARE(minorOf(payment["refunded"]), done[id]);
    QVERIFY(flying[id] + done[id] <= minorOf(payment["requested"]));
  }
}

void checkEvents(RefundRig& rig) {
  std::map<std::string, std::int64_t> versions;
  std::int64_t sequence = 0;
  for (bool more = true; more;) {
    const json page = rig.get("/v1/events?limit=500&after=" + std::to_string(sequence));
    for (const json& event : page["data"]) {
      COMPARE_JSON(event["sequence"], json(++sequence));
      for (const char* member : {"payment", "refund"}) {
        if (!event.contains(member)) continue;
        const json& object = event[member];
        QCOMPARE(object["version"].get<std::int64_t>(), ++versions[object["id"].get<std::string>()]);
      }
    }
    more = page["more"];
  }
  for (const json& refund : everything(rig, "/v1/refunds"))
    COMPARE_JSON(refund["version"], json(versions[refund["id"].get<std::string>()]));
}

/// One random thing that somebody does.
void doSomething(RefundRig& rig, Rng& rng, const std::vector<std::string>& payments) {
  static const std::vector<std::string> people = {"per_support", "per_finance", "per_admin", "per_finance2"};
  const std::string& who = people[rng.below(people.size())];
  const auto draw = rng.below(100);
  if (draw < 45) {
    const std::string amount = atomsToText(rng.between(1, 30'000), 2);
    const std::string note = rng.chance(150)  ? "[fail:network_congested]"
                             : rng.chance(80) ? "[fail:payment_changed]"
                                              : "";
    rig.refund(payments[rng.below(payments.size())], amount, {{"note", note}}, who);
  } else if (draw < 75) {
    const json waiting = rig.get("/v1/refunds?status=awaiting_approval")["data"];
    if (waiting.empty()) return;
    const json refund = waiting[rng.below(waiting.size())];
    if (rng.chance(200)) {
      rig.post(who, "/v1/refunds/" + refund["id"].get<std::string>() + "/cancel", json::object());
    } else {
      rig.decide(who, refund, rng.chance(750) ? "approve" : "reject");
    }
  } else {
    rig.pass(std::chrono::seconds(rng.between(1, 600)));
  }
}

}  // namespace

class TestSandboxRefundBooks : public QObject {
  Q_OBJECT

 private slots:
  void whateverPeopleDoTheBooksAgree_data() {
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3}) QTest::addRow("seed %d", seed) << seed;
  }
  void whateverPeopleDoTheBooksAgree() {
    QFETCH(int, seed);
    QTemporaryDir folder;
    RefundRig rig(folder.filePath(QStringLiteral("shop.db")).toStdString());
    Rng rng(static_cast<std::uint64_t>(seed));
    std::vector<std::string> payments;
    for (int i = 0; i < 8; ++i) payments.push_back(rig.paid(rng.between(5'000, 90'000)));
    payments.push_back(rig.paid(60'000, "USDT", "tron"));
    for (int i = 0; i < 160; ++i) {
      doSomething(rig, rng, payments);
      if (i % 60 == 30) rig.restart();
    }
    checkLedger(rig);
    checkPayments(rig);
    checkEvents(rig);
    rig.pass(48h);
    QCOMPARE(rig.get("/v1/refunds?status=awaiting_approval,processing")["data"].size(), 0U);
    checkLedger(rig);
    checkPayments(rig);
    QVERIFY(everything(rig, "/v1/refunds").size() > 20);
  }

  void aKeyPaysOnceAlsoAfterARestart() {
    QTemporaryDir folder;
    RefundRig rig(folder.filePath(QStringLiteral("shop.db")).toStdString());
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const std::string body = RefundRig::refundBody(rig.quote(id, "30.00").json()).dump();
    const auto first = rig.as("per_support").post("/v1/refunds", body, "key-once-0001");
    QCOMPARE(first.status, 201);
    rig.restart();
    const auto again = rig.as("per_support").post("/v1/refunds", body, "key-once-0001");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Idempotent-Replayed"), std::string("true"));
    rig.pass(24h);
    QCOMPARE(rig.as("per_support").post("/v1/refunds", body, "key-once-0001").body, first.body);
    QCOMPARE(rig.get("/v1/refunds")["data"].size(), 1U);
    COMPARE_JSON(rig.get("/v1/refunds")["data"][0]["status"], json("succeeded"));
    const auto other = rig.as("per_support").post("/v1/refund-links", R"({"payment_id":"x"})", "key-once-0001");
    QCOMPARE(other.status, 409);
    COMPARE_JSON(other.json()["code"], json("idempotency_key_reused"));
  }

  void whatWaitsGoesOnAfterARestart() {
    QTemporaryDir folder;
    RefundRig rig(folder.filePath(QStringLiteral("shop.db")).toStdString());
    rig.paid(100'000);
    const std::string id = rig.paid(50'000);
    const json waiting = rig.refund(id, "200.00").json();
    const json sent = rig.refund(id, "20.00").json();
    rig.pass(4s);
    rig.restart();
    COMPARE_JSON(rig.get("/v1/payments/" + id)["refundable"]["amount"], json("280.00"));
    COMPARE_JSON(rig.get("/v1/approval-policies/usage")["data"][0]["used"]["amount"], json("220.00"));
    QCOMPARE(rig.decide("per_admin", waiting, "approve").status, 200);
    rig.pass(5min);
    COMPARE_JSON(rig.refundNow(waiting)["status"], json("succeeded"));
    COMPARE_JSON(rig.refundNow(sent)["status"], json("succeeded"));
    checkLedger(rig);
  }

  void aLostAnswerIsFoundByItsKey_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("carriedOut");
    QTest::addRow("dropped after it was done") << "drop=1" << true;
    QTest::addRow("dropped before") << "drop-before=1" << false;
    QTest::addRow("truncated") << "truncate=1" << true;
    QTest::addRow("500 after it was done") << "500-after=1" << true;
    QTest::addRow("500 before") << "500=1" << false;
    QTest::addRow("429") << "429=1" << false;
  }
  void aLostAnswerIsFoundByItsKey() {
    QFETCH(QString, fault);
    QFETCH(bool, carriedOut);
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const std::string body = RefundRig::refundBody(rig.quote(id, "30.00").json()).dump();
    rig.server().setFaults(FaultSpec::parse(fault.toStdString()).value());
    QVERIFY(rig.as("per_support").post("/v1/refunds", body, "key-lost-0001").status != 201);
    rig.server().setFaults({});
    QCOMPARE(rig.as("per_support").get("/v1/refunds?idempotency_key=key-lost-0001").json()["data"].size(),
             carriedOut ? 1U : 0U);
    const auto again = rig.as("per_support").post("/v1/refunds", body, "key-lost-0001");
    QVERIFY2(again.status == 201, again.body.c_str());
    QCOMPARE(again.header("Idempotent-Replayed"), std::string(carriedOut ? "true" : ""));
    QCOMPARE(rig.get("/v1/refunds")["data"].size(), 1U);
  }

  void theSameKeyTwiceAtOnceIsToldToWait() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    const std::string body = RefundRig::refundBody(rig.quote(id, "30.00").json()).dump();
    rig.server().setFaults(FaultSpec::parse("latency=1500ms").value());
    SandboxClient other(rig.server(), "support");
    auto slow = std::async(std::launch::async, [&] { return other.post("/v1/refunds", body, "key-twice-001"); });
    QTest::qWait(500);
    const auto second = rig.as("per_support").post("/v1/refunds", body, "key-twice-001");
    QCOMPARE(second.status, 409);
    COMPARE_JSON(second.json()["code"], json("request_in_progress"));
    QVERIFY(!second.header("Retry-After").empty());
    QCOMPARE(slow.get().status, 201);
  }

  void twoPeopleAtOnceNeverRefundMoreThanWasPaid() {
    RefundRig rig;
    rig.paid(100'000);
    const std::string id = rig.paid(10'000);
    std::vector<std::future<int>> asked;
    std::vector<std::string> bodies;
    for (int i = 0; i < 12; ++i) bodies.push_back(RefundRig::refundBody(rig.quote(id, "100.00").json()).dump());
    for (int i = 0; i < 12; ++i) {
      asked.push_back(std::async(std::launch::async, [&rig, &bodies, i] {
        SandboxClient client(rig.server(), i % 2 == 0 ? "support" : "finance");
        return client.post("/v1/refunds", bodies[static_cast<std::size_t>(i)], "key-race-" + std::to_string(1000 + i))
            .status;
      }));
    }
    int made = 0;
    for (auto& answer : asked) made += answer.get() == 201 ? 1 : 0;
    QCOMPARE(made, 1);
  }

  void aHistoryHasRefundsThatAgreeWithItsPayments() {
    SandboxOptions options;
    options.history = 2000;
    options.arrivalsPerThousandSeconds = 0;
    auto server = SandboxServer::start(options);
    QVERIFY(server.has_value());
    (*server)->pause();
    SandboxClient client(**server, "admin");
    std::map<std::string, std::int64_t> done;
    std::map<std::string, std::int64_t> flying;
    std::map<std::string, int> statuses;
    std::set<std::string> people;
    const json list = client.get("/v1/refunds?limit=1000").json();
    for (const json& refund : list["data"]) {
      const std::string status = refund["status"];
      ++statuses[status];
      people.insert(refund["requested_by"]["name"]);
      if (status == "succeeded") done[refund["payment_id"]] += minorOf(refund["value"]);
      if (status == "awaiting_approval" || status == "processing")
        flying[refund["payment_id"]] += minorOf(refund["value"]);
    }
    const std::string counts = json(statuses).dump();
    QVERIFY2(statuses["succeeded"] > 30, counts.c_str());
    QVERIFY2(statuses["awaiting_approval"] >= 3, counts.c_str());
    QVERIFY2(statuses["failed"] >= 1, counts.c_str());
    QVERIFY(people.size() >= 3);
    std::string cursor;
    do {
      const json page = client.get("/v1/payments?limit=500" + (cursor.empty() ? "" : "&cursor=" + cursor)).json();
      for (const json& payment : page["data"]) {
        // A lost dispute is money that was taken back, not a refund.
        const bool disputed = payment["status"] == "refunded" && !done.contains(payment["id"]);
        if (!disputed) QCOMPARE(minorOf(payment["refunded"]), done[payment["id"]]);
        QCOMPARE(minorOf(payment["refunds_in_flight"]), flying[payment["id"]]);
      }
      cursor = page["next_cursor"].is_null() ? "" : page["next_cursor"].get<std::string>();
    } while (!cursor.empty());
  }
};

QTEST_GUILESS_MAIN(TestSandboxRefundBooks)
#include "tst_sandbox_refund_books.moc"
