#include <QtTest>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <thread>

#include "models/store/CacheFile.h"
#include "models/store/QueuedCacheWriter.h"
#include "tests/store/Recorder.h"
#include "tests/store/TestCache.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

constexpr const char* kWriteForever = "--write-forever";

SyncState stateFor(std::int64_t sequence) {
  SyncState state;
  state.connection = ConnectionId("c1");
  state.backfillStarted = true;
  state.eventSequence = sequence;
  return state;
}

/// Writes small batches, each with the sync state that claims them, until it is killed.
int writeForever(const std::string& path) {
  const SystemClock clock;
  auto cache = Cache::open(path, clock);
  if (!cache) return 1;
  const bench::SyntheticPayments make("c1", 60'000);
  for (std::int64_t n = 0;; n += 20) {
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    for (std::int64_t i = n; i < n + 20; ++i) batch.payments.push_back(make.payment(i));
    batch.state = stateFor(n + 20);
    (void)(*cache)->writer().submit(std::move(batch));
  }
}

}  // namespace

class StoreAccidentsTest : public QObject {
  Q_OBJECT

 private slots:
  void aKilledWriterLeavesRowsAndSyncStateEqual() {
    std::int64_t written = 0;
    for (int round = 0; round < 3; ++round) {
      QTemporaryDir folder;
      const std::string path = folder.filePath("cache.db").toStdString();
      const SystemClock clock;
      const pid_t child = fork();
      // A program of its own, because threads cannot be carried through a fork.
      if (child == 0) {
        execl("/proc/self/exe", "tst_store_survives_accidents", kWriteForever, path.c_str(), nullptr);
        _exit(127);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(400 + 300 * round));
      kill(child, SIGKILL);
      int status = 0;
      waitpid(child, &status, 0);
      QVERIFY(WIFSIGNALED(status));
      auto cache = Cache::open(path, clock);
      QVERIFY(cache.has_value());
      QVERIFY(!(*cache)->condition().rebuilt);
      auto reader = (*cache)->openReader();
      const auto states = (*reader)->syncStates();
      QVERIFY(states.has_value());
      const std::int64_t claimed = states->empty() ? 0 : states->front().eventSequence;
      written += claimed;
      QCOMPARE(*(*reader)->count({}), claimed);
      QCOMPARE(*hits(**reader, "pay"), claimed);
      QCOMPARE(*(*cache)->checkIntegrity(), std::vector<std::string>{"ok"});
    }
    QVERIFY(written > 0);  // it was killed in the middle of something
  }

  void aFullDiskLosesNothingThatWasSaved() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("cache.db").toStdString();
    const ManualClock clock(bench::SyntheticPayments::newest());
    Result<OpenedCacheFile> file = openCacheFile(path, clock);
    QVERIFY(file.has_value());
    QVERIFY(file->database->execute("PRAGMA max_page_count = 300").has_value());
    std::int64_t saved = 0;
    {
      QueuedCacheWriter writer(std::move(file->database), clock, [](const CacheChange&) {});
      const bench::SyntheticPayments make("c1", 60'000);
      Result<BatchOutcome> outcome;
      for (std::int64_t n = 0; outcome && n < 10'000; n += 50) {
        CacheBatch batch;
        batch.connection = ConnectionId("c1");
        for (std::int64_t i = n; i < n + 50; ++i) batch.payments.push_back(make.payment(i));
        batch.state = stateFor(n + 50);
        outcome = writer.submit(std::move(batch)).get();
        if (outcome) saved = n + 50;
      }
      QVERIFY(!outcome.has_value());
      QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
      QVERIFY(outcome.error().message.find("disk is full") != std::string::npos);
      QVERIFY(saved > 0);
    }
    auto cache = Cache::open(path, clock);
    auto reader = (*cache)->openReader();
    QCOMPARE(*(*reader)->count({}), saved);
    QCOMPARE((*reader)->syncStates()->front().eventSequence, saved);
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.payments = {samplePayment("after")};
    QVERIFY((*cache)->writer().submit(batch).get().has_value());
  }

  void aSecondOpenerSeesTheFirstOnesWrites() {
    TestCache test;
    Result<std::unique_ptr<Cache>> second = Cache::open(test.path(), test.clock);
    QVERIFY(second.has_value());
    Recorder recorder;
    (*second)->addObserver(recorder);
    const std::int64_t before = *test.reader->dataVersion();
    QVERIFY(test.write({samplePayment("pay_1")}).has_value());
    QVERIFY(*test.reader->dataVersion() != before);
    QTRY_VERIFY(!recorder.changes().empty());
    QVERIFY(recorder.changes().front().everything);
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.payments = {samplePayment("pay_2")};
    QVERIFY((*second)->writer().submit(batch).get().has_value());
    QCOMPARE(*test.reader->count({}), 2);
    (*second)->removeObserver(recorder);
  }

  void manyThreadsMayWriteAndRead() {
    TestCache test;
    std::atomic<bool> failed{false};
    std::atomic<bool> reading{true};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 3; ++thread) {
      threads.emplace_back([&, thread] {
        const bench::SyntheticPayments make("c" + std::to_string(thread), 60'000);
        for (std::int64_t n = 0; n < 300; n += 10) {
          CacheBatch batch;
          batch.connection = ConnectionId("c" + std::to_string(thread));
          for (std::int64_t i = n; i < n + 10; ++i) batch.payments.push_back(make.payment(i));
          if (!test.cache->writer().submit(std::move(batch)).get()) failed = true;
        }
      });
    }
    std::thread readerThread([&] {
      auto reader = test.cache->openReader();
      std::int64_t seen = 0;
      while (reading) {
        const auto count = (*reader)->count({});
        const auto keys = (*reader)->keys(textQuery(QueryField::Text, "c1"), PaymentSort::Newest, 60U);
        if (!count || !keys || *count < seen) failed = true;
        seen = count.value_or(0);
      }
    });
    for (std::thread& thread : threads) thread.join();
    reading = false;
    readerThread.join();
    QVERIFY(!failed);
    QCOMPARE(*test.reader->count({}), 900);
  }

  void submittingToAClosedCacheIsAnAnswerNotACrash() {
    std::future<Result<BatchOutcome>> late;
    {
      TestCache test;
      CacheBatch batch;
      batch.connection = ConnectionId("c1");
      batch.payments = {samplePayment("pay_1")};
      late = test.cache->writer().submit(std::move(batch));
    }
    QVERIFY(late.get().has_value());  // what was queued is written before the cache closes
  }
};

int main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == kWriteForever) return writeForever(argv[2]);
  const QCoreApplication app(argc, argv);
  StoreAccidentsTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_store_survives_accidents.moc"
