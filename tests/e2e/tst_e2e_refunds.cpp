#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "models/store/Cache.h"
#include "tests/e2e/RefundBooks.h"
#include "tests/e2e/RefundRun.h"

using namespace paydeck;
using namespace paydeck::test;

// Short by default; PAYDECK_E2E_KILLS=1000 PAYDECK_E2E_REFUND_MINUTES=15 makes it the whole run. PAYDECK_E2E_SEED
// makes another one of it.

namespace {

constexpr int kUnhurried = 300;
constexpr int kAtOnce = 1'000'000;  // card refunds take days otherwise

int setting(const char* name, int usual) {
  bool given = false;
  const int value = qEnvironmentVariableIntValue(name, &given);
  return given ? value : usual;
}

double secondsSince(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

class tst_e2e_refunds : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");  // no key store
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(folder_.isValid());
    shop_ = std::make_unique<RefundShop>(folder_.path());
    QVERIFY(shop_->start("", kUnhurried));
    for (const auto& [name, person] : std::map<std::string, std::string>{
             {"1-desk", "per_support"}, {"2-scripts", "per_support"}, {"3-approver", "per_finance"}}) {
      tills_.push_back(
          std::make_unique<RefundTill>(folder_.filePath(QString::fromStdString(name)), shop_->token(person)));
      QVERIFY(joins(*tills_.back()));
    }
    choosePayments();
    QVERIFY(payments_.size() >= 100);
  }

  void refundsPayOnceWhateverIsKilled() {
    const auto begin = std::chrono::steady_clock::now();
    RefundBooks before(shop_->url(), shop_->token("per_admin"));
    before.noteReceived(payments_);
    RefundRun run(*shop_, tills(), payments_, folder_.path(), runSetting());
    run.run();
    const double killing = secondsSince(begin);

    shop_->kill();
    QVERIFY2(shop_->start("", kAtOnce), shop_->complaints().constData());
    settleAndCompare(before);
    if (QTest::currentTestFailed()) return;
    const std::vector<std::string> wrong = before.mistakes(tills(), run.claims());
    for (const std::string& line : wrong) qWarning("%s", line.c_str());
    report(run, before.outcome(), killing, secondsSince(begin));
    QCOMPARE(wrong.size(), std::size_t{0});
    QVERIFY2(shop_->complaints().isEmpty(), shop_->complaints().constData());
    // A run in which nothing happened proves nothing.
    QVERIFY(run.figures().kills() >= std::min(runSetting().kills, 20));
    QVERIFY(before.outcome().sent > 0);
  }

 private:
  static RefundRun::Setting runSetting() {
    RefundRun::Setting made;
    made.seed = static_cast<unsigned>(setting("PAYDECK_E2E_SEED", 1));
    made.kills = setting("PAYDECK_E2E_KILLS", 40);
    made.atMost = std::chrono::minutes{setting("PAYDECK_E2E_REFUND_MINUTES", 2)};
    return made;
  }

  std::vector<const RefundTill*> tills() const {
    std::vector<const RefundTill*> list;
    for (const auto& till : tills_) list.push_back(till.get());
    return list;
  }

  bool joins(const RefundTill& till) {
    const QString said = till.folder() + "/joined";
    const bool connected =
        till.ctl({"connect", "merchant", shop_->url(), "--key-file", till.keyFile(), "--name", "Shop"}, said)->wait() ==
        0;
    return connected && till.ctl({"sync", "--key-file", till.keyFile()}, said)->wait() == 0;
  }

  /// Payments with something left that can be sent back to where they came from; few enough that refunds meet.
  void choosePayments() {
    const SystemClock clock;
    const auto cache = Cache::open(tills_[0]->workspace() + "/cache.db", clock);
    QVERIFY(cache.has_value());
    const auto reader = (*cache)->openReader();
    QVERIFY(reader.has_value());
    const auto keys = (*reader)->keys({}, {}, std::nullopt);
    QVERIFY(keys.has_value());
    const std::size_t wanted = std::max<std::size_t>(120, static_cast<std::size_t>(runSetting().kills) / 2);
    for (const PaymentKey key : *keys) {
      const auto stored = (*reader)->payment(key);
      QVERIFY(stored && *stored);
      const Payment& payment = (*stored)->payment;
      const bool settled = payment.state.status == PaymentStatus::Succeeded && !payment.refunded;
      const bool reachable =
          payment.method.network == "card" || (!payment.transactions.empty() && payment.method.network != "lightning");
      if (settled && reachable && payments_.size() < wanted) payments_.push_back(payment.id.value());
    }
  }

  void settleAndCompare(RefundBooks& books) {
    std::vector<std::unique_ptr<Child>> apps;
    for (const auto& till : tills_) apps.push_back(till->app({"--settle"}));
    std::string why;
    QTRY_VERIFY2_WITH_TIMEOUT(books.isSettled(tills(), why), why.c_str(), 240'000);
    QTRY_VERIFY_WITH_TIMEOUT(books.isQuiet(), 60'000);
    for (const auto& till : tills_) {
      QTRY_VERIFY2_WITH_TIMEOUT((why = books.cacheDifference(*till)).empty(), (till->workspace() + ": " + why).c_str(),
                                90'000);
    }
    for (auto& app : apps) {
      app->signal(SIGTERM);
      QCOMPARE(app->wait(), 0);
    }
  }

  static void report(const RefundRun& run, const RefundOutcome& outcome, double killing, double all) {
    const RefundRunFigures& f = run.figures();
    qInfo("%d kills (%d commands, %d of the app, %d of the approver’s sync, %d of the server) in %.0f s, %.0f s in all",
          f.kills(), f.clientKills, f.appKills, f.syncKills, f.shopKills, killing, all);
    qInfo(
        "%d commands, %d ran to their end (0: %d, 1: %d, 2: %d, 3: %d, 4: %d, 5: %d, 6: %d), one key twice at once "
        "%d times, two keys for one payment at once %d times",
        f.commands, f.finished, f.endedWith[0], f.endedWith[1], f.endedWith[2], f.endedWith[3], f.endedWith[4],
        f.endedWith[5], f.endedWith[6], f.twins, f.rivals);
    qInfo(
        "%d refunds in the outboxes: %d sent, %d returned, %d drafts or cancelled; %d unknown outcomes resolved, %d "
        "orders sent again with the same key; %d refunds at the server",
        outcome.entries, outcome.sent, outcome.returned, outcome.others, outcome.unknowns, outcome.replays,
        outcome.onServer);
  }

  QTemporaryDir folder_;
  std::unique_ptr<RefundShop> shop_;
  std::vector<std::unique_ptr<RefundTill>> tills_;
  std::vector<std::string> payments_;
};

QTEST_GUILESS_MAIN(tst_e2e_refunds)
#include "tst_e2e_refunds.moc"
