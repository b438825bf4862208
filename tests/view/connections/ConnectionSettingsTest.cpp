#include <QtTest>

#include "models/view/connections/ConnectionSettings.h"
#include "tests/view/connections/ScriptedActions.h"

using namespace paydeck;
using paydeck::test::ScriptedActions;

class ConnectionSettingsTest : public QObject {
  Q_OBJECT

 private slots:
  void aSecondClickDoesNotStartASecondAction() {
    ScriptedActions actions;
    actions.hang = true;
    ConnectionSettings settings(actions);
    settings.disconnectFrom("c1");
    settings.disconnectFrom("c1");
    QTRY_COMPARE(actions.acts.load(), 1);
    QCOMPARE(settings.busyConnection(), QString("c1"));
    actions.hang = false;
    QTRY_VERIFY(settings.busyConnection().isEmpty());
    QCOMPARE(actions.acts.load(), 1);
  }

  void aFailureIsSaidAtItsConnection() {
    ScriptedActions actions;
    actions.actAnswer = failure(ErrorKind::Unauthorized, "The server does not accept this key.");
    ConnectionSettings settings(actions);
    QSignalSpy done(&settings, &ConnectionSettings::done);
    settings.reauthorise("c2", "wrong");
    QTRY_COMPARE(settings.failedConnection(), QString("c2"));
    QCOMPARE(settings.error(), QString("The server does not accept this key."));
    QCOMPARE(done.count(), 0);
    settings.dismissError();
    QVERIFY(settings.error().isEmpty());
  }

  void anEmptyNameIsRefusedWithoutAsking() {
    ScriptedActions actions;
    ConnectionSettings settings(actions);
    settings.rename("c1", "   ");
    QCOMPARE(actions.acts.load(), 0);
    QVERIFY(!settings.error().isEmpty());
  }

  void whatWorkedIsSaid() {
    ScriptedActions actions;
    ConnectionSettings settings(actions);
    QSignalSpy done(&settings, &ConnectionSettings::done);
    settings.rename("c1", "  Main   shop ");
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(done.first().at(1).toString().contains("Main shop"));
  }
};

QTEST_GUILESS_MAIN(ConnectionSettingsTest)
#include "ConnectionSettingsTest.moc"
