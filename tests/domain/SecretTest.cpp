#include <QtTest>

#include "models/backend/Secret.h"

using namespace paydeck;

class SecretTest : public QObject {
  Q_OBJECT

 private slots:
  void movingLeavesNothingBehind() {
    Secret first(std::string("token-abcdefgh"));
    const Secret second = std::move(first);
    QVERIFY(first.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
    QCOMPARE(second.reveal(), std::string("token-abcdefgh"));
  }

  void showsATailOnlyOfSecretsLongEnoughToKeepTheRest() {
    QCOMPARE(Secret(std::string("0123456789ab")).tail(), std::string("89ab"));
    QCOMPARE(Secret(std::string("short")).tail(), std::string());
  }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
