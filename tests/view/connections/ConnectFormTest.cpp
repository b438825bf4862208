#include <QtTest>

#include "models/view/connections/ConnectForm.h"
#include "tests/view/connections/ScriptedActions.h"

using namespace paydeck;
using paydeck::test::ScriptedActions;

class ConnectFormTest : public QObject {
  Q_OBJECT

 private:
  static void fill(ConnectForm& form) {
    form.setProvider(ConnectForm::BtcPay);
    form.setAddress("pay.lumen.audio");
    form.setKey("  0123456789abcdef  ");
  }
  static AccountInfo twoStores() {
    AccountInfo account;
    account.serverName = "BTCPay Server 2.4.1";
    account.permissions = {"btcpay.store.canviewinvoices:s1"};
    account.missing = {"btcpay.store.canviewpayouts"};
    account.stores = {{"s1", "Lumen Audio", "EUR"}, {"s2", "<b>Outlet</b>", "USD"}};
    return account;
  }

 private slots:
  void leadsFromAddressToStoresToProtectionToAConnection() {
    ScriptedActions actions;
    actions.checkAnswer = twoStores();
    ConnectForm form(actions);
    QSignalSpy connected(&form, &ConnectForm::connected);
    fill(form);
    form.next();
    QVERIFY(form.busy());
    QTRY_COMPARE(form.step(), ConnectForm::Check);
    QCOMPARE(form.stores()->count(), 2);
    QCOMPARE(form.permissions()->count(), 2);
    form.toggleStore("s2");
    form.next();
    QCOMPARE(form.step(), ConnectForm::Protect);
    QCOMPARE(connected.count(), 0);
    form.next();
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(actions.added.storeIds, std::vector<std::string>{"s1"});
    QCOMPARE(actions.added.baseUrl, std::string("https://pay.lumen.audio"));
    QCOMPARE(actions.addedSecret, std::string("0123456789abcdef"));
    QVERIFY2(form.key().isEmpty(), "the key must not stay in the form");
  }

  void needsAtLeastOneStore() {
    ScriptedActions actions;
    actions.checkAnswer = twoStores();
    ConnectForm form(actions);
    fill(form);
    form.next();
    QTRY_COMPARE(form.step(), ConnectForm::Check);
    form.toggleStore("s1");
    form.toggleStore("s2");
    QVERIFY(!form.canContinue());
    form.next();
    QCOMPARE(form.step(), ConnectForm::Check);
  }

  void saysWhatIsWrongAtTheFieldItIsAbout_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("atKey");
    QTest::newRow("wrong key") << static_cast<int>(ErrorKind::Unauthorized) << true;
    QTest::newRow("missing right") << static_cast<int>(ErrorKind::Forbidden) << true;
    QTest::newRow("expired certificate") << static_cast<int>(ErrorKind::Tls) << false;
    QTest::newRow("no such server") << static_cast<int>(ErrorKind::Offline) << false;
    QTest::newRow("not a BTCPay Server") << static_cast<int>(ErrorKind::Protocol) << false;
  }
  void saysWhatIsWrongAtTheFieldItIsAbout() {
    QFETCH(int, kind);
    QFETCH(bool, atKey);
    ScriptedActions actions;
    actions.checkAnswer = failure(static_cast<ErrorKind>(kind), "What happened.");
    ConnectForm form(actions);
    fill(form);
    form.next();
    QTRY_VERIFY(!form.busy());
    QCOMPARE(form.step(), ConnectForm::Connect);
    QCOMPARE(atKey ? form.keyError() : form.addressError(), QString("What happened."));
  }

  void refusesAKeyWithInvisibleCharacters() {
    ScriptedActions actions;
    ConnectForm form(actions);
    fill(form);
    form.setKey(
        QString::fromUtf8("abc\xE2\x80\x8B"
                          "def0123456789"));
    form.next();
    QVERIFY(!form.busy());
    QVERIFY(!form.keyError().isEmpty());
  }

  void aCheckCanBeCancelledAtOnce() {
    ScriptedActions actions;
    actions.hang = true;
    ConnectForm form(actions);
    fill(form);
    form.next();
    QVERIFY(form.busy());
    QElapsedTimer timer;
    timer.start();
    form.cancel();
    QVERIFY(!form.busy());
    QVERIFY(timer.elapsed() < 1000);
    QTest::qWait(30);
    QCOMPARE(form.step(), ConnectForm::Connect);
  }

  void leavingTheFormNeverWaitsForACallThatDoesNotEnd() {
    ScriptedActions actions;
    actions.deaf = true;  // does not even look at its stop token
    actions.hang = true;
    auto form = std::make_unique<ConnectForm>(actions);
    fill(*form);
    QElapsedTimer timer;
    timer.start();
    form->next();
    form->cancel();
    form->next();
    form->setProvider(ConnectForm::Merchant);
    form->reset();
    QVERIFY(timer.elapsed() < 200);
    actions.hang = false;
    QTest::qWait(50);
    QCOMPARE(form->step(), ConnectForm::Connect);  // late answers are dropped
    form.reset();                                  // joins what is left
  }

  void choosingAnotherBackendDropsAnAnswerThatComesLate() {
    ScriptedActions actions;
    actions.checkAnswer = twoStores();
    ConnectForm form(actions);
    fill(form);
    form.next();
    form.setProvider(ConnectForm::Merchant);
    QTest::qWait(50);
    QCOMPARE(form.step(), ConnectForm::Connect);
    QCOMPARE(form.stores()->count(), 0);
  }

  void theBrowserIsAskedAndTheGrantedKeyIsChecked() {
    ScriptedActions actions;
    actions.checkAnswer = twoStores();
    ConnectForm form(actions);
    QSignalSpy browser(&form, &ConnectForm::browserRequested);
    form.setProvider(ConnectForm::BtcPay);
    form.setAddress("pay.lumen.audio");
    form.authorizeInBrowser();
    QTRY_COMPARE(browser.count(), 1);
    QTRY_COMPARE(form.step(), ConnectForm::Check);
    QCOMPARE(form.key(), QString("granted-key-1234"));
  }

  void theSandboxNeedsNothing() {
    ScriptedActions actions;
    ConnectForm form(actions);
    QSignalSpy connected(&form, &ConnectForm::connected);
    form.next();
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(connected.first().first().toString(), QString("sandbox"));
  }

  void backKeepsWhatWasTyped() {
    ScriptedActions actions;
    actions.checkAnswer = twoStores();
    ConnectForm form(actions);
    fill(form);
    form.next();
    QTRY_COMPARE(form.step(), ConnectForm::Check);
    form.back();
    QCOMPARE(form.step(), ConnectForm::Connect);
    QCOMPARE(form.address(), QString("pay.lumen.audio"));
  }
};

QTEST_GUILESS_MAIN(ConnectFormTest)
#include "ConnectFormTest.moc"
