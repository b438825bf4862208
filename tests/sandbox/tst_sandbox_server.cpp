#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

#include "models/domain/AssetAmount.h"
#include "tests/sandbox/AddressChecks.h"
#include "tests/sandbox/SandboxClient.h"

using namespace paydeck;
using namespace paydeck::sandbox;
using nlohmann::json;

namespace {

std::unique_ptr<SandboxServer> startServer(SandboxOptions options = {}) {
  auto server = SandboxServer::start(options);
  if (!server) qFatal("%s", server.error().message.c_str());
  return std::move(*server);
}

SandboxOptions quiet(std::int64_t history = 300) {
  SandboxOptions options;
  options.history = history;
  options.arrivalsPerThousandSeconds = 0;
  return options;
}

/// Every page of a list, following the cursor.
std::vector<json> allOf(SandboxClient& client, const std::string& path, int limit,
                        const std::function<void()>& betweenPages = {}) {
  std::vector<json> all;
  std::string cursor;
  const std::string start = path + (path.find('?') == std::string::npos ? "?" : "&") + "limit=" + std::to_string(limit);
  for (int page = 0; page < 10'000; ++page) {
    const auto answer = client.get(start + (cursor.empty() ? "" : "&cursor=" + cursor)).json();
    if (!answer.contains("data")) return {};
    for (const json& item : answer["data"]) all.push_back(item);
    if (answer["next_cursor"].is_null()) return all;
    cursor = answer["next_cursor"];
    if (betweenPages) betweenPages();
  }
  return all;
}

using Sums = std::map<std::pair<std::string, std::string>, Int256>;

void addTo(Sums& sums, const json& amount) {
  const std::string symbol = amount["asset"];
  const std::string network = amount["network"];
  const auto parsed =
      AssetAmount::parse(amount["amount"].get<std::string>(), symbol, network, amount["decimals"].get<std::uint8_t>());
  if (!parsed) qFatal("%s", parsed.error().message.c_str());
  Int256& sum = sums[{symbol, network}];
  sum = *sum.plus(parsed->atoms);
}

}  // namespace

class TestSandboxServer : public QObject {
  Q_OBJECT

 private slots:
  void tellsWhoIsAskingAndCountsRequests() {
    const auto server = startServer(quiet());
    SandboxClient client(*server, "finance");
    const auto answer = client.get("/v1/me");
    QCOMPARE(answer.status, 200);
    COMPARE_JSON(answer.json()["role"], json("finance"));
    QVERIFY(!answer.header("X-Request-Id").empty() && !answer.header("Date").empty());
    const int before = std::stoi(answer.header("RateLimit-Remaining"));
    QVERIFY(std::stoi(client.get("/v1/me").header("RateLimit-Remaining")) < before);
  }

  void pagingWhilePaymentsArriveLosesNothingAndRepeatsNothing() {
    const auto server = startServer(quiet(1000));
    SandboxClient client(*server, "viewer");
    std::set<std::string> before;
    for (const json& payment : allOf(client, "/v1/payments", 1000)) before.insert(payment["id"]);
    QCOMPARE(before.size(), 1000U);
    const auto paged = allOf(client, "/v1/payments", 37, [&] { QVERIFY(server->createPayment({1000}).has_value()); });
    std::set<std::string> seen;
    std::string last = "pay_zzzzzzzz";
    for (const json& payment : paged) {
      const std::string id = payment["id"];
      QVERIFY2(seen.insert(id).second, id.c_str());
      QVERIFY(id < last);
      last = id;
    }
    for (const std::string& id : before) QVERIFY2(seen.contains(id), id.c_str());
    QCOMPARE(allOf(client, "/v1/payments", 1000).size(), 1000U + 27U);
  }

  void filtersByTimeAndStatusAgreeWithTheWholeList() {
    const auto server = startServer(quiet(800));
    SandboxClient client(*server, "viewer");
    const auto all = allOf(client, "/v1/payments", 1000);
    const std::string from = all[600]["created_at"];
    const std::string before = all[100]["created_at"];
    std::size_t expected = 0;
    for (const json& payment : all) {
      const std::string at = payment["created_at"];
      if (at >= from && at < before) ++expected;
    }
    QCOMPARE(allOf(client, "/v1/payments?created_from=" + from + "&created_before=" + before, 90).size(), expected);
    for (const std::string statuses : {"expired,failed", "underpaid,confirming,pending", "succeeded"}) {
      std::set<std::string> ids;
      for (const json& payment : all) {
        if (("," + statuses + ",").find("," + payment["status"].get<std::string>() + ",") != std::string::npos)
          ids.insert(payment["id"]);
      }
      const auto filtered = allOf(client, "/v1/payments?status=" + statuses, 20);
      QCOMPARE(filtered.size(), ids.size());
      for (const json& payment : filtered) QVERIFY(ids.contains(payment["id"]));
    }
  }

  void totalsEqualTheSumsOfThePaymentsAlsoWhileTheyLive() {
    SandboxOptions options = quiet(900);
    options.arrivalsPerThousandSeconds = 40'000;
    options.timeScale = 200;
    const auto server = startServer(options);
    QTest::qWait(1500);
    server->pause();
    SandboxClient client(*server, "viewer");
    const json totals = client.get("/v1/payments/totals").json();
    const auto all = allOf(client, "/v1/payments", 500);
    QVERIFY(all.size() > 920);
    COMPARE_JSON(totals["count"], json(all.size()));
    COMPARE_JSON(totals["as_of_sequence"], json(server->lastSequence()));
    Sums sums;
    for (const json& payment : all) {
      if (!payment["received"].is_null()) addTo(sums, payment["received"]);
    }
    Sums told;
    for (const json& amount : totals["received"]) addTo(told, amount);
    QVERIFY(sums == told);
    const std::string before = all[300]["created_at"];
    std::size_t older = 0;
    for (const json& payment : all) older += payment["created_at"].get<std::string>() < before ? 1 : 0;
    COMPARE_JSON(client.get("/v1/payments/totals?created_before=" + before).json()["count"], json(older));
  }

  void ledgerEntriesSumToTheBalancesOverTheWire() {
    SandboxOptions options = quiet(1500);
    options.arrivalsPerThousandSeconds = 30'000;
    options.timeScale = 500;
    const auto server = startServer(options);
    QTest::qWait(1000);
    server->pause();
    SandboxClient client(*server, "finance");
    Sums sums;
    std::int64_t sequence = 0;
    for (const json& entry : allOf(client, "/v1/ledger-entries", 700)) {
      COMPARE_JSON(entry["sequence"], json(++sequence));
      addTo(sums, entry["amount"]);
    }
    QVERIFY(sequence > 2500);
    Sums balances;
    const json told = client.get("/v1/balances").json();
    for (const json& balance : told["data"]) addTo(balances, balance["available"]);
    std::erase_if(sums, [](const auto& item) { return item.second.isZero(); });
    std::erase_if(balances, [](const auto& item) { return item.second.isZero(); });
    for (const auto& [asset, balance] : balances) {
      const std::string text =
          asset.first + " " + asset.second + ": " + sums[asset].toString() + " " + balance.toString();
      QVERIFY2(sums[asset] == balance, text.c_str());
    }
    QCOMPARE(sums.size(), balances.size());
    COMPARE_JSON(client.get("/v1/ledger-entries?limit=1&after=10").json()["data"][0]["sequence"], json(11));
  }

  void everyAddressInAHistoryIsValid() {
    const auto server = startServer(quiet(1000));
    SandboxClient client(*server, "viewer");
    std::map<std::string, int> checked;
    for (const json& payment : allOf(client, "/v1/payments", 1000)) {
      const std::string network = payment["method"]["network"];
      const QString address = QString::fromStdString(payment["pay_address"]);
      ++checked[network];
      if (network == "card") {
        QVERIFY(address.isEmpty());
      } else if (network == "bitcoin" || network == "lightning") {
        const auto read = checks::fromBech32(address);
        QVERIFY2(read.constant == 1 || (network == "bitcoin" && read.constant == 0x2bc830a3), qPrintable(address));
      } else if (network == "tron") {
        QCOMPARE(checks::fromBase58Check(address).size(), 21);
      } else if (network == "solana") {
        QCOMPARE(checks::fromBase58(address).size(), 32);
      } else {
        QVERIFY2(checks::isChecksummedEvmAddress(address), qPrintable(address));
      }
    }
    QCOMPARE(checked.size(), 9U);
  }

  void timelinesTellTheLifeOldestFirst() {
    const auto server = startServer(quiet(400));
    SandboxClient client(*server, "viewer");
    for (const json& payment : allOf(client, "/v1/payments?status=succeeded,expired,refunded", 100)) {
      const json entries = client.get("/v1/payments/" + payment["id"].get<std::string>() + "/timeline").json()["data"];
      COMPARE_JSON(entries[0]["kind"], json("created"));
      COMPARE_JSON(entries[0]["at"], payment["created_at"]);
      COMPARE_JSON(entries.back()["kind"], payment["status"]);
      std::string last;
      for (const json& entry : entries) {
        QVERIFY(entry["at"].get<std::string>() >= last);
        last = entry["at"];
      }
    }
  }

  void permissionsAreEnforced() {
    const auto server = startServer(quiet(50));
    SandboxClient viewer(*server, "viewer");
    const auto refused = viewer.get("/v1/ledger-entries");
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.header("Content-Type"), std::string("application/problem+json"));
    COMPARE_JSON(refused.json()["code"], json("missing_permission"));
    COMPARE_JSON(refused.json()["permission"], json("ledger:read"));
    COMPARE_JSON(refused.json()["request_id"], json(refused.header("X-Request-Id")));
    QCOMPARE(viewer.get("/v1/payouts").status, 403);
    QCOMPARE(viewer.post("/v1/payments", "{}", "key-12345678").status, 403);
    QCOMPARE(viewer.get("/v1/payments").status, 200);
    QCOMPARE(SandboxClient(*server, "support").get("/v1/balances").status, 403);
    QCOMPARE(SandboxClient(*server, "finance").get("/v1/balances").status, 200);
    QCOMPARE(SandboxClient(*server, "admin").get("/v1/team").status, 501);
    viewer.setToken("sbx_viewer_0");
    QCOMPARE(viewer.get("/v1/payments").status, 401);
    QCOMPARE(SandboxClient(*server, "nobody").get("/v1/me").status, 401);
  }

  void badParametersAreRefusedWithTheReason() {
    const auto server = startServer(quiet(50));
    SandboxClient client(*server, "admin");
    for (const char* path :
         {"/v1/payments?limit=0", "/v1/payments?limit=1001", "/v1/payments?limit=ten", "/v1/payments?cursor=x",
          "/v1/payments?created_from=yesterday", "/v1/payments?status=paid", "/v1/events?after=-1",
          "/v1/events/stream?after=x", "/v1/ledger-entries?cursor=at_", "/v1/customers?limit=99999999999999999999"}) {
      const auto answer = client.get(path);
      QVERIFY2(answer.status == 400, path);
      COMPARE_JSON(answer.json()["code"], json("invalid_parameter"));
    }
    for (const char* path : {"/v1/payments/pay_zzzzzzzz", "/v1/payments/nothing", "/v1/payouts/po_999999",
                             "/v1/customers/cus_", "/v1/else"}) {
      const auto answer = client.get(path);
      QVERIFY2(answer.status == 404, path);
      COMPARE_JSON(answer.json()["code"], json("not_found"));
    }
  }

  void aKeyCreatesOnce() {
    const auto server = startServer(quiet(50));
    SandboxClient client(*server, "admin");
    const std::string body =
        R"({"requested":{"amount":"149.00","currency":"EUR"},"order_ref":"T-1","method":{"asset":"DAI","network":"ethereum"}})";
    const auto first = client.post("/v1/payments", body, "key-00000001");
    QCOMPARE(first.status, 201);
    COMPARE_JSON(first.json()["status"], json("created"));
    COMPARE_JSON(first.json()["due"]["decimals"], json(18));
    const auto again = client.post("/v1/payments", body, "key-00000001");
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Idempotent-Replayed"), std::string("true"));
    QCOMPARE(client.post("/v1/payments", R"({"requested":{"amount":"1.00","currency":"EUR"}})", "key-00000001").status,
             409);
    QCOMPARE(client.post("/v1/payments", body, "").status, 400);
    COMPARE_JSON(client.get("/v1/payments/totals").json()["count"], json(51));
    for (const char* amount : {"0", "-1.00", "1,5", "1e3", "1.005", "", "99999999999999.00"}) {
      const json wrong = {{"requested", {{"amount", amount}, {"currency", "EUR"}}}};
      QVERIFY2(client.post("/v1/payments", wrong.dump(), "key-wrong-1").status == 422, amount);
    }
    QCOMPARE(client.post("/v1/payments", R"({"requested":{"amount":1.5,"currency":"EUR"}})", "key-wrong-2").status,
             400);
    QCOMPARE(client.post("/v1/payments", "{\"requested\"", "key-wrong-3").status, 400);
    QCOMPARE(client.post("/v1/payments", R"({"requested":{"amount":"1.00","currency":"JPY"}})", "key-wrong-4").status,
             422);
  }

  void theSameSeedAndClockMakeTheSameShop() {
    SandboxOptions options = quiet(200);
    options.seed = 7;
    options.ticking = false;
    options.arrivalsPerThousandSeconds = 5000;
    options.clock = std::make_shared<ManualClock>(fromUnixMillis(1'763'471'286'000));
    const auto dump = [&] {
      auto clock = std::make_shared<ManualClock>(fromUnixMillis(1'763'471'286'000));
      options.clock = clock;
      const auto server = startServer(options);
      for (int i = 0; i < 20; ++i) {
        clock->advance(std::chrono::seconds(30));
        server->tick();
      }
      SandboxClient client(*server, "admin");
      return client.get("/v1/payments?limit=1000").body + client.get("/v1/events?after=0&limit=1000").body +
             client.get("/v1/ledger-entries?limit=1000").body + client.get("/v1/balances").body +
             client.get("/v1/rates").body;
    };
    const std::string first = dump();
    QVERIFY(first.size() > 1'000'000);
    QVERIFY(first == dump());
  }

  void aFileIsTakenUpWhereItStopped() {
    QTemporaryDir folder;
    SandboxOptions options = quiet(300);
    options.dataFile = folder.filePath(QStringLiteral("shop.db")).toStdString();
    options.arrivalsPerThousandSeconds = 50'000;
    options.timeScale = 300;
    std::string token;
    std::int64_t sequence = 0;
    json totals;
    {
      const auto server = startServer(options);
      QTest::qWait(700);
      server->stop();
      token = server->token("admin");
      sequence = server->lastSequence();
    }
    options.arrivalsPerThousandSeconds = 0;
    options.seed = 999;  // the file's own seed wins
    const auto server = startServer(options);
    QCOMPARE(server->token("admin"), token);
    QVERIFY(sequence > 50);
    SandboxClient client(*server, "admin");
    std::int64_t open = 1;
    for (int i = 0; i < 100 && open > 0; ++i) {
      QTest::qWait(100);
      open = static_cast<std::int64_t>(client.get("/v1/payments?status=created,confirming").json()["data"].size());
    }
    QCOMPARE(open, 0);
    for (const json& payout : allOf(client, "/v1/payouts", 100)) {
      // One made within the last hour may still be on its way.
      const auto made = parseRfc3339(payout["created_at"].get<std::string>());
      if (SystemClock().now() - *made > std::chrono::hours(1)) COMPARE_JSON(payout["status"], json("paid"));
    }
    const json events = client.get("/v1/events?limit=1&after=" + std::to_string(sequence)).json();
    COMPARE_JSON(events["data"][0]["sequence"], json(sequence + 1));
  }
};

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandbox_server.moc"
