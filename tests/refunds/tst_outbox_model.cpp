#include <QtTest>
#include <unordered_map>
#include <vector>

#include "tests/refunds/OutboxWorld.h"

using namespace paydeck;
using namespace paydeck::model;

namespace {

/// Tries every action at every world down to a depth; a world that was met before with as much depth left is not tried
/// again.
class Explorer {
 public:
  explicit Explorer(int depth) : depth_(depth) {}

  std::string explore(const OutboxWorld& start) {
    path_.clear();
    known_.clear();
    return visit(start, depth_);
  }
  std::size_t worlds() const { return known_.size(); }
  std::size_t steps() const { return steps_; }

 private:
  std::string tell(const std::string& what) const {
    std::string told = what + " after:";
    for (const Action action : path_) told += "\n  " + std::string(actionName(action));
    return told;
  }

  std::string visit(const OutboxWorld& world, int left) {
    const auto [place, fresh] = known_.try_emplace(world.fingerprint(), -1);
    if (place->second >= left) return {};
    place->second = left;
    if (const auto wrong = world.violation()) return tell(*wrong);
    if (fresh) {
      if (const auto wrong = world.violationAfterCalm()) return tell(*wrong);
    }
    for (int index = 0; left > 0 && index < static_cast<int>(Action::Count); ++index) {
      OutboxWorld next = world;
      if (!next.apply(static_cast<Action>(index))) continue;
      ++steps_;
      path_.push_back(static_cast<Action>(index));
      if (auto wrong = visit(next, left - 1); !wrong.empty()) return wrong;
      path_.pop_back();
    }
    return {};
  }

  int depth_;
  std::size_t steps_ = 0;
  std::vector<Action> path_{};
  std::unordered_map<std::string, int> known_{};
};

int wantedDepth() {
  bool given = false;
  const int depth = qEnvironmentVariableIntValue("PAYDECK_OUTBOX_DEPTH", &given);
  return given ? depth : 8;
}

}  // namespace

/// The state machine of the outbox in every order of what people, two processes, the network, the backend, the clock
/// and crashes can do, down to a stated depth.
class OutboxModelTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingIsPaidTwiceOrLostOrToldWrongly_data() {
    QTest::addColumn<bool>("idempotent");
    QTest::addColumn<bool>("checksRefundable");
    QTest::newRow("a backend that promises one payment per key") << true << true;
    QTest::newRow("the same, but blind to what else was refunded") << true << false;
    QTest::newRow("a backend that promises nothing") << false << true;
    QTest::newRow("one that promises nothing and checks nothing") << false << false;
  }
  void nothingIsPaidTwiceOrLostOrToldWrongly() {
    QFETCH(bool, idempotent);
    QFETCH(bool, checksRefundable);
    Explorer explorer(wantedDepth());
    const std::string wrong = explorer.explore(OutboxWorld(idempotent, checksRefundable, false));
    qInfo("depth %d: %zu different worlds, %zu steps", wantedDepth(), explorer.worlds(), explorer.steps());
    QVERIFY2(wrong.empty(), wrong.c_str());
    QVERIFY(explorer.worlds() > 1000);
  }

  void theModelCatchesAClientThatTakesSilenceForNo() {
    Explorer explorer(wantedDepth());
    QVERIFY(!explorer.explore(OutboxWorld(false, false, true)).empty());
  }
};

QTEST_GUILESS_MAIN(OutboxModelTest)
#include "tst_outbox_model.moc"
