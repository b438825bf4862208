#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "models/view/payments/PaymentListModel.h"
#include "tests/view/FakeCache.h"

using namespace paydeck;

namespace {

constexpr std::int64_t kStart = 1'794'000'000'000;

PaymentQuery statusQuery(const char* status) {
  return {{QueryTerm{QueryField::Status, false, {TextMatch{status}}}}};
}

Payment payment(int number, std::int64_t minutes, PaymentStatus status = PaymentStatus::Pending) {
  Payment p;
  p.connection = ConnectionId("c");
  p.id = PaymentId("p" + std::to_string(number));
  p.orderRef = "LA-" + std::to_string(number);
  p.state.status = status;
  p.createdAt = fromUnixMillis(kStart + minutes * 60'000);
  p.requested = Money(number * 37 % 1000, *Currency::parse("EUR"));
  p.customer.name = "Customer " + std::to_string(number % 17);
  return p;
}

}  // namespace

class TestPaymentListModel : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void theFirstScreenfulComesBeforeTheWholeList();
  void noReadHappensOnTheGuiThread();
  void equalsAFreshQueryAfterEveryRandomChange_data();
  void equalsAFreshQueryAfterEveryRandomChange();
  void aChangedPaymentIsUpdatedInPlace();
  void aStormOfChangesBecomesFewRefreshes();
  void aFailedReadIsAStateAndRetryWorks();
  void anotherQuestionDropsTheAnswersOfTheLast();
  void newPaymentsAreFreshAndBackfilledOnesAreNot();

 private:
  std::vector<PaymentKey> freshKeys();
  std::vector<DayGroup> freshGroups();
  bool settles();

  std::unique_ptr<CacheNotifier> notifier_;
  std::unique_ptr<FakeCache> cache_;
  std::unique_ptr<ReadPool> pool_;
  std::unique_ptr<PaymentListModel> model_;
};

void TestPaymentListModel::init() {
  notifier_ = std::make_unique<CacheNotifier>();
  cache_ = std::make_unique<FakeCache>(notifier_.get());
  pool_ = std::make_unique<ReadPool>(*cache_, 2);
  model_ = std::make_unique<PaymentListModel>(*pool_, *notifier_);
  model_->setRefreshPause(std::chrono::milliseconds(5));
}

void TestPaymentListModel::cleanup() {
  model_.reset();
  pool_.reset();
  cache_.reset();
  notifier_.reset();
}

std::vector<PaymentKey> TestPaymentListModel::freshKeys() {
  return *(*cache_->openReader())->keys(model_->question().query, model_->question().sort, std::nullopt);
}

std::vector<DayGroup> TestPaymentListModel::freshGroups() {
  std::vector<DayGroup> groups;
  if (!model_->question().byTime()) return groups;
  const std::vector<PaymentRow> rows = *(*cache_->openReader())->rows(freshKeys());
  for (const PaymentRow& row : rows) {
    const std::int64_t day = model_->question().calendar.dayOf(row.createdAt);
    if (groups.empty() || groups.back().day != day) groups.push_back({day, 0});
    ++groups.back().count;
  }
  return groups;
}

bool TestPaymentListModel::settles() {
  return QTest::qWaitFor([this] { return model_->isWhole() && model_->keys().toVector() == freshKeys(); }, 5000);
}

void TestPaymentListModel::theFirstScreenfulComesBeforeTheWholeList() {
  std::vector<Payment> many;
  for (int i = 0; i < 3000; ++i) many.push_back(payment(i, i * 7));
  cache_->fill(many);
  QAbstractItemModelTester tester(model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
  int first = 0;
  bool firstWasWhole = true;
  bool firstHadRows = false;
  connect(model_.get(), &PaymentListModel::modelReset, this, [&] {
    first = model_->count();
    firstWasWhole = model_->isWhole();
    firstHadRows = model_->rowAt(0) != nullptr;
  });
  model_->show({});
  QTRY_COMPARE(model_->count(), 3000);
  QVERIFY(first > 0 && first < 3000);
  QVERIFY(!firstWasWhole);
  QVERIFY(firstHadRows);
  QVERIFY(model_->isWhole());
  QCOMPARE(model_->groups().all(), freshGroups());
}

void TestPaymentListModel::noReadHappensOnTheGuiThread() {
  cache_->fill({payment(1, 1), payment(2, 2)});
  model_->show({});
  QTRY_COMPARE(model_->count(), 2);
  cache_->put({payment(3, 3)});
  QTRY_COMPARE(model_->count(), 3);
  QCOMPARE(cache_->readsOnThread(std::this_thread::get_id()), 0);
}

void TestPaymentListModel::equalsAFreshQueryAfterEveryRandomChange_data() {
  QTest::addColumn<int>("sort");
  QTest::addColumn<bool>("filtered");
  QTest::addColumn<quint32>("seed");
  for (const PaymentSort sort : {PaymentSort::Newest, PaymentSort::Oldest, PaymentSort::ValueDown,
                                 PaymentSort::StatusUp, PaymentSort::CustomerUp}) {
    for (const bool filtered : {false, true}) {
      for (const quint32 seed : {1U, 2U}) {
        QTest::addRow("sort %d, filtered %d, seed %u", static_cast<int>(sort), filtered, seed)
            << static_cast<int>(sort) << filtered << seed;
      }
    }
  }
}

void TestPaymentListModel::equalsAFreshQueryAfterEveryRandomChange() {
  QFETCH(int, sort);
  QFETCH(bool, filtered);
  QFETCH(quint32, seed);
  QRandomGenerator random(seed);
  std::vector<Payment> all;
  const auto randomStatus = [&] { return allPaymentStatuses()[random.bounded(4U)]; };
  for (int i = 0; i < 300; ++i) all.push_back(payment(i, random.bounded(6000), randomStatus()));
  cache_->fill(all);
  QAbstractItemModelTester tester(model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
  model_->show({filtered ? statusQuery("confirming") : PaymentQuery{}, static_cast<PaymentSort>(sort)});
  QVERIFY(settles());
  for (int step = 0; step < 12; ++step) {
    std::vector<Payment> changed;
    for (int i = 0, n = random.bounded(1, 9); i < n; ++i) {
      if (random.bounded(3) == 0) {
        all.push_back(payment(static_cast<int>(all.size()), random.bounded(6500), randomStatus()));
        changed.push_back(all.back());
      } else {
        Payment& p = all[random.bounded(static_cast<quint32>(all.size()))];
        p.state.status = randomStatus();
        changed.push_back(p);
      }
    }
    cache_->put(changed);
    if (step % 5 == 4) cache_->erase(cache_->keyOf(all[random.bounded(100U)].id));
    QVERIFY(settles());
    QTRY_COMPARE(model_->groups().all(), freshGroups());
  }
}

void TestPaymentListModel::aChangedPaymentIsUpdatedInPlace() {
  cache_->fill({payment(1, 1), payment(2, 2), payment(3, 3)});
  model_->show({});
  QVERIFY(settles());
  model_->want(0, 2);
  QSignalSpy changed(model_.get(), &PaymentListModel::dataChanged);
  QSignalSpy inserted(model_.get(), &PaymentListModel::rowsInserted);
  QSignalSpy removed(model_.get(), &PaymentListModel::rowsRemoved);
  QSignalSpy reset(model_.get(), &PaymentListModel::modelReset);
  cache_->put({payment(2, 2, PaymentStatus::Succeeded)});
  QTRY_COMPARE(changed.size(), 1);
  QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
  QCOMPARE(changed.front().at(1).toModelIndex().row(), 1);
  QCOMPARE(model_->rowAt(1)->state.status, PaymentStatus::Succeeded);
  QCOMPARE(inserted.size() + removed.size() + reset.size(), 0);
}

void TestPaymentListModel::aStormOfChangesBecomesFewRefreshes() {
  cache_->fill({payment(1, 1)});
  model_->show({});
  QVERIFY(settles());
  model_->setRefreshPause(PaymentListModel::kRefreshPause);
  QSignalSpy settled(model_.get(), &PaymentListModel::settled);
  QElapsedTimer timer;
  timer.start();
  int number = 10;
  while (timer.elapsed() < 1000) {
    for (int i = 0; i < 5; ++i, ++number) cache_->put({payment(number, number)});
    QTest::qWait(1);
  }
  QVERIFY(settles());
  QVERIFY2(settled.size() <= 13, qPrintable(QString::number(settled.size())));
  QVERIFY(settled.size() >= 2);
}

void TestPaymentListModel::aFailedReadIsAStateAndRetryWorks() {
  cache_->fill({payment(1, 1)});
  cache_->failWith(Error{ErrorKind::Storage, "The disk does not answer."});
  model_->show({});
  QTRY_COMPARE(model_->state(), PaymentListModel::State::Failed);
  QCOMPARE(model_->errorText(), QStringLiteral("The disk does not answer."));
  cache_->failWith({});
  model_->retry();
  QTRY_COMPARE(model_->state(), PaymentListModel::State::Ready);
  QVERIFY(settles());
}

void TestPaymentListModel::anotherQuestionDropsTheAnswersOfTheLast() {
  cache_->fill({payment(1, 1), payment(2, 2, PaymentStatus::Succeeded)});
  cache_->setDelay(std::chrono::milliseconds(30));
  model_->show({});
  model_->show({statusQuery("succeeded"), PaymentSort::Newest});
  QTRY_COMPARE(model_->state(), PaymentListModel::State::Ready);
  QTest::qWait(150);
  QCOMPARE(model_->keys().toVector(), freshKeys());
  QCOMPARE(model_->count(), 1);
}

void TestPaymentListModel::newPaymentsAreFreshAndBackfilledOnesAreNot() {
  cache_->fill({payment(1, 1)});
  model_->show({});
  QVERIFY(settles());
  cache_->put({payment(2, 2)});
  QTRY_COMPARE(model_->count(), 2);
  QVERIFY(model_->isFresh(cache_->keyOf(PaymentId("p2"))));
  QVERIFY(!model_->isFresh(cache_->keyOf(PaymentId("p1"))));
  cache_->put({payment(0, 0)}, true);
  QTRY_COMPARE(model_->count(), 3);
  QVERIFY(!model_->isFresh(cache_->keyOf(PaymentId("p0"))));
}

QTEST_GUILESS_MAIN(TestPaymentListModel)
#include "tst_payment_list_model.moc"
