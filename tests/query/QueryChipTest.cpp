#include <QtTest>

#include "QueryTestKit.h"
#include "models/query/QueryChip.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {
std::vector<QueryChip> chips(std::string_view text) {
  return queryChips(text, parse(text));
}
}  // namespace

class QueryChipTest : public QObject {
  Q_OBJECT

 private slots:
  void chipsShowFieldAndFirstValue() {
    const auto list = chips("status:confirming,failed amount:>100 -coin:USDC,BTC,ETH Chidi");
    QCOMPARE(list.size(), std::size_t{4});
    QVERIFY((list[0] == QueryChip{"status", "confirming +1", false, false, 0, 24}));
    QVERIFY((list[1] == QueryChip{"amount", ">100", false, false, 25, 36}));
    QVERIFY((list[2] == QueryChip{"asset", "USDC +2", true, false, 37, 55}));
    QVERIFY((list[3] == QueryChip{"", "Chidi", false, false, 56, 61}));
  }

  void aTermWithAMistakeIsStillAChip() {
    const auto list = chips("status:nonsense statsu:x created:7d");
    QVERIFY(list[0].faulty && list[1].faulty && !list[2].faulty);
    QCOMPARE(list[1].field, std::string("statsu"));
    QCOMPARE(list[2].value, std::string("7d"));
  }
};

QTEST_APPLESS_MAIN(QueryChipTest)
#include "QueryChipTest.moc"
