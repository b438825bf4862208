#include <QtTest>

#include "tests/view/SamplePayments.h"
#include "tests/view/refunds/sheet/SheetStage.h"

using namespace paydeck;

class RefundSheetTest : public QObject {
  Q_OBJECT

 private:
  static void fill(SheetStage& stage, const QString& amount = QStringLiteral("180.00")) {
    stage.sheet().typeAmount(amount);
    stage.sheet().destination()->type(QString::fromLatin1(kIngridsAddress));
    stage.sheet().destination()->confirm(QStringLiteral("first_use"), true);
    SheetStage::settle(250);
  }
  static bool isSendable(SheetStage& stage) { return stage.sheet().footer().reason.isEmpty(); }
  static std::string open(SheetStage& stage) {
    stage.open(ingridsPayment().id.value());
    return ingridsPayment().id.value();
  }

 private slots:
  void saysWhatTheDesignSays() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    RefundSheet& sheet = stage.sheet();
    QCOMPARE(sheet.state(), RefundSheet::Form);
    QCOMPARE(sheet.head().title, QString("Refund LA-20414"));
    QVERIFY2(sheet.head().paidLine.contains("paid €412.00 with 478.29"), qPrintable(sheet.head().paidLine));
    QCOMPARE(sheet.amount().upToLine, QString("Up to €350.00"));
    QCOMPARE(sheet.amount().wholeText, QString("The rest, €350.00"));
    QCOMPARE(sheet.summary().receivesNumber, QString("208.64"));
    QCOMPARE(sheet.summary().after, QString("€170.00"));
    QCOMPARE(sheet.summary().approvalTitle, QString("Needs one approval"));
    QCOMPARE(sheet.approvers()->count(), 2);
    QCOMPARE(sheet.footer().text, QString("Send for approval"));
    QVERIFY2(isSendable(stage), qPrintable(sheet.footer().reason));
  }

  void anAnswerToAnOlderQuestionIsDropped() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    SheetStage::settle(250);
    stage.actions().holdQuotes = true;
    stage.sheet().typeAmount("100.00");
    SheetStage::settle(220);
    stage.sheet().typeAmount("200.00");
    SheetStage::settle(220);
    QVERIFY(stage.actions().quotesHeld() >= 4);
    stage.actions().answerQuote();  // of 100.00
    stage.actions().answerQuote();
    QVERIFY2(stage.sheet().summary().receivesNumber.startsWith('~'), "an old answer was shown");
    while (stage.actions().answerQuote()) continue;
    QCOMPARE(stage.sheet().summary().receivesNumber, QString("231.83"));
  }

  void asksOnceForWhatIsTypedInOneGo() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    SheetStage::settle(250);
    const std::size_t before = stage.actions().quotesAsked.size();
    for (const char* text : {"1", "12", "120", "120.5", "120.50"}) stage.sheet().typeAmount(text);
    SheetStage::settle(250);
    QCOMPARE(stage.actions().quotesAsked.size() - before, std::size_t{2});  // the two rates
  }

  void anExpiredRateStopsSendingAndIsRenewedInPlace() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    QVERIFY(stage.sheet().holdText().contains("rate held for"));
    stage.clock().advance(std::chrono::minutes(6));
    QTRY_VERIFY(stage.sheet().rateExpired());
    QTRY_VERIFY(stage.sheet().footer().reason.contains("expired"));
    stage.sheet().send();
    SheetStage::settle();
    QVERIFY(stage.actions().confirmed.empty());
    stage.actions().now = stage.clock().now();
    stage.sheet().renewRate();
    SheetStage::settle(60);
    QVERIFY(!stage.sheet().rateExpired());
    QVERIFY(isSendable(stage));
    QCOMPARE(stage.sheet().amount().text, QString("180.00"));
  }

  void aClockSetBackDoesNotProlongARate() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.clock().advance(std::chrono::hours(-3));
    stage.sheet().typeNote("later");
    QVERIFY2(stage.sheet().holdText().contains(" 4:5"), qPrintable(stage.sheet().holdText()));
  }

  void confirmingAsOftenAsOneLikesConfirmsOneIdOnce() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    const OutboxId id = stage.sheet().id();
    stage.sheet().send();
    stage.sheet().send();
    SheetStage::settle(2);
    stage.sheet().send();
    SheetStage::settle(200);
    stage.sheet().send();
    SheetStage::settle(900);
    QCOMPARE(stage.actions().confirmed.size(), std::size_t{1});
    QCOMPARE(stage.actions().confirmed.front(), id);
    QCOMPARE(stage.actions().outbox.size(), std::size_t{1});
    QCOMPARE(stage.actions().outbox.begin()->second.state, OutboxState::Queued);
    QCOMPARE(stage.sheet().state(), RefundSheet::Settled);
  }

  void whatThePersonSawGoesWithTheOrder() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.sheet().send();
    SheetStage::settle(100);
    const RefundDraft& draft = stage.actions().outbox.begin()->second.draft;
    QCOMPARE(draft.refundableSeen, *Money::parse("350.00", "EUR"));
    QCOMPARE(std::get<Money>(draft.question.amount), *Money::parse("180.00", "EUR"));
    QCOMPARE(draft.termsSeen->quoteId, std::string("quote_1"));
    QCOMPARE(draft.destination, std::string(kIngridsAddress));
    QCOMPARE(draft.createdBy, std::string("Maya Lindqvist"));
  }

  void closingRightAfterSendingStillSends() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.sheet().send();
    stage.sheet().close();
    SheetStage::settle(100);
    QCOMPARE(stage.actions().confirmed.size(), std::size_t{1});
  }

  void aPaymentThatChangesMeanwhileHasToBeLookedAtAgain() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage, "340.00");
    QVERIFY(isSendable(stage));
    stage.actions().told.refundable = *Money::parse("310.00", "EUR");
    stage.actions().told.alreadyRefunded = *Money::parse("102.00", "EUR");
    stage.cache().put({ingridsPayment()});
    QTRY_VERIFY(stage.sheet().amount().changedLine.contains("€310.00"));
    QVERIFY(!isSendable(stage));
    stage.sheet().send();
    SheetStage::settle();
    QVERIFY(stage.actions().confirmed.empty());
    stage.sheet().acknowledge();
    SheetStage::settle(250);
    QVERIFY(!stage.sheet().amount().error.isEmpty());  // 340 is more than 310
    stage.sheet().typeAmount("310.00");
    SheetStage::settle(250);
    QVERIFY2(isSendable(stage), qPrintable(stage.sheet().footer().reason));
  }

  void offlineItQueuesAndSaysWhatHappensThen() {
    SheetStage stage({ingridsPayment()});
    stage.actions().optionsError = Error{ErrorKind::Offline, "The backend does not answer."};
    open(stage);
    stage.sheet().setOffline(true);
    fill(stage, "100.00");
    QCOMPARE(stage.sheet().footer().text, QString("Queue refund"));
    QVERIFY(stage.sheet().summary().closing.contains("offline"));
    QVERIFY2(isSendable(stage), qPrintable(stage.sheet().footer().reason));
    QVERIFY(stage.actions().quotesAsked.empty());
    stage.sheet().send();
    SheetStage::settle(100);
    QCOMPARE(stage.actions().outbox.begin()->second.state, OutboxState::Queued);
    QVERIFY(!stage.actions().outbox.begin()->second.draft.termsSeen);
  }

  void withoutPermissionItSaysWhomToAsk() {
    SheetStage stage({ingridsPayment()});
    stage.actions().can.create = false;
    stage.actions().can.why = "Refunds need another role. Ask Amira for access.";
    open(stage);
    fill(stage);
    QCOMPARE(stage.sheet().footer().reason, QString("Refunds need another role. Ask Amira for access."));
    stage.sheet().send();
    SheetStage::settle();
    QVERIFY(stage.actions().confirmed.empty());
  }

  void aBackendThatCannotTellPeopleApartIsNamed() {
    SheetStage stage({ingridsPayment()});
    stage.actions().can.serverChecks = false;
    stage.actions().can.backendName = "BTCPay Server";
    stage.actions().terms.approvalsRequired = 0;
    stage.actions().rules.clear();
    open(stage);
    fill(stage);
    QCOMPARE(stage.sheet().summary().approvalTitle, QString("No second person is asked"));
    QVERIFY(stage.sheet().summary().approvalText.contains("BTCPay Server"));
    QCOMPARE(stage.sheet().footer().text, QString("Send refund"));
  }

  void aWalletThatIsShortStopsIt() {
    SheetStage stage({ingridsPayment()});
    stage.actions().terms.walletAvailable = *AssetAmount::parse("196.27", "USDC", "base");
    open(stage);
    fill(stage);
    QVERIFY(stage.sheet().summary().walletShort);
    QVERIFY2(stage.sheet().footer().reason.contains("short"), qPrintable(stage.sheet().footer().reason));
  }

  void whatTheCustomerEntersThroughTheLinkArrives() {
    SheetStage stage({ingridsPayment()});
    stage.actions().linkAnswer = RefundLink{"link_1", "https://pay.example/r/1",           RefundLink::Status::Open, {},
                                            {},       sampleNow() + std::chrono::hours(72)};
    open(stage);
    DestinationInput* input = stage.sheet().destination();
    input->link()->setPause(std::chrono::milliseconds(20));
    stage.sheet().sendLink();
    SheetStage::settle();
    QCOMPARE(input->link()->url(), QString("https://pay.example/r/1"));
    stage.actions().linkAnswer->status = RefundLink::Status::Answered;
    stage.actions().linkAnswer->destination = kIngridsAddress;
    stage.actions().linkAnswer->answeredAt = sampleNow();
    QTRY_COMPARE(input->text(), QString::fromLatin1(kIngridsAddress));
    QVERIFY2(input->sourceLine().contains("through your refund link, today 14:01"), qPrintable(input->sourceLine()));
    QVERIFY(input->link()->url().isEmpty());
  }

  void anotherDestinationHasToBeConfirmedAnew() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    QVERIFY(isSendable(stage));
    stage.sheet().destination()->type("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB");
    QVERIFY(!isSendable(stage));
    stage.sheet().destination()->type("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8");
    QVERIFY2(stage.sheet().destination()->error().contains("Tron"), qPrintable(stage.sheet().destination()->error()));
    QVERIFY(!isSendable(stage));
  }

  void theReceivingAddressIsRefused() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    stage.sheet().destination()->type(QString::fromStdString(ingridsPayment().payAddress).toLower());
    QVERIFY2(stage.sheet().destination()->error().contains("your own"),
             qPrintable(stage.sheet().destination()->error()));
  }

  void anExchangeAsPayerIsWarnedOf() {
    SheetStage stage({ingridsPayment()});
    stage.actions().told.payer = PayerAddress{kIngridsAddress, "base", PayerAddress::Kind::Exchange};
    open(stage);
    stage.sheet().destination()->usePayer();
    QCOMPARE(stage.sheet().destination()->warnings()->count(), 1);
    QVERIFY(!isSendable(stage));
    stage.sheet().destination()->confirm("sender_exchange", true);
    SheetStage::settle(250);
    QVERIFY2(isSendable(stage), qPrintable(stage.sheet().footer().reason));
  }

  void escKeepsTheDraftAndReopeningBringsItBack() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage, "42.10");
    stage.sheet().typeNote("RMA 5512");
    stage.sheet().chooseFee(1);
    const OutboxId id = stage.sheet().id();
    stage.sheet().close();
    SheetStage::settle();
    QCOMPARE(stage.actions().outbox.size(), std::size_t{1});
    open(stage);
    SheetStage::settle(200);
    QCOMPARE(stage.sheet().id(), id);
    QCOMPARE(stage.sheet().amount().text, QString("42.10"));
    QCOMPARE(stage.sheet().choices().note, QString("RMA 5512"));
    QCOMPARE(stage.sheet().choices().fee, 1);
    QCOMPARE(stage.sheet().destination()->text(), QString::fromLatin1(kIngridsAddress));
    QVERIFY2(!isSendable(stage), "a warning confirmed another time counts only then");
    stage.sheet().destination()->confirm("first_use", true);
    SheetStage::settle(250);
    QVERIFY2(isSendable(stage), qPrintable(stage.sheet().footer().reason));
  }

  void openingAloneKeepsNothing() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    stage.sheet().close();
    SheetStage::settle(700);
    QVERIFY(stage.actions().saved.empty());
  }

  void cancelThrowsTheDraftAway() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    SheetStage::settle(700);
    QCOMPARE(stage.sheet().footer().draftText, QString("Draft saved on this computer"));
    stage.sheet().cancel();
    SheetStage::settle(700);
    QVERIFY(stage.actions().outbox.empty());
  }

  void whatCameBackIsShownWithItsReason() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.sheet().send();
    SheetStage::settle(100);
    OutboxEntry entry = stage.actions().outbox.begin()->second;
    entry.state = OutboxState::Returned;
    entry.reason = {"terms_changed", "The rate moved."};
    stage.actions().put(entry);
    QTRY_COMPARE(stage.sheet().state(), RefundSheet::Form);
    QCOMPARE(stage.sheet().head().returnedText, QString("The rate moved."));
    QCOMPARE(stage.sheet().amount().text, QString("180.00"));
  }

  void aRefundThatIsUnderWayShowsItsStateInsteadOfAForm() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.sheet().send();
    SheetStage::settle(100);
    stage.sheet().close();
    open(stage);
    QTRY_COMPARE(stage.sheet().state(), RefundSheet::Settled);
    QCOMPARE(stage.sheet().outcome().title, QString("Queued"));
    QVERIFY(stage.sheet().outcome().canEdit);
    stage.sheet().editAgain();
    QCOMPARE(stage.sheet().state(), RefundSheet::Form);
    QCOMPARE(stage.actions().confirmed.size(), std::size_t{1});
  }

  void aFailureToStoreIsSaidAndCanBeTriedAgain() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.actions().saveError = Error{ErrorKind::DiskFull, "There is no space left."};
    stage.sheet().send();
    SheetStage::settle(100);
    QVERIFY(stage.actions().confirmed.empty());
    QCOMPARE(stage.sheet().state(), RefundSheet::Form);
    QCOMPARE(stage.sheet().footer().reason, QString("There is no space left."));
    stage.actions().saveError.reset();
    stage.sheet().send();
    SheetStage::settle(100);
    QCOMPARE(stage.actions().confirmed.size(), std::size_t{1});
  }

  void theFeeAndTheRateAreAskedFor() {
    SheetStage stage({ingridsPayment()});
    open(stage);
    fill(stage);
    stage.sheet().chooseFee(1);
    stage.sheet().chooseRate(1);
    SheetStage::settle(250);
    bool asked = false;
    for (const RefundQuestion& question : stage.actions().quotesAsked) {
      asked |= question.feePaidBy == RefundFeePayer::Customer && question.rate == RefundRate::AtPayment;
    }
    QVERIFY(asked);
    QCOMPARE(stage.sheet().rateAtPayment().amount, QString("208.96 USDC").replace(' ', QChar(0xA0)));
  }
};

QTEST_MAIN(RefundSheetTest)
#include "RefundSheetTest.moc"
