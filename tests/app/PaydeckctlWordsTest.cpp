#include <QtTest>

#include <sstream>

#include "app/paydeckctl/CsvLine.h"
#include "app/paydeckctl/ExitCode.h"
#include "app/paydeckctl/Program.h"
#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/SyncVerdict.h"
#include "app/paydeckctl/TextTable.h"

using namespace paydeck;
using namespace paydeck::ctl;

namespace {

struct Ran {
  int code = 0;
  std::string out{};
  std::string err{};
};

Ran run(std::vector<std::string> arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const SystemClock clock;
  const int code = runProgram(arguments, in, out, err, clock, {});
  return {code, out.str(), err.str()};
}

SyncQuestion question(SyncPhase phase) {
  SyncQuestion q;
  q.status.phase = phase;
  q.status.historyWhole = true;
  q.startedAt = fromUnixSeconds(1000);
  q.now = fromUnixSeconds(1005);
  return q;
}

}  // namespace

class PaydeckctlWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void badUsageIsOneLineAndExitCode2_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringList{} << "A command is missing";
    QTest::newRow("unknown command") << QStringList{"pay"} << "not known";
    QTest::newRow("unknown option") << QStringList{"payments", "--bogus"} << "--bogus";
    QTest::newRow("missing value") << QStringList{"payments", "--limit"} << "missing after --limit";
    QTest::newRow("twice") << QStringList{"payments", "--limit", "1", "--limit", "2"} << "twice";
    QTest::newRow("switch with value") << QStringList{"sync", "--follow=yes"} << "takes no value";
    QTest::newRow("too many words") << QStringList{"payment", "a", "b"} << "Usage: paydeckctl payment ID";
    QTest::newRow("key on the line") << QStringList{"connect", "merchant", "https://x", "--key=tok_live_1"}
                                     << "--key-file";
  }
  void badUsageIsOneLineAndExitCode2() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    std::vector<std::string> list;
    for (const QString& argument : arguments) list.push_back(argument.toStdString());
    const Ran ran = run(list);
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.err.find(words.toStdString()) != std::string::npos, ran.err.c_str());
    QCOMPARE(std::count(ran.err.begin(), ran.err.end(), '\n'), std::ptrdiff_t{1});
    QVERIFY(ran.err.find("tok_live_1") == std::string::npos);
  }

  void everyCommandHasHelp() {
    QVERIFY(run({"--help"}).out.find("Exit codes: 0 done") != std::string::npos);
    QVERIFY(run({"--version"}).out.starts_with("paydeckctl "));
    for (const char* command : {"connect", "connections", "sync", "payments", "payment", "doctor"}) {
      const Ran ran = run({command, "--help"});
      QCOMPARE(ran.code, 0);
      QVERIFY2(ran.out.starts_with("Usage: paydeckctl"), command);
    }
  }

  void csvIsRfc4180AndNeverAFormula() {
    QCOMPARE(CsvLine().text("a").text("b,c").text("d\"e").text("f\ng").finish(),
             std::string("a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n"));
    QCOMPARE(CsvLine().text("=1+1").text("+4").text("-x").text("@a").text("\tq").finish(),
             std::string("'=1+1,'+4,'-x,'@a,'\tq\r\n"));
    QCOMPARE(CsvLine().exact("-149.00").text("").text("x").finish(), std::string("-149.00,,x\r\n"));
  }

  void textFromOutsideCannotMoveTheCursor() {
    QCOMPARE(shownText("a\x1B[31mb\nc\r\td"), std::string("a [31mb c  d"));
    QCOMPARE(shownText("x\u202Ey\u2066z"), std::string("xyz"));
    QCOMPARE(shownText("\xFF!"), std::string("\uFFFD!"));
    QCOMPARE(shownText("Studio Kant", 7), std::string("Studio…"));
    QCOMPARE(shownText("Studio", 6), std::string("Studio"));
    QCOMPARE(columnsOf("勅使河原"), std::size_t{8});
    QCOMPARE(columnsOf("e\u0301"), std::size_t{1});
    QCOMPARE(columnsOf(shownText(std::string(10'000, 'n'), 20)), std::size_t{20});
  }

  void tablesLineUpByWhatIsSeen() {
    TextTable table({{"Name"}, {"Value", true}, {"Id"}});
    table.add({"勅使河原", "1.00", "a"});
    table.add({"Bo", "1000.00", "b"});
    QCOMPARE(table.toString(), std::string("Name        Value  Id\n勅使河原     1.00  a\nBo        1000.00  b\n"));
  }

  void exitCodesFollowTheKindOfError() {
    QVERIFY(exitCodeOf(ErrorKind::InvalidInput) == ExitCode::BadUsage);
    QVERIFY(exitCodeOf(ErrorKind::Forbidden) == ExitCode::NotPermitted);
    QVERIFY(exitCodeOf(ErrorKind::Offline) == ExitCode::Offline);
    QVERIFY(exitCodeOf(ErrorKind::Refused) == ExitCode::Refused);
    QVERIFY(exitCodeOf(ErrorKind::Corrupt) == ExitCode::Failed);
  }

  void aSyncIsOverOnlyWhenItComparedSinceItBegan() {
    SyncQuestion q = question(SyncPhase::Live);
    QVERIFY(!planVerdict(q));
    q.state.checkResult = "equal";
    q.state.lastChecked = fromUnixSeconds(999);
    QVERIFY(!planVerdict(q));
    q.state.lastChecked = fromUnixSeconds(1001);
    QVERIFY(planVerdict(q)->end == SyncEnd::Equal);
    q.status.historyWhole = false;
    QVERIFY(!planVerdict(q));
  }

  void aDifferenceIsBelievedOnlyAfterRepairs() {
    SyncQuestion q = question(SyncPhase::Live);
    q.state.checkResult = "The server counts 1 payment more than the local copy.";
    q.state.lastChecked = fromUnixSeconds(1001);
    q.differentChecks = 2;
    QVERIFY(!planVerdict(q));
    q.differentChecks = 6;
    QVERIFY(planVerdict(q)->end == SyncEnd::Different);
  }

  void aBackendThatCannotCountIsDoneWhenItIsWhole() {
    SyncQuestion q = question(SyncPhase::Polling);
    q.canCount = false;
    QVERIFY(!planVerdict(q));
    q.status.syncedTo = fromUnixSeconds(1002);
    QVERIFY(planVerdict(q)->end == SyncEnd::NotCompared);
  }

  void offlineIsWaitedForLongerOnceItWorked() {
    SyncQuestion q = question(SyncPhase::Offline);
    q.status.error = Error{ErrorKind::Offline, "No route."};
    q.status.offlineSince = q.startedAt;
    QVERIFY(!planVerdict(q));
    q.now = fromUnixSeconds(1011);
    QVERIFY(planVerdict(q)->error->kind == ErrorKind::Offline);
    q.status.account = AccountInfo{};
    QVERIFY(!planVerdict(q));
    q.now = fromUnixSeconds(1200);
    QVERIFY(planVerdict(q)->end == SyncEnd::Failed);
    QVERIFY(planVerdict(question(SyncPhase::NeedsSignIn))->error->kind == ErrorKind::Unauthorized);
  }
};

QTEST_APPLESS_MAIN(PaydeckctlWordsTest)
#include "PaydeckctlWordsTest.moc"
