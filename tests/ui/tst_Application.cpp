#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "app/paydeck/Application.h"

using namespace paydeck;

namespace {

sandbox::SandboxOptions smallShop() {
  sandbox::SandboxOptions options;
  options.history = 200;
  return options;
}

Arguments in(const QTemporaryDir& folder) {
  Arguments arguments;
  arguments.workspace = folder.filePath(QStringLiteral("workspace"));
  return arguments;
}

bool live(Application& application) {
  return application.root().live()->pill() == u"Live";
}

}  // namespace

class ApplicationTest : public QObject {
  Q_OBJECT

 private slots:
  void argumentsAreReadOrRefused_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QStringList{} << true;
    QTest::newRow("all") << QStringList{QStringLiteral("--workspace"), QStringLiteral("/tmp/x"),
                                        QStringLiteral("--sandbox"),   QStringLiteral("--style=dark"),
                                        QStringLiteral("--language"),  QStringLiteral("de")}
                         << true;
    QTest::newRow("style") << QStringList{QStringLiteral("--style"), QStringLiteral("blue")} << false;
    QTest::newRow("no value") << QStringList{QStringLiteral("--tour")} << false;
    QTest::newRow("empty value") << QStringList{QStringLiteral("--tour=")} << false;
    QTest::newRow("unknown") << QStringList{QStringLiteral("--token"), QStringLiteral("x")} << false;
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("xx")} << false;
  }
  void argumentsAreReadOrRefused() {
    QFETCH(QStringList, words);
    QTEST(readArguments(words).has_value(), "good");
  }

  void aFirstStartAsksForABackend() {
    const QTemporaryDir folder;
    auto application = Application::open(in(folder), smallShop());
    QVERIFY(application.has_value());
    QCOMPARE((*application)->root().navigation()->page(), QStringLiteral("onboarding"));
  }

  void theSandboxGoesOnWhereItWasAndClosesInTime() {
    const QTemporaryDir folder;
    std::int64_t before = 0;
    for (const bool first : {true, false}) {
      auto application = Application::open(in(folder), smallShop());
      QVERIFY(application.has_value());
      (*application)->start(first);
      QTRY_VERIFY_WITH_TIMEOUT(live(**application), 60'000);
      QTRY_VERIFY_WITH_TIMEOUT((*application)->root().payments()->model()->rowCount() >= 200, 20'000);
      QVERIFY((*application)->root().payments()->model()->rowCount() >= before);
      before = (*application)->root().payments()->model()->rowCount();
      QElapsedTimer clock;
      clock.start();
      application->reset();  // the whole shut-down order, while the stream is open
      QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }
    auto workspace = Workspace::open(in(folder).workspace.toStdString() + "/workspace.db");
    QVERIFY(workspace.has_value());
    const SystemClock clock;
    QVERIFY2((*workspace)->lease(clock, "test")->acquire().has_value(), "the lease was not given back");
  }

  void aSecondInstanceWatchesAndSaysSo() {
    const QTemporaryDir folder;
    auto first = Application::open(in(folder), smallShop());
    QVERIFY(first.has_value());
    (*first)->start(true);
    QTRY_VERIFY_WITH_TIMEOUT(live(**first), 60'000);
    auto second = Application::open(in(folder), smallShop());
    QVERIFY(second.has_value());
    (*second)->start(false);
    QTRY_COMPARE_WITH_TIMEOUT((*second)->root().live()->pill(), QStringLiteral("Watching"), 20'000);
    const QString process = QString::number(QCoreApplication::applicationPid());
    QTRY_VERIFY_WITH_TIMEOUT((*second)->root().live()->bannerStrong().contains(process), 10'000);
    QVERIFY((*second)->root().live()->bannerStrong().contains(QStringLiteral("Another Paydeck")));
    QVERIFY((*second)->sandbox().server() == nullptr);
    QTRY_VERIFY_WITH_TIMEOUT((*second)->root().payments()->model()->rowCount() >= 200, 20'000);
    sandbox::PaymentWish wish;
    wish.requestedMinor = 4'200;
    wish.orderRef = "LANDED-1";
    QVERIFY((*first)->sandbox().server()->createPayment(wish).has_value());
    (*second)->root().payments()->filter()->setText(QStringLiteral("order:LANDED-1"));
    QTRY_COMPARE_WITH_TIMEOUT((*second)->root().payments()->model()->rowCount(), 1, 20'000);
    first->reset();  // and when that one ends, this one takes over
    QTRY_VERIFY_WITH_TIMEOUT((*second)->root().live()->pill() != u"Watching", 40'000);
  }

  void columnsAndSavedViewsSurviveARestart() {
    const QTemporaryDir folder;
    {
      auto application = Application::open(in(folder), smallShop());
      QVERIFY(application.has_value());
      PaymentsPage& page = *(*application)->root().payments();
      page.columns()->setProperty("email", true);
      page.columns()->setProperty("order", false);
      page.filter()->setText(QStringLiteral("status:underpaid value:>50"));
      page.saveView(QStringLiteral("Short ones"));
    }
    auto again = Application::open(in(folder), smallShop());
    QVERIFY(again.has_value());
    PaymentsPage& page = *(*again)->root().payments();
    QVERIFY(page.columns()->email());
    QVERIFY(!page.columns()->order());
    QVERIFY(page.columns()->paid());
    const SavedFilter& last = page.tabs()->view(page.tabs()->rowCount() - 1);
    QCOMPARE(last.name, QStringLiteral("Short ones"));
    QCOMPARE(last.query, QStringLiteral("status:underpaid value:>50"));
  }

  void anExportSaysHowItEnded() {
    const QTemporaryDir folder;
    auto application = Application::open(in(folder), smallShop());
    QVERIFY(application.has_value());
    AppRoot& root = (*application)->root();
    root.payments()->exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("none/payments.csv"))));
    QTRY_COMPARE(root.notices()->count(), 1);
    const auto title = [&root] {
      return root.notices()->data(root.notices()->index(0), NoticeList::TitleRole).toString();
    };
    QCOMPARE(title(), QStringLiteral("Export not written"));
    root.payments()->exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("payments.csv"))));
    QTRY_COMPARE(root.notices()->count(), 2);
    QCOMPARE(title(), QStringLiteral("payments.csv is ready"));
  }

  void aRestartShowsThePageThatWasLeft() {
    const QTemporaryDir folder;
    for (const bool first : {true, false}) {
      auto application = Application::open(in(folder), smallShop());
      QVERIFY(application.has_value());
      (*application)->start(first);
      Navigation& pages = *(*application)->root().navigation();
      if (first) QTRY_VERIFY_WITH_TIMEOUT(live(**application), 60'000);
      if (first) pages.go(QStringLiteral("payments"));
      QCOMPARE(pages.page(), QStringLiteral("payments"));
    }
  }

  void settingsSurviveARestart() {
    const QTemporaryDir folder;
    {
      auto application = Application::open(in(folder), smallShop());
      QVERIFY(application.has_value());
      (*application)->root().settings()->setTimeZone(QStringLiteral("Asia/Tokyo"));
      (*application)->root().settings()->setTextSize(120);
    }
    auto again = Application::open(in(folder), smallShop());
    QVERIFY(again.has_value());
    QCOMPARE((*again)->root().settings()->textSize(), 120);
    QCOMPARE((*again)->root().format()->zone().id(), QByteArray("Asia/Tokyo"));
  }
};

QTEST_MAIN(ApplicationTest)
#include "tst_Application.moc"
