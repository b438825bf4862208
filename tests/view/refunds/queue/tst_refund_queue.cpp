#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <QSignalSpy>

#include "models/view/refunds/RefundDetailChain.h"
#include "models/view/refunds/RefundsPage.h"
#include "tests/view/refunds/queue/SampleRefunds.h"

using namespace paydeck;
using namespace paydeck::test;

class TestRefundQueue : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void rowsAreGroupedByWhoDecides();
  void anOwnRequestIsNeverApprovable();
  void whoeverApprovedAlreadyIsNotAskedAgain();
  void withoutKnowingWhoIAmNothingIsOfferedUnlessTheServerChecks();
  void tabsCountWhatIsThere();
  void anOutboxEntryAndItsRefundAreOneRow();
  void rowsChangeInPlaceAndKeepCurrentAndSelection();
  void searchFindsByNumberOrderCustomerAndDestination();
  void sumsStayApartPerCurrency();
  void approvingSendsTheRevisionThatWasSeenOnce();
  void whatChangedMeanwhileIsRefusedAndShownAgain();
  void theServersNoIsShownAndReadAgain();
  void rejectingNeedsAReason();
  void severalAreApprovedWithOneFailing();
  void aBrokenChainIsNamed();
  void theChainIsThatOfTheDocument();
  void checksAreNeverGreenWithoutALook();
  void anUnknownOutcomeIsResolvedByAPerson();
  void aDraftCanBeDiscarded();
  void aMissingRoleIsSaid();
  void aBrokenReadIsAnErrorWithRetry();
  void policiesAreWordedInOneLine();

 private:
  void start();
  int rowOf(const QString& reference) const;
  QStringList headings() const;

  std::unique_ptr<ScriptedRefunds> actions_;
  std::unique_ptr<MemoryRefunds> reads_;
  ManualClock clock_{queueNow()};
  Formatter format_{clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
  std::unique_ptr<RefundsPage> page_;
};

void TestRefundQueue::init() {
  actions_ = std::make_unique<ScriptedRefunds>();
  reads_ = std::make_unique<MemoryRefunds>();
  reads_->refunds = designRefunds();
  actions_->now = queueNow();
  actions_->find = [this](const RefundId& id) {
    for (const Refund& refund : reads_->refunds) {
      if (refund.id == id) return refund;
    }
    return Refund();
  };
}

void TestRefundQueue::cleanup() {
  page_.reset();
  reads_.reset();
  actions_.reset();
}

void TestRefundQueue::start() {
  page_ = std::make_unique<RefundsPage>(*actions_, *reads_, format_);
  PaymentsLive live;
  live.names[queueConnection()] = QStringLiteral("Merchant API");
  page_->setLive(live);
  QTRY_VERIFY(page_->content() != RefundsPage::Loading);
}

int TestRefundQueue::rowOf(const QString& reference) const {
  const auto& lines = page_->model()->lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].row.reference.startsWith(reference)) return static_cast<int>(i);
  }
  return -1;
}

QStringList TestRefundQueue::headings() const {
  QStringList titles;
  for (const QueueModel::Line& line : page_->model()->lines()) {
    if (line.row.heading) titles.append(line.row.title + QStringLiteral(": ") + line.row.sum);
  }
  return titles;
}

void TestRefundQueue::rowsAreGroupedByWhoDecides() {
  start();
  QCOMPARE(headings(), (QStringList{"For you to approve, 3: 1,284.50", "Requested by you, 1: 180.00",
                                    "Decided today, 7: Sent 880.60"}));
  QCOMPARE(page_->waitingForYou(), 3);
  QCOMPARE(page_->columnCurrency(), "EUR");
  QCOMPARE(page_->sum(), QString::fromUtf8("€1,464.50"));
  const QueueRow& row = page_->model()->lines()[1].row;
  QCOMPARE(row.reference, "RF-1085, LA-20388");
  QCOMPARE(row.state, "1 of 2");
  QCOMPARE(row.age, "4 min");
  QCOMPARE(page_->model()->lines()[5].row.by, "You");
}

void TestRefundQueue::anOwnRequestIsNeverApprovable() {
  start();
  page_->openRow(rowOf("RF-1086"));
  QVERIFY(page_->detail()->isOpen());
  QVERIFY(!page_->detail()->text().mayDecide);
  QVERIFY(page_->detail()->text().mayWithdraw);
  page_->beginApprove();
  page_->send();
  page_->model()->selectAll();
  page_->beginApprove();
  QCOMPARE(page_->batch()->ready(), 3);
  page_->batch()->send();
  QTRY_VERIFY(page_->batch()->isDone());
  for (const auto& decided : actions_->decisions) QVERIFY(decided.decision.refund.value() != "re_RF-1086");
  QCOMPARE(actions_->decisions.size(), std::size_t(3));
}

void TestRefundQueue::whoeverApprovedAlreadyIsNotAskedAgain() {
  QueueItem item;
  item.refund = waitingRefund("RF-1", "A", "10.00");
  item.refund->approvals = {{"p_maya", "Maya Lindqvist", "Finance", true, queueNow(), ""}};
  QCOMPARE(planRight(item, actions_->known), QueueRight::AlreadyDecided);
  item.refund->approvals.clear();
  QCOMPARE(planRight(item, actions_->known), QueueRight::MayDecide);
  item.refund->approval.approvers = {{"p_amira", "Amira Haddad", "Owner"}};
  QCOMPARE(planRight(item, actions_->known), QueueRight::OthersOnly);
}

void TestRefundQueue::withoutKnowingWhoIAmNothingIsOfferedUnlessTheServerChecks() {
  QueueItem item;
  item.refund = waitingRefund("RF-1", "A", "10.00");
  RefundAbility ability = actions_->known;
  ability.personId.clear();
  QCOMPARE(planRight(item, ability), QueueRight::MayDecide);
  ability.serverChecks = false;
  QCOMPARE(planRight(item, ability), QueueRight::WhoAmI);
  item.entry = queuedEntry("11111111", OutboxState::Sent);
  QCOMPARE(planRight(item, ability), QueueRight::Own);
}

void TestRefundQueue::tabsCountWhatIsThere() {
  for (const auto& [id, state] : std::initializer_list<std::pair<const char*, OutboxState>>{
           {"11111111", OutboxState::Queued}, {"22222222", OutboxState::Cancelled}}) {
    actions_->outbox[OutboxId(id)] = queuedEntry(id, state);
  }
  start();
  QStringList counts;
  for (const QVariant& tab : page_->tabRows()) counts.append(tab.toMap().value("count").toString());
  QCOMPARE(counts, (QStringList{"4", "1", "1", "7", "1"}));
  QVERIFY(page_->tabRows().at(4).toMap().value("urgent").toBool());
  page_->chooseTab(1);
  QTRY_COMPARE(headings(), (QStringList{"On the way out, 1: 40.00"}));
  page_->chooseTab(3);
  QTRY_COMPARE(page_->model()->count(), 9);
}

void TestRefundQueue::anOutboxEntryAndItsRefundAreOneRow() {
  OutboxEntry byId = queuedEntry("11111111", OutboxState::Sent);
  byId.refund = RefundId("re_RF-1086");
  OutboxEntry byKey = queuedEntry("22222222", OutboxState::Unknown);
  byKey.keyGeneration = 2;
  reads_->refunds[0].idempotencyKey = idempotencyKey(byKey, 2);
  const auto items = mergeQueue(reads_->refunds, {byId, byKey});
  QCOMPARE(items.size(), reads_->refunds.size());
  QCOMPARE(items[0].key, std::string("o 11111111"));
  QCOMPARE(items[0].refund->number, std::string("RF-1086"));
  QCOMPARE(items[1].refund->number, std::string("RF-1085"));
  QCOMPARE(tabOf(items[1]), QueueTab::Awaiting);
}

void TestRefundQueue::rowsChangeInPlaceAndKeepCurrentAndSelection() {
  start();
  page_->openRow(rowOf("RF-1084"));
  page_->model()->toggleSelected(rowOf("RF-1082"));
  QSignalSpy resets(page_->model(), &QAbstractItemModel::modelReset);
  QSignalSpy removed(page_->model(), &QAbstractItemModel::rowsRemoved);
  reads_->put(waitingRefund("RF-1090", "New One", "33.00"));
  Refund changed = reads_->refunds[0];
  changed.customerName = "Joana Pires Silva";
  ++changed.revision;
  reads_->put(changed);
  QTRY_VERIFY(rowOf("RF-1090") > 0);
  QCOMPARE(resets.count(), 0);
  QCOMPARE(removed.count(), 0);
  QCOMPARE(page_->model()->current()->number(), std::string("RF-1084"));
  QVERIFY(page_->model()->selected().contains("r merchant re_RF-1082"));
  QVERIFY(page_->model()->lines()[static_cast<std::size_t>(rowOf("RF-1085"))].row.customer.contains("Silva"));
}

void TestRefundQueue::searchFindsByNumberOrderCustomerAndDestination() {
  start();
  for (const char* text : {"rf-1082", "LA-20391", "marcus", "TLd4zb"}) {
    page_->setSearch(text);
    QTRY_COMPARE(page_->model()->count(), 2);
    QVERIFY(rowOf("RF-1082") == 1);
  }
  page_->setSearch("nobody at all");
  QTRY_COMPARE(page_->content(), RefundsPage::NoResults);
}

void TestRefundQueue::sumsStayApartPerCurrency() {
  Refund dollars = waitingRefund("RF-2000", "Ann", "10.00");
  dollars.value = *Money::parse("210.00", "USD");
  reads_->refunds = {waitingRefund("RF-1", "A", "10.00"), dollars};
  start();
  QCOMPARE(headings(), (QStringList{QString::fromUtf8("For you to approve, 2: €10.00 · $210.00")}));
}

void TestRefundQueue::approvingSendsTheRevisionThatWasSeenOnce() {
  start();
  actions_->holdAnswers = true;
  page_->openRow(rowOf("RF-1085"));
  page_->send();  // opens the step
  QCOMPARE(page_->detail()->step(), RefundDetail::ApproveStep);
  QVERIFY(actions_->decisions.empty());
  page_->detail()->setComment("  looks right ");
  page_->send();
  page_->send();  // a double press
  QCOMPARE(actions_->decisions.size(), std::size_t(1));
  QCOMPARE(actions_->decisions[0].decision.revision, std::int64_t(1));
  QCOMPARE(actions_->decisions[0].decision.comment, std::string("looks right"));
  QSignalSpy said(page_.get(), &RefundsPage::said);
  actions_->release();
  QCOMPARE(said.count(), 1);
  QCOMPARE(page_->waitingForYou(), 2);
  QCOMPARE(page_->model()->current()->number(), std::string("RF-1084"));  // the next that waits
}

void TestRefundQueue::whatChangedMeanwhileIsRefusedAndShownAgain() {
  start();
  page_->openRow(rowOf("RF-1085"));
  page_->beginApprove();
  Refund changed = reads_->refunds[0];
  changed.value = *Money::parse("999.00", "EUR");
  ++changed.revision;
  reads_->put(changed);
  QTRY_COMPARE(page_->detail()->text().value, QString::fromUtf8("€999.00"));
  page_->send();
  QVERIFY(actions_->decisions.empty());
  QVERIFY2(page_->detail()->problem().contains("changed while you looked"), qPrintable(page_->detail()->problem()));
  page_->send();
  QCOMPARE(actions_->decisions.size(), std::size_t(1));
  QCOMPARE(actions_->decisions[0].decision.revision, std::int64_t(2));
}

void TestRefundQueue::theServersNoIsShownAndReadAgain() {
  actions_->decideErrors["re_RF-1085"] = Error{ErrorKind::Conflict, "It has another version.", "refund_changed"};
  start();
  page_->openRow(rowOf("RF-1085"));
  page_->beginApprove();
  page_->send();
  QTRY_VERIFY(page_->detail()->problem().contains("changed meanwhile"));
  QCOMPARE(page_->detail()->step(), RefundDetail::ApproveStep);
  QVERIFY(!page_->detail()->isBusy());
}

void TestRefundQueue::rejectingNeedsAReason() {
  start();
  page_->openRow(rowOf("RF-1084"));
  page_->beginReject();
  page_->send();
  QVERIFY(actions_->decisions.empty());
  QVERIFY(!page_->detail()->problem().isEmpty());
  page_->detail()->setComment("Wrong item");
  page_->send();
  QCOMPARE(actions_->decisions.size(), std::size_t(1));
  QVERIFY(!actions_->decisions[0].approve);
}

void TestRefundQueue::severalAreApprovedWithOneFailing() {
  actions_->decideErrors["re_RF-1084"] = Error{ErrorKind::Conflict, "The daily limit is used up."};
  start();
  for (const char* number : {"RF-1085", "RF-1084", "RF-1082", "RF-1086"}) page_->model()->toggleSelected(rowOf(number));
  QCOMPARE(page_->approvable(), 3);
  page_->beginApprove();
  QVERIFY(page_->batch()->isOpen());
  QCOMPARE(page_->batch()->sums(), QString::fromUtf8("€1,284.50"));
  page_->send();
  page_->send();
  QTRY_VERIFY(page_->batch()->isDone());
  QCOMPARE(actions_->decisions.size(), std::size_t(3));
  QCOMPARE(page_->batch()->result(), "2 approved, 1 not");
  QStringList states;
  for (const QVariant& row : page_->batch()->rows()->rows()) states.append(row.toMap().value("state").toString());
  states.sort();
  QCOMPARE(states, (QStringList{"Approved", "Approved", "Left out", "Not approved"}));
  QCOMPARE(page_->waitingForYou(), 1);
}

void TestRefundQueue::aBrokenChainIsNamed() {
  reads_->refunds[0].history[1].note = "changed afterwards";
  start();
  page_->openRow(rowOf("RF-1085"));
  QCOMPARE(page_->detail()->text().chainText, "Chain broken at 13:57:59");
  QCOMPARE(page_->detail()->text().chainTone, "danger");
  page_->openRow(rowOf("RF-1082"));
  QCOMPARE(page_->detail()->text().chainText, "Chain intact");
}

void TestRefundQueue::theChainIsThatOfTheDocument() {
  // printf '0:\n4:re_1\n24:2026-11-18T14:01:26.000Z\n3:p_1\n3:Ann\n9:requested\n5:caf\xc3\xa9\n' | sha256sum
  const RefundEvent event{*parseRfc3339("2026-11-18T14:01:26Z"), "p_1", "Ann", "requested", "caf\xC3\xA9", ""};
  QCOMPARE(QString::fromStdString(refundEventDigest("", RefundId("re_1"), event)),
           QStringLiteral("e5acc44dae83f142155e6ffa3d5ffa3e45e5497ad92be065fd9eac54f9c67679"));
  Refund refund = waitingRefund("RF-1", "A", "1.00");
  QCOMPARE(verifyRefundChain(refund).state, RefundChainVerdict::State::Intact);
  refund.history[2].digest.clear();
  QCOMPARE(verifyRefundChain(refund).brokenAt, std::size_t(2));
  refund.history.clear();
  QCOMPARE(verifyRefundChain(refund).state, RefundChainVerdict::State::None);
}

void TestRefundQueue::checksAreNeverGreenWithoutALook() {
  QueueItem item;
  item.refund = waitingRefund("RF-1", "A", "425.50");
  item.shown = shownRefundState(nullptr, &*item.refund);
  int passed = 0;
  for (const RefundCheck& check : planRefundChecks(item, {}, format_)) {
    passed += check.state == RefundCheck::State::Passed ? 1 : 0;
  }
  QCOMPARE(passed, 1);  // only the address, which is checked here
  item.refund->destination = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD";
  QCOMPARE(planRefundChecks(item, {}, format_)[0].state, RefundCheck::State::Failed);
  RefundDetailContext context;
  context.around = RefundSurroundings{};
  context.around->balance = Balance{*AssetAmount::parse("493.96", "USDC", "polygon", std::nullopt), {}, {}};
  QCOMPARE(planRefundChecks(item, context, format_)[3].state, RefundCheck::State::Failed);
  context.around->balance = Balance{*AssetAmount::parse("493.97", "USDC", "polygon", std::nullopt), {}, {}};
  QCOMPARE(planRefundChecks(item, context, format_)[3].state, RefundCheck::State::Passed);
  context.stale = true;
  QCOMPARE(planRefundChecks(item, context, format_)[3].state, RefundCheck::State::Unknown);
}

void TestRefundQueue::anUnknownOutcomeIsResolvedByAPerson() {
  actions_->outbox[OutboxId("22222222")] = queuedEntry("22222222", OutboxState::Unknown);
  start();
  page_->chooseTab(1);
  QTRY_COMPARE(page_->model()->count(), 2);
  page_->openRow(1);
  QVERIFY(page_->detail()->text().asksPerson);
  QVERIFY(!page_->detail()->text().mayEdit);
  page_->beginResolve();
  page_->resolveEntry(" re_found ");
  QCOMPARE(actions_->resolved.size(), std::size_t(1));
  QCOMPARE(actions_->resolved[0].second->value(), std::string("re_found"));
}

void TestRefundQueue::aDraftCanBeDiscarded() {
  actions_->outbox[OutboxId("33333333")] = queuedEntry("33333333", OutboxState::Draft);
  start();
  page_->chooseTab(1);
  QTRY_COMPARE(page_->model()->count(), 2);
  page_->openRow(1);
  QSignalSpy edit(page_.get(), &RefundsPage::editWanted);
  page_->editEntry();
  QCOMPARE(edit.count(), 1);
  page_->discardEntry();
  QTRY_COMPARE(page_->model()->count(), 0);
  QVERIFY(!page_->detail()->isOpen());
}

void TestRefundQueue::aMissingRoleIsSaid() {
  reads_->refunds.clear();
  actions_->known = {};
  actions_->known.why = "You are a Viewer. Refunds need Support or Finance.";
  start();
  QCOMPARE(page_->content(), RefundsPage::Denied);
  QCOMPARE(page_->deniedText(), actions_->known.why);
}

void TestRefundQueue::aBrokenReadIsAnErrorWithRetry() {
  reads_->error = Error{ErrorKind::Storage, "The local copy can’t be read."};
  start();
  QCOMPARE(page_->content(), RefundsPage::Failed);
  reads_->error.reset();
  page_->retry();
  QTRY_COMPARE(page_->content(), RefundsPage::Rows);
}

void TestRefundQueue::policiesAreWordedInOneLine() {
  ApprovalPolicy one;
  one.above = *Money::parse("150.00", "EUR");
  ApprovalPolicy two = one;
  two.above = *Money::parse("400.00", "EUR");
  two.approvals = 2;
  ApprovalPolicy coins = one;
  coins.assets = {"BTC"};
  QCOMPARE(policyLine({two, coins, one}, format_), QString::fromUtf8("One approval over €150, two over €400"));
}

QTEST_MAIN(TestRefundQueue)
#include "tst_refund_queue.moc"
