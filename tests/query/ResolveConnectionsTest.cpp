#include <QtTest>

#include "QueryTestKit.h"
#include "models/query/ResolveConnections.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

const std::vector<ConnectionName> kConnections = {{ConnectionId("c1"), "Shop Berlin"},
                                                  {ConnectionId("c2"), "Shop Oslo"}};

std::vector<QueryValue> resolved(std::string_view text) {
  return resolveConnections(parse(text).query, kConnections).terms.at(0).values;
}

QueryValue id(std::string text) {
  return TextMatch{std::move(text), true};
}

}  // namespace

class ResolveConnectionsTest : public QObject {
  Q_OBJECT

 private slots:
  void namesBecomeIds() {
    QVERIFY((resolved("connection:berlin") == std::vector{id("c1")}));
    QVERIFY((resolved("connection:shop") == std::vector{id("c1"), id("c2")}));
    QVERIFY((resolved("connection:\"Shop Oslo\"") == std::vector{id("c2")}));
    QVERIFY((resolved("connection:c2") == std::vector{id("c2")}));
  }

  void anUnknownNameStaysAndSelectsNothing() {
    QVERIFY((resolved("connection:paris") == std::vector<QueryValue>{TextMatch{"paris", false}}));
    QVERIFY((resolved("connection:\"Shop\"") == std::vector{id("Shop")}));
  }
};

QTEST_APPLESS_MAIN(ResolveConnectionsTest)
#include "ResolveConnectionsTest.moc"
