#include <QRandomGenerator>
#include <QTest>

#include "models/view/payments/ListChange.h"

using namespace paydeck;

namespace {

std::vector<PaymentKey> applied(KeySequence keys, const std::vector<ListStep>& steps) {
  for (const ListStep& step : steps) {
    if (step.kind == ListStep::Kind::Remove) keys.remove(step.at, step.count);
    if (step.kind == ListStep::Kind::Insert) keys.insert(step.at, step.keys);
  }
  return keys.toVector();
}

std::ptrdiff_t at(quint32 n) {
  return static_cast<std::ptrdiff_t>(n);
}

}  // namespace

class TestKeySequence : public QObject {
  Q_OBJECT

 private slots:
  void behavesLikeAVectorUnderRandomEdits();
  void aSnapshotDoesNotSeeLaterEdits();
  void stepsLeadFromOneOrderToTheOther();
  void aDifferenceInUnnamedRowsIsAdmitted();
  void leavingAndArrivingRowsBecomeSteps();
};

void TestKeySequence::behavesLikeAVectorUnderRandomEdits() {
  QRandomGenerator random(11);
  std::vector<PaymentKey> expected(20'000);
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<PaymentKey>(i);
  KeySequence keys(expected);
  PaymentKey next = 1'000'000;
  for (int round = 0; round < 400; ++round) {
    const auto size = static_cast<quint32>(expected.size());
    if (random.bounded(2) == 0) {
      std::vector<PaymentKey> more(random.bounded(1U, 60U));
      for (PaymentKey& key : more) key = next++;
      const quint32 where = random.bounded(size + 1);
      expected.insert(expected.begin() + at(where), more.begin(), more.end());
      keys.insert(where, more);
    } else {
      const quint32 where = random.bounded(size);
      const quint32 count = std::min(size - where, random.bounded(1U, round % 50 == 0 ? 9000U : 60U));
      expected.erase(expected.begin() + at(where), expected.begin() + at(where + count));
      keys.remove(where, count);
    }
    QCOMPARE(keys.size(), expected.size());
  }
  QCOMPARE(keys.toVector(), expected);
  for (std::size_t i = 0; i < expected.size(); i += 97) {
    QCOMPARE(keys.at(i), expected[i]);
    QCOMPARE(keys.indexOf(expected[i]), i);
  }
  QCOMPARE(keys.indexOf(-5), keys.size());
}

void TestKeySequence::aSnapshotDoesNotSeeLaterEdits() {
  KeySequence keys(std::vector<PaymentKey>{1, 2, 3});
  const KeySequence snapshot = keys;
  keys.insert(0, std::vector<PaymentKey>{9});
  keys.remove(2, 1);
  QCOMPARE(snapshot.toVector(), (std::vector<PaymentKey>{1, 2, 3}));
  QCOMPARE(keys.toVector(), (std::vector<PaymentKey>{9, 1, 3}));
}

void TestKeySequence::stepsLeadFromOneOrderToTheOther() {
  QRandomGenerator random(5);
  for (int round = 0; round < 300; ++round) {
    std::vector<PaymentKey> from;
    for (int i = 0, n = random.bounded(0, 30); i < n; ++i) from.push_back(i);
    std::vector<PaymentKey> to = from;
    std::unordered_set<PaymentKey> changed;
    for (int edit = 0, n = random.bounded(0, 6); edit < n; ++edit) {
      const auto where = random.bounded(static_cast<quint32>(to.size()) + 1);
      if (random.bounded(2) == 0 || where == to.size()) {
        changed.insert(100 + edit);
        to.insert(to.begin() + at(where), 100 + edit);
      } else {  // moved or gone
        const PaymentKey key = to[where];
        changed.insert(key);
        to.erase(to.begin() + at(where));
        if (random.bounded(2) == 0)
          to.insert(to.begin() + at(random.bounded(static_cast<quint32>(to.size()) + 1)), key);
      }
    }
    const auto steps = planListDifference(KeySequence(from), to, changed);
    QVERIFY(steps.has_value());
    QCOMPARE(applied(KeySequence(from), *steps), to);
  }
}

void TestKeySequence::aDifferenceInUnnamedRowsIsAdmitted() {
  QVERIFY(!planListDifference(KeySequence(std::vector<PaymentKey>{1, 2, 3}), {2, 1, 3}, {}).has_value());
  QVERIFY(!planListDifference(KeySequence(std::vector<PaymentKey>{1, 2}), {1, 2, 3}, {}).has_value());
}

void TestKeySequence::leavingAndArrivingRowsBecomeSteps() {
  const KeySequence keys(std::vector<PaymentKey>{1, 2, 3, 4, 5});
  const auto steps = planListSteps({1, 2, 4}, {{0, 10}, {0, 11}, {2, 12}, {5, 13}});
  QCOMPARE(applied(keys, steps), (std::vector<PaymentKey>{10, 11, 1, 12, 4, 13}));
  const auto run = planListSteps({1, 2, 3}, {});
  QCOMPARE(run.size(), 1U);
  QCOMPARE(run.front().count, 3U);
}

QTEST_APPLESS_MAIN(TestKeySequence)
#include "tst_key_sequence.moc"
