#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <map>

#include "app/wiring/NetworkBackends.h"
#include "models/store/Cache.h"
#include "models/sync/CountedTotals.h"
#include "network/sandbox/SandboxServer.h"
#include "tests/e2e/Child.h"

using namespace paydeck;
using namespace paydeck::test;
using sandbox::SandboxOptions;
using sandbox::SandboxServer;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Short by default; PAYDECK_E2E_HISTORY=200000 PAYDECK_E2E_MINUTES=10 makes it the whole run.

namespace {

const ConnectionId kId("e2e");

qint64 setting(const char* name, qint64 usual) {
  bool given = false;
  const qint64 value = qEnvironmentVariable(name).toLongLong(&given);
  return given ? value : usual;
}

qint64 historyLength() {
  return setting("PAYDECK_E2E_HISTORY", 4'000);
}

double secondsSince(steady_clock::time_point begin) {
  return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

SandboxOptions shopOptions() {
  SandboxOptions options;
  options.history = historyLength();
  options.arrivalsPerThousandSeconds = 20'000;
  options.timeScale = 20;
  options.requestsPerMinute = 100'000'000;
  return options;
}

/// The server's truth and the cache, read independently of the program that syncs.
struct Comparison {
  explicit Comparison(SandboxServer& shop, const QString& folder) : backends(clock, {}) {
    ConnectionConfig config;
    config.id = kId;
    config.baseUrl = shop.url();
    backend = std::move(*backends.open(config, Secret(shop.token("admin"))));
    auto opened = Cache::open((folder + "/cache.db").toStdString(), clock);
    if (!opened) qFatal("%s", opened.error().message.c_str());
    cache = std::move(*opened);
    reader = std::move(*cache->openReader());
  }

  /// "" when count and totals per asset are equal; only meaningful while the shop is paused.
  std::string totalsDifference() {
    const auto server = backend->payments().totals(std::nullopt, {});
    if (!server) return server.error().message;
    const auto local = countCache(*reader, kId, std::nullopt);
    if (!local) return local.error().message;
    const std::string words = describeDifference(*local, countedOf(*server));
    return words == "equal" ? "" : words;
  }

  /// Payments whose copy is missing or not in the server's version; of a long history a tenth is looked at.
  int stalePayments() {
    int stale = 0;
    PaymentListRequest request;
    request.limit = 1000;
    do {
      auto page = backend->payments().listPayments(request, {});
      if (!page) return -1;
      for (std::size_t i = 0; i<page->payments.size(); i += historyLength()> 20'000 ? 10 : 1) {
        stale += isStale(page->payments[i]) ? 1 : 0;
      }
      request.cursor = page->nextCursor;
    } while (!request.cursor.empty());
    return stale;
  }

  bool isStale(const Payment& payment) {
    const auto key = reader->find(kId, payment.id);
    if (!key || !*key) return true;
    const auto stored = reader->payment(**key);
    return !stored || !*stored || !((*stored)->payment == payment);
  }

  std::int64_t count() { return reader->paymentCount(kId).value_or(0); }
  SyncState state() {
    const auto states = reader->syncStates();
    return states && !states->empty() ? states->front() : SyncState{};
  }

  SystemClock clock;
  NetworkBackends backends;
  std::unique_ptr<Backend> backend;
  std::unique_ptr<Cache> cache;
  std::unique_ptr<CacheReader> reader;
};

/// A folder with a program that syncs into it.
struct Client {
  explicit Client(SandboxServer& server) : shop(server) {}

  std::unique_ptr<Child> start(bool follow) {
    std::vector<std::string> command{PAYDECK_SYNC_DRIVER, "--workspace", folder.path().toStdString(), "--url",
                                     shop.url()};
    if (follow) command.emplace_back("--follow");
    return std::make_unique<Child>(command, shop.token("admin"), folder.filePath("log").toStdString());
  }
  QByteArray log() const {
    QFile file(folder.filePath("log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(2000) : QByteArray();
  }

  SandboxServer& shop;
  QTemporaryDir folder;
};

}  // namespace

class tst_e2e_sync : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    const auto begin = steady_clock::now();
    auto started = SandboxServer::start(shopOptions());
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    shop_ = std::move(*started);
    qInfo("shop with %lld payments ready after %.1f s", historyLength(), secondsSince(begin));
  }

  void init() {
    shop_->setFaults({});
    shop_->resume();
  }

  void aWholeSyncEndsEqualToTheServer() {
    Client client(*shop_);
    const auto begin = steady_clock::now();
    QCOMPARE(client.start(false)->wait(), 0);
    qInfo("first sync took %.2f s", secondsSince(begin));
    verifyEqualWhenPaused(client);
  }

  void aSyncKilledInTheMiddleOfTheListingEndsEqualAfterAnother() {
    Client client(*shop_);
    {
      const auto child = client.start(false);
      QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(client.folder.filePath("cache.db")), 20'000);
      QTest::qWait(200);  // the format is being written
      Comparison watching(*shop_, client.folder.path());
      QTRY_VERIFY_WITH_TIMEOUT(watching.count() > historyLength() / 10 || !child->running(), 60'000);
      child->signal(SIGKILL);
      QCOMPARE(child->wait(), -SIGKILL);
      const SyncState left = watching.state();
      qInfo("killed at %lld payments, %zu ranges left", static_cast<long long>(watching.count()),
            left.remaining.size());
      QVERIFY(left.backfillStarted && !left.remaining.empty());
    }
    QCOMPARE(client.start(false)->wait(), 0);
    verifyEqualWhenPaused(client);
  }

  void followingThroughFaultsEndsEqual() {
    Client client(*shop_);
    const auto child = client.start(true);
    const auto faults = sandbox::FaultSpec::parse(
        "latency=100ms:0.1,429=0.05,500=0.05,503=0.02,drop=0.05,truncate=0.02,duplicate=0.1,reorder=0.1");
    QVERIFY(faults.has_value());
    shop_->setFaults(*faults);
    const auto until = steady_clock::now() + std::chrono::seconds{setting("PAYDECK_E2E_SECONDS", 12)} +
                       std::chrono::minutes{setting("PAYDECK_E2E_MINUTES", 0)};
    const std::int64_t before = shop_->lastSequence();
    while (steady_clock::now() < until) {
      QVERIFY2(child->running(), client.log().constData());
      QTest::qWait(100);
    }
    qInfo("%lld events under faults", static_cast<long long>(shop_->lastSequence() - before));
    shop_->setFaults({});
    shop_->pause();
    const auto faultsEnded = steady_clock::now();
    Comparison comparison(*shop_, client.folder.path());
    QTRY_VERIFY2_WITH_TIMEOUT(
        comparison.state().remaining.empty() && comparison.state().eventSequence == shop_->lastSequence(),
        client.log().constData(), 120'000);
    qInfo("up to date %.1f s after the faults ended", secondsSince(faultsEnded));
    QCOMPARE(comparison.totalsDifference(), std::string());
    QCOMPARE(comparison.stalePayments(), 0);
    qInfo("%lld payments equal", static_cast<long long>(comparison.count()));
    const auto stopping = steady_clock::now();
    child->signal(SIGTERM);
    QCOMPARE(child->wait(), 0);
    QVERIFY(secondsSince(stopping) < 3);
  }

 private:
  /// The shop stands still, the client catches up, and everything is compared.
  void verifyEqualWhenPaused(Client& client) {
    shop_->pause();
    QCOMPARE(client.start(false)->wait(), 0);
    Comparison comparison(*shop_, client.folder.path());
    QCOMPARE(comparison.totalsDifference(), std::string());
    QCOMPARE(comparison.stalePayments(), 0);
    QCOMPARE(comparison.state().eventSequence, shop_->lastSequence());
    qInfo("%lld payments equal", static_cast<long long>(comparison.count()));
  }

  std::unique_ptr<SandboxServer> shop_;
};

QTEST_GUILESS_MAIN(tst_e2e_sync)
#include "tst_e2e_sync.moc"
