#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <thread>

#include "models/store/Workspace.h"

using namespace paydeck;

namespace {

struct TestWorkspace {
  std::string path() const { return folder.filePath("workspace.db").toStdString(); }
  std::unique_ptr<Workspace> open() {
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(path());
    if (!opened) qFatal("%s", opened.error().message.c_str());
    return std::move(*opened);
  }
  QTemporaryDir folder;
  ManualClock clock{fromUnixMillis(1'795'010'400'000)};
};

/// A process that takes the lease and is killed while it has it; not waited for.
pid_t killedWithTheLease(const TestWorkspace& test) {
  const pid_t child = fork();
  if (child != 0) return child;
  auto workspace = Workspace::open(test.path());
  auto lease = (*workspace)->lease(test.clock, "paydeck");
  const bool held = lease->acquire().has_value();
  if (held) kill(getpid(), SIGKILL);
  _exit(1);
}

ConnectionConfig sampleConnection(const std::string& id) {
  ConnectionConfig config;
  config.id = ConnectionId(id);
  config.provider = ProviderKind::BtcPay;
  config.name = "Shop'; DROP TABLE connections; --";
  config.baseUrl = "https://pay.example/btcpay";
  config.storeIds = {"s1", "s2"};
  config.keyTail = "9f3a";
  config.sandbox = true;
  return config;
}

}  // namespace

class StoreWorkspaceTest : public QObject {
  Q_OBJECT
 private slots:
  void whatThePersonMadeIsThereAfterReopening() {
    TestWorkspace test;
    const SavedView view{"v1", "Öffen", "status:open", {"created", "value"}, "newest"};
    const Note note{ConnectionId("c1"), PaymentId("p1"), std::string("a\0b", 3), fromUnixMillis(7)};
    {
      auto workspace = test.open();
      QVERIFY(workspace->saveConnection(sampleConnection("c1")).has_value());
      QVERIFY(workspace->saveConnection(sampleConnection("c2")).has_value());
      QVERIFY(workspace->saveView(view).has_value());
      QVERIFY(workspace->saveNote(note).has_value());
      QVERIFY(workspace->setSetting("time_zone", "Europe/Berlin").has_value());
    }
    auto workspace = test.open();
    const auto connections = workspace->connections();
    QCOMPARE(connections->size(), std::size_t{2});
    QVERIFY(connections->front() == sampleConnection("c1"));
    QVERIFY(workspace->savedViews()->front() == view);
    QVERIFY(*workspace->note(note.connection, note.payment) == note);
    QCOMPARE(**workspace->setting("time_zone"), std::string("Europe/Berlin"));
    QVERIFY(!workspace->setting("none")->has_value());
    QVERIFY(workspace->removeConnection(ConnectionId("c1")).has_value());
    QCOMPARE(workspace->connections()->size(), std::size_t{1});
    QCOMPARE(*workspace->checkIntegrity(), std::vector<std::string>{"ok"});
  }

  void viewsKeepTheOrderTheyWereGiven() {
    TestWorkspace test;
    auto workspace = test.open();
    for (const char* id : {"a", "b", "c", "d"}) QVERIFY(workspace->saveView({id, id, "", {}, ""}).has_value());
    QVERIFY(workspace->orderViews({"d", "missing", "b"}).has_value());
    std::string order;
    const auto views = workspace->savedViews();
    for (const SavedView& view : *views) order += view.id;
    QCOMPARE(order, std::string("dbac"));
  }

  void aDamagedWorkspaceIsNeverReplaced() {
    TestWorkspace test;
    const std::string garbage(5000, 'x');
    std::ofstream(test.path(), std::ios::binary) << garbage;
    const auto opened = Workspace::open(test.path());
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
    std::ifstream file(test.path(), std::ios::binary);
    const std::string after{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    QVERIFY(after == garbage);
  }

  void onlyOneOfTwoOpenersGetsTheLease() {
    TestWorkspace test;
    auto one = test.open();
    auto two = test.open();
    auto first = one->lease(test.clock, "paydeck");
    auto second = two->lease(test.clock, "paydeckctl");
    QVERIFY(first->acquire().has_value());
    QVERIFY(first->held());
    const auto refused = second->acquire();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(refused.error().message.starts_with("paydeck (process "));
    QVERIFY(!second->held());
    first->release();
    QVERIFY(!first->held());
    QVERIFY(second->acquire().has_value());
  }

  void aLeaseThatIsNotRenewedIsTakenOver() {
    TestWorkspace test;
    auto one = test.open();
    auto two = test.open();
    auto first = one->lease(test.clock, "paydeck");
    auto second = two->lease(test.clock, "paydeckctl");
    QVERIFY(first->acquire().has_value());
    test.clock.advance(kLeaseLength - std::chrono::milliseconds(1));
    QVERIFY(!second->acquire().has_value());
    QVERIFY(first->acquire().has_value());
    test.clock.advance(kLeaseLength);
    QVERIFY(!first->held());
    QVERIFY(second->acquire().has_value());
    QVERIFY(!first->acquire().has_value());
    QVERIFY(!first->held());
  }

  void aCrashedHolderLosesTheLeaseAtOnce() {
    TestWorkspace test;
    (void)test.open();
    const pid_t child = killedWithTheLease(test);
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    auto workspace = test.open();
    auto lease = workspace->lease(test.clock, "paydeckctl");
    QCOMPARE((*lease->holder())->program, std::string("paydeck"));
    QVERIFY(lease->acquire().has_value());
  }

  void aDeadHolderNobodyHasCollectedYetLosesTheLeaseToo() {
    TestWorkspace test;
    (void)test.open();
    const pid_t child = killedWithTheLease(test);
    siginfo_t information{};
    QCOMPARE(waitid(P_PID, static_cast<id_t>(child), &information, WEXITED | WNOWAIT), 0);
    auto workspace = test.open();
    auto lease = workspace->lease(test.clock, "paydeckctl");
    const bool taken = lease->acquire().has_value();
    waitpid(child, nullptr, 0);
    QVERIFY(taken);
  }

  void anExpiryFarInTheFutureCountsAsExpired() {
    const UtcTime now = fromUnixMillis(1'000'000);
    const LeaseHolder other{"other", 1, "paydeck", now + kLeaseLength + std::chrono::milliseconds(1)};
    QCOMPARE(planLease(other, "me", now, true), LeaseDecision::Take);
    const LeaseHolder valid{"other", 1, "paydeck", now + kLeaseLength};
    QCOMPARE(planLease(valid, "me", now, true), LeaseDecision::Refuse);
    QCOMPARE(planLease(valid, "other", now, true), LeaseDecision::Renew);
    QCOMPARE(planLease(valid, "me", now, false), LeaseDecision::Take);
  }

  void ofManyRacingThreadsExactlyOneGetsTheLease() {
    TestWorkspace test;
    (void)test.open();
    for (int round = 0; round < 5; ++round) {
      std::atomic<int> holders{0};
      std::atomic<int> done{0};
      std::vector<std::thread> threads;
      for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
          auto workspace = Workspace::open(test.path());
          auto lease = (*workspace)->lease(test.clock, "paydeck");
          if (lease->acquire()) ++holders;
          ++done;
          while (done < 6) std::this_thread::yield();
        });
      }
      for (std::thread& thread : threads) thread.join();
      QCOMPARE(holders.load(), 1);
    }
  }
};

QTEST_GUILESS_MAIN(StoreWorkspaceTest)
#include "tst_store_workspace.moc"
