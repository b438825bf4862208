#include <QtTest>

#include "models/view/root/AnnouncementPlan.h"

using namespace paydeck;
using std::chrono::milliseconds;

class AnnouncementPlanTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingIsSaidWithoutNews() {
    QVERIFY(planAnnouncement({}) == AnnouncementPlan{});
    AnnouncementFacts facts;
    facts.sinceLast = milliseconds(1);
    QVERIFY(planAnnouncement(facts) == AnnouncementPlan{});
  }

  void theFirstNewsIsSaidAtOnce() {
    AnnouncementFacts facts;
    facts.newPayments = 1;
    QCOMPARE(planAnnouncement(facts).text, QStringLiteral("1 new payment."));
    facts.newPayments = 12;
    QCOMPARE(planAnnouncement(facts).text, QStringLiteral("12 new payments."));
  }

  void newsWithinFiveSecondsWaitForTheRest_data() {
    QTest::addColumn<int>("since");
    QTest::addColumn<int>("wait");
    QTest::newRow("at once") << 0 << 5000;
    QTest::newRow("almost") << 4999 << 1;
    QTest::newRow("over") << 5000 << 0;
  }
  void newsWithinFiveSecondsWaitForTheRest() {
    QFETCH(int, since);
    AnnouncementFacts facts;
    facts.newPayments = 2;
    facts.sinceLast = milliseconds(since);
    const AnnouncementPlan plan = planAnnouncement(facts);
    QTEST(static_cast<int>(plan.wait.count()), "wait");
    QCOMPARE(plan.text.isEmpty(), plan.wait.count() > 0);
  }

  void errorsComeFirstAndRepeatsOnce() {
    AnnouncementFacts facts;
    facts.newPayments = 3;
    facts.notices = {QStringLiteral("Copied LA-1"), QStringLiteral("Copied LA-1")};
    facts.errors = {QStringLiteral("Shop needs you to sign in again.")};
    QCOMPARE(planAnnouncement(facts).text,
             QStringLiteral("Shop needs you to sign in again. Copied LA-1. 3 new payments."));
  }

  void aFloodOfNoticesIsCutButPaymentsAreStillCounted() {
    AnnouncementFacts facts;
    facts.newPayments = 5000;
    for (int i = 0; i < 100; ++i) facts.notices.append(QStringLiteral("Notice %1").arg(i));
    const QString text = planAnnouncement(facts).text;
    QCOMPARE(text.count(QStringLiteral("Notice")), 3);
    QVERIFY(text.endsWith(QStringLiteral("5000 new payments.")));
  }
};

QTEST_GUILESS_MAIN(AnnouncementPlanTest)
#include "tst_AnnouncementPlan.moc"
