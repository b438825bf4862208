#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <QClipboard>
#include <QGuiApplication>

#include "tests/view/refunds/queue/QueueStage.h"

using namespace paydeck;
using namespace paydeck::test;

/// Keys on the real QML.
class TestRefundQueueKeys : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup() { stage_.reset(); }
  void lettersMoveAndOpen();
  void aLetterNeverSends();
  void typingACommentIsNotAKey();
  void spaceSelectsAndASendsSeveral();
  void bracketsChangeTheTab();
  void slashFindsAndEscapeGoesBack();

 private:
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&stage_->window(), key, modifiers);
  }
  std::string current() const {
    const QueueItem* item = stage_->page().model()->current();
    return item == nullptr ? std::string() : item->number();
  }

  std::unique_ptr<QueueStage> stage_;
};

void TestRefundQueueKeys::init() {
  stage_ = std::make_unique<QueueStage>();
  stage_->begin();
  QVERIFY(stage_->show({1440, 900}, false));
  QVERIFY(QTest::qWaitForWindowExposed(&stage_->window()));
  stage_->window().requestActivate();
  QTRY_COMPARE(stage_->page().content(), RefundsPage::Rows);
}

void TestRefundQueueKeys::lettersMoveAndOpen() {
  press(Qt::Key_J);
  QCOMPARE(current(), std::string("RF-1085"));
  press(Qt::Key_J);
  press(Qt::Key_K);
  QCOMPARE(current(), std::string("RF-1085"));
  QVERIFY(!stage_->page().detail()->isOpen());
  press(Qt::Key_Return);
  QVERIFY(stage_->page().detail()->isOpen());
  press(Qt::Key_J);
  QCOMPARE(stage_->page().detail()->text().title, "RF-1084");
  press(Qt::Key_M);
  QVERIFY(QGuiApplication::clipboard()->text().contains("RF-1084"));
  press(Qt::Key_Escape);
  QVERIFY(!stage_->page().detail()->isOpen());
}

void TestRefundQueueKeys::aLetterNeverSends() {
  press(Qt::Key_J);
  press(Qt::Key_A);
  press(Qt::Key_A);
  press(Qt::Key_Return);
  QCOMPARE(stage_->page().detail()->step(), RefundDetail::ApproveStep);
  QVERIFY(stage_->actions.decisions.empty());
  press(Qt::Key_Return, Qt::ControlModifier);
  press(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(stage_->actions.decisions.size(), std::size_t(1));
}

void TestRefundQueueKeys::typingACommentIsNotAKey() {
  press(Qt::Key_J);
  press(Qt::Key_X);
  QCOMPARE(stage_->page().detail()->step(), RefundDetail::RejectStep);
  QTest::keyClick(&stage_->window(), 'j');
  QTest::keyClick(&stage_->window(), 'a');
  QTRY_COMPARE(stage_->page().detail()->comment(), "ja");
  QCOMPARE(current(), std::string("RF-1085"));
  press(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(stage_->actions.decisions.size(), std::size_t(1));
  QVERIFY(!stage_->actions.decisions[0].approve);
}

void TestRefundQueueKeys::spaceSelectsAndASendsSeveral() {
  press(Qt::Key_J);
  press(Qt::Key_Space);
  press(Qt::Key_J);
  press(Qt::Key_Space);
  press(Qt::Key_A);
  QVERIFY(stage_->page().batch()->isOpen());
  QTest::qWait(100);
  press(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE(stage_->actions.decisions.size(), std::size_t(2));
  QTRY_VERIFY(stage_->page().batch()->isDone());
  press(Qt::Key_Escape);
  QVERIFY(!stage_->page().batch()->isOpen());
}

void TestRefundQueueKeys::bracketsChangeTheTab() {
  press(Qt::Key_BracketRight);
  QCOMPARE(stage_->page().tab(), 1);
  press(Qt::Key_4);
  QCOMPARE(stage_->page().tab(), 3);
  press(Qt::Key_BracketLeft);
  QCOMPARE(stage_->page().tab(), 2);
}

void TestRefundQueueKeys::slashFindsAndEscapeGoesBack() {
  press(Qt::Key_Slash);
  for (const char c : std::string("marcus")) QTest::keyClick(&stage_->window(), c);
  QTRY_COMPARE(stage_->page().model()->count(), 2);
  press(Qt::Key_Escape);
  QTRY_COMPARE(stage_->page().search(), QString());
}

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  QGuiApplication app(argc, argv);
  TestRefundQueueKeys test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_refund_queue_keys.moc"
