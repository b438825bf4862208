#include <QtTest>

#include <rapidcheck.h>

#include <limits>

#include "models/domain/AssetAmount.h"
#include "models/domain/Money.h"

using namespace paydeck;

namespace {

Int256 anyInt256() {
  const auto digits = *rc::gen::inRange(1, 77);
  std::string text = *rc::gen::arbitrary<bool>() ? "-" : "";
  text += static_cast<char>('1' + *rc::gen::inRange(0, 9));
  for (int i = 1; i < digits; ++i) text += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  return *Int256::parse(text);
}

}  // namespace

class Int256PropertyTest : public QObject {
  Q_OBJECT

 private slots:
  void printingAndParsingGiveTheSameNumber() {
    QVERIFY(rc::check([] {
      const Int256 value = anyInt256();
      RC_ASSERT(Int256::parse(value.toString()) == value);
    }));
  }

  void addingAndSubtractingUndoEachOther() {
    QVERIFY(rc::check([] {
      const Int256 a = anyInt256();
      const Int256 b = anyInt256();
      const auto sum = a.plus(b);
      if (!sum) return;
      RC_ASSERT(sum->minus(b) == a);
      RC_ASSERT(b.plus(a) == sum);
    }));
  }

  void agreesWithMachineIntegersWhereTheyReach() {
    QVERIFY(rc::check([](std::int32_t a, std::int32_t b) {
      const Int256 x(a);
      const Int256 y(b);
      RC_ASSERT(x.times(y) == Int256(std::int64_t{a} * b));
      RC_ASSERT((x < y) == (a < b));
      if (b != 0) RC_ASSERT(x.scaled(Int256(1), y, Rounding::Down) == Int256(std::int64_t{a} / b));
    }));
  }

  void theOrderOfValuesIsTheOrderOfTheirBytes() {
    QVERIFY(rc::check([] {
      const Int256 a = anyInt256().absolute();
      const Int256 b = anyInt256().absolute();
      RC_ASSERT((a < b) == (a.magnitudeBytes() < b.magnitudeBytes()));
    }));
  }

  void overflowIsSaidNotWrapped() {
    const Int256 max = *Int256::parse("115792089237316195423570985008687907853269984665640564039457584007913129639935");
    QVERIFY(!max.plus(Int256(1)).has_value());
    QVERIFY(!max.times(Int256(2)).has_value());
    QVERIFY(max.minus(max)->isZero());
    QVERIFY(
        !Int256::parse("115792089237316195423570985008687907853269984665640564039457584007913129639936").has_value());
    QCOMPARE(Int256(std::numeric_limits<std::int64_t>::min()).toInt64(), std::numeric_limits<std::int64_t>::min());
    QVERIFY(!Int256(std::numeric_limits<std::int64_t>::min()).negated().toInt64().has_value());
  }

  void aSumOfPartsIsTheWholeWhateverTheOrder() {
    QVERIFY(rc::check([](const std::vector<std::int32_t>& parts) {
      AssetAmount forwards{Int256(), *findAsset("DAI", "ethereum")};
      AssetAmount backwards = forwards;
      std::int64_t expected = 0;
      for (const auto part : parts) {
        forwards = *forwards.plus({Int256(part), forwards.asset});
        expected += part;
      }
      for (auto it = parts.rbegin(); it != parts.rend(); ++it)
        backwards = *backwards.plus({Int256(*it), backwards.asset});
      RC_ASSERT(forwards == backwards);
      RC_ASSERT(forwards.atoms == Int256(expected));
    }));
  }

  void everyMoneyTextIsReadBackExactly() {
    QVERIFY(rc::check([](std::int64_t minor) {
      for (const char* code : {"EUR", "JPY", "KWD", "CLF"}) {
        const Money money(minor, *Currency::parse(code));
        RC_ASSERT(Money::parse(money.toString(), code) == money);
      }
    }));
  }
};

QTEST_GUILESS_MAIN(Int256PropertyTest)
#include "Int256PropertyTest.moc"
