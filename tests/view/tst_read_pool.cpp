#include <QtTest>

#include <latch>

#include "models/view/ReadPool.h"
#include "tests/view/FakeCache.h"

using namespace paydeck;

class ReadPoolTest : public QObject {
  Q_OBJECT

 private slots:
  void rowsOnScreenDoNotWaitForFigures() {
    FakeCache cache;
    QObject receiver;
    std::latch screenDone(1);
    int figures = 0;
    bool rows = false;
    ReadPool pool(cache, 3);
    const auto figure = [&screenDone](CacheReader&) -> Result<int> {
      screenDone.wait();  // a sum over everything that takes as long as it likes
      return 1;
    };
    for (int i = 0; i < 8; ++i) {
      pool.run(
          &receiver, figure, [&figures](const Result<int>&) { ++figures; }, ReadFor::Figure);
    }
    pool.run(
        &receiver, [](CacheReader&) -> Result<int> { return 2; }, [&rows](const Result<int>&) { rows = true; });
    const bool inTime = QTest::qWaitFor([&rows] { return rows; }, 10'000);
    const int figuresBefore = figures;
    screenDone.count_down();
    QVERIFY(inTime);
    QCOMPARE(figuresBefore, 0);
    QTRY_COMPARE(figures, 8);
  }

  void aPoolOfOneThreadStillAnswersBothKinds() {
    FakeCache cache;
    QObject receiver;
    int answers = 0;
    ReadPool pool(cache, 1);
    for (const ReadFor purpose : {ReadFor::Screen, ReadFor::Figure}) {
      pool.run(
          &receiver, [](CacheReader&) -> Result<int> { return 1; }, [&answers](const Result<int>&) { ++answers; },
          purpose);
    }
    QTRY_COMPARE(answers, 2);
  }

  void nothingIsDeliveredToAReceiverThatIsGone() {
    FakeCache cache;
    auto receiver = std::make_unique<QObject>();
    std::latch mayAnswer(1);
    bool called = false;
    ReadPool pool(cache, 2);
    pool.run(
        receiver.get(),
        [&mayAnswer](CacheReader&) -> Result<int> {
          mayAnswer.wait();
          return 1;
        },
        [&called](const Result<int>&) { called = true; });
    receiver.reset();
    mayAnswer.count_down();
    QTest::qWait(50);
    QVERIFY(!called);
  }
};

QTEST_GUILESS_MAIN(ReadPoolTest)
#include "tst_read_pool.moc"
