#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "models/view/payments/PaymentListWindow.h"
#include "tests/view/FakeCache.h"
#include "tests/view/SamplePayments.h"

using namespace paydeck;

namespace {

Payment numbered(int number, UtcTime createdAt) {
  Payment p = samplePayments().front();
  p.id = PaymentId("n" + std::to_string(number));
  p.createdAt = createdAt;
  return p;
}

}  // namespace

class TestPaymentListWindow : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void rowsOnScreenCoverTheViewportWithoutGaps();
  void atTheTopNewPaymentsComeIn();
  void whenScrolledNewPaymentsDoNotMoveWhatIsOnScreen();
  void withACurrentRowNewPaymentsDoNotMoveWhatIsOnScreen();
  void topRowAndCurrentRowStayUnderRandomChanges();
  void theCurrentPaymentIsKeptWhenItLeavesTheList();
  void movingStopsAtTheEndsAndKeepsTheRowInView();
  void extendingAndSelectingAllCount();
  void anotherQuestionStartsAtTheTop();

 private:
  void show(int payments);
  bool shows(int count);
  PaymentKey keyAtTop() const;

  std::unique_ptr<CacheNotifier> notifier_;
  std::unique_ptr<FakeCache> cache_;
  std::unique_ptr<ReadPool> pool_;
  std::unique_ptr<PaymentListModel> model_;
  std::unique_ptr<PaymentListWindow> window_;
};

void TestPaymentListWindow::init() {
  notifier_ = std::make_unique<CacheNotifier>();
  cache_ = std::make_unique<FakeCache>(notifier_.get());
  pool_ = std::make_unique<ReadPool>(*cache_, 2);
  model_ = std::make_unique<PaymentListModel>(*pool_, *notifier_);
  model_->setRefreshPause(std::chrono::milliseconds(5));
  window_ = std::make_unique<PaymentListWindow>(*model_);
  window_->setTexts([](const PaymentRow& row) { return RowText{.customer = QString::fromStdString(row.id.value())}; },
                    [](std::int64_t day) { return QString::number(day); },
                    [](std::int64_t n) { return QString::number(n); });
  window_->setViewportHeight(500);
}

void TestPaymentListWindow::cleanup() {
  window_.reset();
  model_.reset();
  pool_.reset();
  cache_.reset();
  notifier_.reset();
}

void TestPaymentListWindow::show(int payments) {
  cache_->fill(manyPayments(payments, std::chrono::minutes(11)));
  model_->show({});
  QTRY_VERIFY(shows(payments));
}

bool TestPaymentListWindow::shows(int count) {
  return model_->isWhole() && model_->count() == count;
}

PaymentKey TestPaymentListWindow::keyAtTop() const {
  return model_->keyAt(window_->topRow());
}

void TestPaymentListWindow::rowsOnScreenCoverTheViewportWithoutGaps() {
  show(2000);
  for (const int y : {0, 1, 35, 700, 12'345, 1'000'000}) {
    window_->setContentY(y);
    std::vector<std::pair<int, int>> parts;
    for (QObject* object : window_->rows()) {
      const auto* slot = qobject_cast<RowSlot*>(object);
      if (slot->isShown()) parts.emplace_back(slot->y(), window_->rowHeight());
    }
    int covered = 0;
    for (int pixel = 0; pixel < 500; ++pixel) {
      const bool row = std::any_of(parts.begin(), parts.end(),
                                   [&](const auto& p) { return pixel >= p.first && pixel < p.first + p.second; });
      const bool heading = window_->rowAtY(pixel) < 0;
      QVERIFY2(row || heading, qPrintable(QStringLiteral("nothing at %1, scrolled to %2").arg(pixel).arg(y)));
      covered += row ? 1 : 0;
    }
    QVERIFY(covered > 380);
  }
}

void TestPaymentListWindow::atTheTopNewPaymentsComeIn() {
  show(50);
  cache_->put({numbered(1, sampleNow() + std::chrono::seconds(1))});
  QTRY_COMPARE(model_->count(), 51);
  QCOMPARE(window_->contentY(), 0.0);
  QCOMPARE(window_->topRow(), 0);
  QCOMPARE(window_->newAbove(), 0);
}

void TestPaymentListWindow::whenScrolledNewPaymentsDoNotMoveWhatIsOnScreen() {
  show(200);
  window_->setContentY(1000);
  const PaymentKey top = keyAtTop();
  const int y = static_cast<int>(window_->layout().rowTop(window_->topRow()) - 1000);
  cache_->put({numbered(1, sampleNow() + std::chrono::seconds(1)), numbered(2, sampleNow() + std::chrono::hours(30))});
  QTRY_COMPARE(model_->count(), 202);
  QCOMPARE(keyAtTop(), top);
  QCOMPARE(static_cast<int>(window_->layout().rowTop(window_->topRow()) - static_cast<int>(window_->contentY())), y);
  QCOMPARE(window_->newAbove(), 2);
  window_->scrollToTop();
  QCOMPARE(window_->newAbove(), 0);
}

void TestPaymentListWindow::withACurrentRowNewPaymentsDoNotMoveWhatIsOnScreen() {
  show(100);
  window_->setCurrentRow(0);
  const PaymentKey current = window_->currentKey();
  const int yBefore = static_cast<int>(window_->layout().rowTop(0));
  cache_->put({numbered(1, sampleNow() + std::chrono::seconds(1))});
  QTRY_COMPARE(model_->count(), 101);
  QCOMPARE(window_->currentKey(), current);
  QCOMPARE(window_->currentRow(), 1);
  QCOMPARE(static_cast<int>(window_->layout().rowTop(1)) - static_cast<int>(window_->contentY()), yBefore);
  QCOMPARE(window_->newAbove(), 1);
}

void TestPaymentListWindow::topRowAndCurrentRowStayUnderRandomChanges() {
  QRandomGenerator random(3);
  show(400);
  window_->setContentY(4000);
  window_->setCurrentRow(window_->topRow() + 5);
  const PaymentKey top = keyAtTop();
  const PaymentKey current = window_->currentKey();
  const double offset = window_->contentY() - static_cast<double>(window_->layout().rowTop(window_->topRow()));
  int count = 400;
  for (int step = 0; step < 25; ++step) {
    std::vector<Payment> news;
    for (int i = 0, n = random.bounded(1, 6); i < n; ++i) {
      news.push_back(numbered(1000 + count++, sampleNow() - std::chrono::minutes(random.bounded(-600, 4400))));
    }
    cache_->put(news);
    QTRY_VERIFY(shows(count));
    QCOMPARE(keyAtTop(), top);
    QCOMPARE(window_->contentY() - static_cast<double>(window_->layout().rowTop(window_->topRow())), offset);
    QCOMPARE(window_->currentKey(), current);
    QCOMPARE(model_->keyAt(window_->currentRow()), current);
  }
}

void TestPaymentListWindow::theCurrentPaymentIsKeptWhenItLeavesTheList() {
  cache_->fill(samplePayments());
  model_->show({{{QueryTerm{QueryField::Status, false, {TextMatch{"confirming"}}}}}});
  QTRY_VERIFY(shows(3));
  window_->setCurrentRow(1);
  const PaymentKey current = window_->currentKey();
  const PaymentKey next = model_->keyAt(2);
  Payment done = samplePayments()[3];
  done.state.status = PaymentStatus::Succeeded;
  cache_->put({done});
  QTRY_COMPARE(model_->count(), 2);
  QCOMPARE(window_->currentKey(), current);
  QCOMPARE(window_->currentRow(), -1);
  window_->moveCurrent(1);
  QCOMPARE(window_->currentKey(), next);
}

void TestPaymentListWindow::movingStopsAtTheEndsAndKeepsTheRowInView() {
  show(300);
  window_->moveToLast();
  QCOMPARE(window_->currentRow(), 299);
  QCOMPARE(window_->contentY(), window_->contentHeight() - 500);
  window_->moveCurrent(1);
  QCOMPARE(window_->currentRow(), 299);
  window_->movePages(-1);
  QVERIFY(window_->currentRow() < 299 && window_->currentRow() > 280);
  window_->moveToFirst();
  window_->moveCurrent(-1);
  QCOMPARE(window_->currentRow(), 0);
  QCOMPARE(window_->contentY(), 0.0);
}

void TestPaymentListWindow::extendingAndSelectingAllCount() {
  show(100);
  window_->setCurrentRow(10);
  window_->moveCurrent(1, true);
  window_->moveCurrent(1, true);
  QCOMPARE(window_->selectedCount(), 3);
  window_->selectAll();
  QCOMPARE(window_->selectedCount(), 100);
  window_->toggleSelected(5);
  QCOMPARE(window_->selectedCount(), 99);
  window_->clearSelection();
  QCOMPARE(window_->selectedCount(), 0);
}

void TestPaymentListWindow::anotherQuestionStartsAtTheTop() {
  show(500);
  window_->setContentY(5000);
  model_->show({{{QueryTerm{QueryField::Status, false, {TextMatch{"succeeded"}}}}}});
  QTRY_VERIFY(model_->isWhole() && model_->count() < 500);
  QCOMPARE(window_->contentY(), 0.0);
}

QTEST_GUILESS_MAIN(TestPaymentListWindow)
#include "tst_payment_list_window.moc"
