#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <thread>

#include "tests/sync/OutboxRig.h"
#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;
using namespace std::chrono_literals;

/// The worker and the desk on a real workspace file.
class OutboxWorkerTest : public QObject {
  Q_OBJECT

 private slots:
  void aConfirmedRefundIsSentOnceAndCached() {
    QTemporaryDir folder;
    OutboxRig rig(folder.path().toStdString(), true, {});
    QVERIFY(rig.lease->acquire().has_value());
    rig.worker->start();
    const RefundDraft draft = fileDraft("pay_1");
    QVERIFY(rig.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(eventually([&] { return rig.state(draft.id) == OutboxState::Sent; }));
    QCOMPARE(FileRefunds::books(folder.filePath("books.txt").toStdString()).size(), std::size_t{1});
    QVERIFY(eventually([&] { return rig.writer.written().size() == 1; }));
    QVERIFY(!rig.desk->cancel(draft.id, "Ingrid").has_value());
    const auto history = rig.desk->history(draft.id);
    QVERIFY(history && history->size() >= 4);
    QVERIFY(!rig.workspace->outbox().brokenRecord()->has_value());
  }

  void withoutTheLeaseNothingIsSent() {
    QTemporaryDir folder;
    OutboxRig rig(folder.path().toStdString(), true, {});
    rig.worker->start();
    const RefundDraft draft = fileDraft("pay_1");
    QVERIFY(rig.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    std::this_thread::sleep_for(200ms);
    QCOMPARE(rig.state(draft.id), OutboxState::Queued);
    QVERIFY(rig.lease->acquire().has_value());
    QVERIFY(eventually([&] { return rig.state(draft.id) == OutboxState::Sent; }));
  }

  void aHeldRefundCanBeCancelledUntilTheHoldIsOver() {
    QTemporaryDir folder;
    OutboxRig rig(folder.path().toStdString(), true, {});
    QVERIFY(rig.lease->acquire().has_value());
    rig.worker->start();
    const RefundDraft kept = fileDraft("pay_1");
    const RefundDraft dropped = fileDraft("pay_2");
    for (const RefundDraft* draft : {&kept, &dropped}) QVERIFY(rig.desk->saveDraft(*draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(kept.id, 100ms, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(dropped.id, 60s, "Ingrid").has_value());
    QVERIFY(rig.desk->cancel(dropped.id, "Ingrid").has_value());
    QVERIFY(eventually([&] { return rig.state(kept.id) == OutboxState::Sent; }));
    QCOMPARE(rig.state(dropped.id), OutboxState::Cancelled);
    QCOMPARE(FileRefunds::books(folder.filePath("books.txt").toStdString()).size(), std::size_t{1});
  }

  void aLostAnswerIsLookedUpAndNotPaidAgain() {
    QTemporaryDir folder;
    FileRefunds::Faults faults;
    faults.after = [] { return std::optional(Error{ErrorKind::Timeout, "No answer."}); };
    OutboxRig rig(folder.path().toStdString(), false, faults);
    QVERIFY(rig.lease->acquire().has_value());
    rig.worker->start();
    const RefundDraft draft = fileDraft("pay_1");
    QVERIFY(rig.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(eventually([&] { return rig.state(draft.id) == OutboxState::Sent; }));
    QCOMPARE(FileRefunds::books(folder.filePath("books.txt").toStdString()).size(), std::size_t{1});
  }

  void whatChangedMayBeTheSameKeySentFromAnotherComputer() {
    QTemporaryDir here;
    QTemporaryDir there;
    const RefundDraft draft = fileDraft("pay_1");
    OutboxRig first(here.path().toStdString(), true, {});
    QVERIFY(first.lease->acquire().has_value());
    first.worker->start();
    QVERIFY(first.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(first.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(eventually([&] { return first.state(draft.id) == OutboxState::Sent; }));

    QVERIFY(QFile::copy(here.filePath("books.txt"), there.filePath("books.txt")));
    OutboxRig second(there.path().toStdString(), true, {});
    QVERIFY(second.lease->acquire().has_value());
    RefundDraft stale = draft;
    stale.refundableSeen = Money(12'000, *Currency::parse("EUR"));  // what was left before the first one
    QVERIFY(second.desk->saveDraft(stale, "Ingrid").has_value());
    QVERIFY(second.desk->confirm(stale.id, 0ms, "Ingrid").has_value());
    second.worker->start();
    QVERIFY(eventually([&] { return second.state(stale.id) == OutboxState::Sent; }));
    QCOMPARE((*second.desk->get(stale.id))->refund, (*first.desk->get(draft.id))->refund);
    QCOMPARE(FileRefunds::books(there.filePath("books.txt").toStdString()).size(), std::size_t{1});
  }

  void whereNothingIsPromisedAPersonIsAskedAndDecides() {
    QTemporaryDir folder;
    FileRefunds::Faults faults;
    faults.instead = [] { return std::optional(Error{ErrorKind::Timeout, "No answer."}); };
    OutboxRig rig(folder.path().toStdString(), false, faults);
    QVERIFY(rig.lease->acquire().has_value());
    rig.worker->start();
    const RefundDraft draft = fileDraft("pay_1");
    QVERIFY(rig.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(eventually([&] { return (**rig.desk->get(draft.id)).asksPerson; }));
    QVERIFY(FileRefunds::books(folder.filePath("books.txt").toStdString()).empty());
    const auto decided = rig.desk->resolveByHand(draft.id, std::nullopt, "Ingrid");
    QVERIFY2(decided.has_value(), decided ? "" : decided.error().message.c_str());
    QCOMPARE(decided->state, OutboxState::Returned);
  }

  void itStopsWithinASecondWhileABackendIsSilent() {
    QTemporaryDir folder;
    std::atomic<bool> asked = false;
    FileRefunds::Faults faults;
    faults.before = [&asked] {
      asked = true;
      std::this_thread::sleep_for(300ms);  // a real adapter returns at once when its token is stopped
    };
    OutboxRig rig(folder.path().toStdString(), true, faults);
    QVERIFY(rig.lease->acquire().has_value());
    rig.worker->start();
    const RefundDraft draft = fileDraft("pay_1");
    QVERIFY(rig.desk->saveDraft(draft, "Ingrid").has_value());
    QVERIFY(rig.desk->confirm(draft.id, 0ms, "Ingrid").has_value());
    QVERIFY(eventually([&] { return asked.load(); }));
    rig.worker->stop();
    QCOMPARE(rig.state(draft.id), OutboxState::Sent);  // the answer that came was kept
  }
};

QTEST_GUILESS_MAIN(OutboxWorkerTest)
#include "tst_OutboxWorker.moc"
