#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <random>
#include <thread>

#include "tests/sync/OutboxRig.h"

using namespace paydeck;
using namespace paydeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int kRefunds = 5;

/// A network that hesitates, loses answers and loses requests, each now and then.
FileRefunds::Faults badNetwork(unsigned seed) {
  const auto random = std::make_shared<std::mt19937>(seed);
  const auto nowAndThen = [random](unsigned oneIn) { return (*random)() % oneIn == 0; };
  FileRefunds::Faults faults;
  faults.before = [random] { std::this_thread::sleep_for(std::chrono::microseconds{(*random)() % 3'000}); };
  faults.instead = [nowAndThen]() -> std::optional<Error> {
    if (nowAndThen(8)) return Error{ErrorKind::Offline, "No network."};
    if (nowAndThen(8)) return Error{ErrorKind::Timeout, "Lost on the way."};
    return std::nullopt;
  };
  faults.after = [random, nowAndThen]() -> std::optional<Error> {
    std::this_thread::sleep_for(std::chrono::microseconds{(*random)() % 3'000});
    if (nowAndThen(4)) return Error{ErrorKind::Server, "500 after it was done."};
    return std::nullopt;
  };
  return faults;
}

OutboxId idOf(int number) {
  return OutboxId("refund-" + std::to_string(number));
}

/// What a person does who is asked: looks at the books and tells what is there.
void decide(OutboxRig& rig, const std::string& folder, const OutboxEntry& entry) {
  std::optional<RefundId> found;
  for (const FileRefund& line : FileRefunds::books(folder + "/books.txt")) {
    if (line.payment == entry.draft.question.payment.value()) found = RefundId(line.id);
  }
  (void)rig.desk->resolveByHand(entry.draft.id, found, "Ingrid");
}

bool isSettled(OutboxRig& rig, const std::string& folder) {
  bool settled = true;
  for (int number = 0; number < kRefunds; ++number) {
    const auto entry = rig.desk->get(idOf(number));
    if (!entry || !*entry || isInTheWorkersHands((*entry)->state)) settled = false;
    if (entry && *entry && (*entry)->asksPerson) decide(rig, folder, **entry);
  }
  return settled;
}

/// One life of the program: confirms what is not confirmed and works until everything is settled, or is killed.
[[noreturn]] void live(const std::string& folder, bool idempotent, unsigned seed) {
  OutboxRig rig(folder, idempotent, badNetwork(seed));
  for (int tries = 0; !rig.lease->acquire() && tries < 100; ++tries) std::this_thread::sleep_for(1ms);
  rig.worker->start();
  for (int number = 0; number < kRefunds; ++number) {
    const auto known = rig.desk->get(idOf(number));
    if (known && !*known) (void)rig.desk->saveDraft(fileDraft("pay_" + std::to_string(number), idOf(number)), "Ingrid");
    if (rig.state(idOf(number)) == OutboxState::Draft) (void)rig.desk->confirm(idOf(number), 0ms, "Ingrid");
  }
  const auto until = std::chrono::steady_clock::now() + 60s;
  bool settled = false;
  while (!settled && std::chrono::steady_clock::now() < until) {
    settled = isSettled(rig, folder);
    std::this_thread::sleep_for(1ms);
  }
  rig.worker->stop();
  _exit(settled ? 0 : 1);
}

int killsWanted() {
  bool given = false;
  const int kills = qEnvironmentVariableIntValue("PAYDECK_OUTBOX_KILLS", &given);
  return given ? kills : 60;
}

}  // namespace

/// The program is killed with SIGKILL at random instants while it sends, started again, and the books are compared.
class OutboxCrashTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingIsPaidTwiceOrLostHoweverOftenItIsKilled_data() {
    QTest::addColumn<bool>("idempotent");
    QTest::newRow("one payment per key is promised") << true;
    QTest::newRow("nothing is promised") << false;
  }
  void nothingIsPaidTwiceOrLostHoweverOftenItIsKilled();
};

void OutboxCrashTest::nothingIsPaidTwiceOrLostHoweverOftenItIsKilled() {
  QFETCH(bool, idempotent);
  std::mt19937 random(7);
  int kills = 0;
  int books = 0;
  int refunds = 0;
  while (kills < killsWanted()) {
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    int status = 0;
    do {
      const auto seed = static_cast<unsigned>(random());
      const auto patience = std::chrono::microseconds{random() % 60'000};
      const pid_t child = fork();
      if (child == 0) live(path, idempotent, seed);
      const bool doomed = random() % 8 != 0;
      if (doomed) {
        std::this_thread::sleep_for(patience);
        kill(child, SIGKILL);
      }
      waitpid(child, &status, 0);
      kills += WIFSIGNALED(status) ? 1 : 0;
    } while (WIFSIGNALED(status));
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0, "something was never settled");

    std::map<std::string, int> paid;
    for (const FileRefund& line : FileRefunds::books(path + "/books.txt")) ++paid[line.payment];
    auto workspace = *Workspace::open(path + "/workspace.db");
    for (int number = 0; number < kRefunds; ++number) {
      const OutboxEntry entry = **workspace->outbox().get(idOf(number));
      const int times = paid["pay_" + std::to_string(number)];
      QVERIFY2(times <= 1, "paid twice");
      QCOMPARE(entry.state, times == 1 ? OutboxState::Sent : OutboxState::Returned);
      refunds += times;
    }
    QVERIFY(!workspace->outbox().brokenRecord()->has_value());
    QCOMPARE(*workspace->checkIntegrity(), std::vector<std::string>{"ok"});
    ++books;
  }
  qInfo("%d kills, %d sets of books compared, %d refunds paid", kills, books, refunds);
}

QTEST_GUILESS_MAIN(OutboxCrashTest)
#include "tst_OutboxCrashes.moc"
