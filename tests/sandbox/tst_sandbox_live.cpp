#include <QElapsedTimer>
#include <QTest>
#include <future>
#include <map>
#include <set>

#include "tests/sandbox/SandboxClient.h"

using namespace paydeck;
using namespace paydeck::sandbox;
using nlohmann::json;

namespace {

std::unique_ptr<SandboxServer> startServer(SandboxOptions options) {
  auto server = SandboxServer::start(options);
  if (!server) qFatal("%s", server.error().message.c_str());
  return std::move(*server);
}

SandboxOptions busy() {
  SandboxOptions options;
  options.history = 100;
  options.arrivalsPerThousandSeconds = 60'000;
  options.timeScale = 300;
  return options;
}

SandboxOptions quiet() {
  SandboxOptions options;
  options.history = 60;
  options.arrivalsPerThousandSeconds = 0;
  return options;
}

PaymentWish manualWish() {
  PaymentWish wish;
  wish.requestedMinor = 124'800;
  wish.fate = Fate::Manual;
  return wish;
}

auto count(std::size_t n) {
  return [n](const std::vector<SandboxClient::StreamedEvent>& events) { return events.size() >= n; };
}

}  // namespace

class TestSandboxLive : public QObject {
  Q_OBJECT

 private slots:
  void theEventPagesAreGapFreeAndCarryEachVersionOnce() {
    const auto server = startServer(busy());
    QTest::qWait(1500);
    server->pause();
    SandboxClient client(*server, "viewer");
    std::map<std::string, std::int64_t> versions;
    std::int64_t sequence = 0;
    for (bool more = true; more;) {
      const json page = client.get("/v1/events?limit=150&after=" + std::to_string(sequence)).json();
      for (const json& event : page["data"]) {
        COMPARE_JSON(event["sequence"], json(++sequence));
        if (!event.contains("payment")) continue;
        const std::string id = event["payment"]["id"];
        const std::int64_t version = event["payment"]["version"];
        if (event["type"] == "payment.created") {
          QCOMPARE(version, 1);
        } else if (versions.contains(id)) {
          QCOMPARE(version, versions[id] + 1);
        }
        versions[id] = version;
      }
      more = page["more"];
      COMPARE_JSON(page["latest_sequence"], json(server->lastSequence()));
    }
    QCOMPARE(sequence, server->lastSequence());
    QVERIFY(sequence > 200);
    for (const auto& [id, version] : versions)
      COMPARE_JSON(client.get("/v1/payments/" + id).json()["version"], json(version));
  }

  void aStreamResumesWithoutAGap() {
    const auto server = startServer(busy());
    SandboxClient client(*server, "viewer");
    std::int64_t last = 0;
    for (int round = 0; round < 6; ++round) {
      for (const auto& event : client.stream("", std::to_string(last), count(40))) {
        QCOMPARE(event.sequence, last + 1);
        COMPARE_JSON(event.data["sequence"], json(event.sequence));
        last = event.sequence;
      }
    }
    QVERIFY(last >= 240);
    const auto limited = client.stream("?after=5&max_events=3", "", count(100));
    QCOMPARE(limited.size(), 3U);
    QCOMPARE(limited[0].sequence, 6);
  }

  void aStreamWithoutPositionStartsNow() {
    const auto server = startServer(quiet());
    QVERIFY(server->createPayment(manualWish()).has_value());
    auto reading = std::async(std::launch::async, [&] {
      SandboxClient client(*server, "viewer");
      return client.stream("", "", count(1));
    });
    QTest::qWait(300);
    const auto payment = server->createPayment(manualWish());
    const auto events = reading.get();
    QCOMPARE(events.size(), 1U);
    COMPARE_JSON(events[0].data["payment"]["id"], json(paymentIdOf(payment->key)));
  }

  void aQuietStreamHasHeartbeatsAndASilentOneHasNot() {
    const auto server = startServer(quiet());
    const auto listen = [&] {
      SandboxClient client(*server, "viewer");
      QElapsedTimer timer;
      timer.start();
      auto stopper = std::async(std::launch::async, [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(4800));
        FaultSpec ended;
        ended.unauthorized = true;
        server->setFaults(ended);
      });
      client.stream("", "", [](const auto&) { return false; });
      return client.heartbeats;
    };
    server->pause();  // what the history left open must not speak
    QVERIFY(listen() >= 3);
    FaultSpec silent;
    silent.silent = true;
    server->setFaults(silent);
    QCOMPARE(listen(), 1);
  }

  void goneEventsAreSaidToBeGone() {
    const auto server = startServer(quiet());
    server->pause();
    for (int i = 0; i < 20; ++i) QVERIFY(server->createPayment(manualWish()).has_value());
    const std::int64_t latest = server->lastSequence();
    server->forgetEvents(5);
    SandboxClient client(*server, "viewer");
    const auto gone = client.get("/v1/events?after=3");
    QCOMPARE(gone.status, 410);
    COMPARE_JSON(gone.json()["code"], json("events_gone"));
    COMPARE_JSON(gone.json()["oldest_sequence"], json(latest - 4));
    COMPARE_JSON(gone.json()["latest_sequence"], json(latest));
    QCOMPARE(client.get("/v1/events/stream?after=3").status, 410);
    QCOMPARE(client.get("/v1/events/stream?after=" + std::to_string(latest + 1)).status, 410);
    QCOMPARE(client.get("/v1/events?after=" + std::to_string(latest - 5)).json()["data"].size(), 5U);
    server->forgetEvents(0);
    const json nothing = client.get("/v1/events").json();
    COMPARE_JSON(nothing["latest_sequence"], json(latest));
    COMPARE_JSON(nothing["oldest_sequence"], json(latest + 1));
  }

  void aPaymentCanBeLedThroughAReorganisationByHand() {
    const auto server = startServer(quiet());
    SandboxClient client(*server, "viewer");
    const auto made = server->createPayment(manualWish());
    QVERIFY(made.has_value());
    const std::string id = paymentIdOf(made->key);
    const auto now = [&] { return client.get("/v1/payments/" + id).json(); };
    QVERIFY(server->advance(id, LifeStepKind::Offer).has_value());
    QVERIFY(server->advance(id, LifeStepKind::See).has_value());
    QVERIFY(server->advance(id, LifeStepKind::Confirm, 3).has_value());
    COMPARE_JSON(now()["status"], json("confirming"));
    COMPARE_JSON(now()["confirmations"], (json{{"have", 3}, {"need", 12}}));
    QVERIFY(now()["transactions"][0]["block_height"].is_number());
    QVERIFY(server->advance(id, LifeStepKind::Reorganise).has_value());
    COMPARE_JSON(now()["status"], json("pending"));
    COMPARE_JSON(now()["transactions"][0]["counted"], json(false));
    QVERIFY(now()["received"].is_null());
    QVERIFY(!server->advance(id, LifeStepKind::Refund).has_value());
    QVERIFY(server->advance(id, LifeStepKind::See).has_value());
    QVERIFY(server->advance(id, LifeStepKind::Settle).has_value());
    COMPARE_JSON(now()["status"], json("succeeded"));
    COMPARE_JSON(now()["received"], now()["due"]);
    COMPARE_JSON(now()["fee"]["amount"], json("3.12"));
    COMPARE_JSON(now()["net"]["amount"], json("1244.88"));
    COMPARE_JSON(now()["version"], json(8));
    QVERIFY(!server->advance("pay_zzzzzzzz", LifeStepKind::See).has_value());
  }

  void stopsPromptlyWhileStreamsAreOpen() {
    auto server = startServer(busy());
    std::vector<std::future<void>> streams;
    for (int i = 0; i < 12; ++i) {
      streams.push_back(std::async(std::launch::async, [&server] {
        SandboxClient client(*server, "viewer");
        client.stream("", "", [](const auto&) { return false; });
      }));
    }
    QTest::qWait(500);
    QElapsedTimer timer;
    timer.start();
    server->stop();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    for (auto& stream : streams) stream.get();
  }

  void faultsArriveAsOften_data() {
    QTest::addColumn<QString>("spec");
    QTest::addColumn<int>("status");
    QTest::addRow("too many requests") << "429=0.3" << 429;
    QTest::addRow("server error") << "500=0.3" << 500;
    QTest::addRow("unavailable") << "503=0.3" << 503;
    QTest::addRow("dropped") << "drop=0.3" << 0;
    QTest::addRow("truncated") << "truncate=0.3" << 0;
  }
  void faultsArriveAsOften() {
    QFETCH(QString, spec);
    QFETCH(int, status);
    SandboxOptions options = quiet();
    options.faults = FaultSpec::parse(spec.toStdString()).value();
    const auto run = [&] {
      const auto server = startServer(options);
      std::string pattern;
      for (int i = 0; i < 120; ++i) {
        SandboxClient client(*server, "viewer");
        const auto answer = client.get("/v1/me");
        if (answer.status != 200) {
          if (answer.status != status) qFatal("unexpected status %d", answer.status);
          if ((status == 429 || status == 503) && answer.header("Retry-After").empty()) qFatal("no Retry-After");
        }
        pattern += answer.status == 200 ? '.' : 'x';
      }
      return pattern;
    };
    const std::string pattern = run();
    const auto wrong = std::count(pattern.begin(), pattern.end(), 'x');
    QVERIFY2(wrong > 15 && wrong < 60, pattern.c_str());
    QCOMPARE(run(), pattern);  // the same seed goes wrong at the same places
  }

  void streamsRepeatAndReorderButPagesNever() {
    SandboxOptions options = busy();
    options.arrivalsPerThousandSeconds = 200'000;
    options.faults = FaultSpec::parse("duplicate=0.2,reorder=0.2").value();
    const auto server = startServer(options);
    SandboxClient client(*server, "viewer");
    const auto events = client.stream("?after=0", "", count(600));
    int repeated = 0;
    int backwards = 0;
    std::set<std::int64_t> seen;
    std::int64_t last = 0;
    for (const auto& event : events) {
      if (!seen.insert(event.sequence).second) ++repeated;
      if (event.sequence < last) ++backwards;
      last = event.sequence;
    }
    QVERIFY2(repeated > 30 && backwards > 10, qPrintable(QStringLiteral("%1 %2").arg(repeated).arg(backwards)));
    const json page = client.get("/v1/events?after=0&limit=500").json()["data"];
    for (std::size_t i = 0; i < page.size(); ++i) COMPARE_JSON(page[i]["sequence"], json(i + 1));
  }

  void aSkewedClockShowsInDateAndServerTime() {
    const auto server = startServer(quiet());
    SandboxClient client(*server, "viewer");
    FaultSpec skewed;
    skewed.skew = std::chrono::hours(2);
    server->setFaults(skewed);
    const auto answer = client.get("/v1/me");
    const auto told = parseRfc3339(answer.json()["server_time"].get<std::string>());
    QVERIFY(*told - SystemClock().now() > std::chrono::minutes(119));
    server->setFaults({});
    QVERIFY(answer.header("Date") != client.get("/v1/me").header("Date"));
  }

  void latencyAndEndedTokensAreFelt() {
    const auto server = startServer(quiet());
    SandboxClient client(*server, "viewer");
    server->setFaults(FaultSpec::parse("latency=300ms").value());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.get("/v1/me").status, 200);
    QVERIFY(timer.elapsed() >= 300);
    server->setFaults(FaultSpec::parse("401").value());
    QCOMPARE(client.get("/v1/me").status, 401);
    server->setFaults({});
    QCOMPARE(client.get("/v1/me").status, 200);
  }

  void faultTextIsReadStrictly() {
    const auto spec = FaultSpec::parse(
        "latency=200ms:0.2,429=0.05,500=0.05,drop=0.05,truncate=0.02,duplicate=0.05,reorder=0.05,skew=90s");
    QVERIFY(spec.has_value());
    QCOMPARE(spec->latency, std::chrono::milliseconds(200));
    QCOMPARE(spec->latencyShare, 200U);
    QCOMPARE(spec->truncate, 20U);
    QCOMPARE(spec->skew, std::chrono::milliseconds(90'000));
    QVERIFY(FaultSpec::parse("").has_value());
    for (const char* wrong : {"429", "429=2", "429=-0.1", "429=0.0001", "latency=5", "latency=5ms:x", "dorp=0.1",
                              "skew=1h", "429=0.1;500=0.1"}) {
      QVERIFY2(!FaultSpec::parse(wrong).has_value(), wrong);
    }
  }
};

QTEST_GUILESS_MAIN(TestSandboxLive)
#include "tst_sandbox_live.moc"
