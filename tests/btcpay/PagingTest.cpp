#include <QtTest>

#include <random>

#include "network/btcpay/ListCursor.h"
#include "network/btcpay/MergePlan.h"
#include "network/btcpay/WatchPlan.h"

using namespace paydeck::btcpay;

namespace {

ListedInvoice row(const std::string& id, std::int64_t second) {
  ListedInvoice invoice;
  invoice.id = id;
  invoice.key = id;
  invoice.createdSecond = second;
  return invoice;
}

/// A store as the server keeps it: newest first, asked for what is at or before a second.
struct Shop {
  std::vector<ListedInvoice> list{};

  StoreRows after(const StorePosition& position, std::size_t take) const {
    StoreRows rows;
    std::size_t shown = 0;
    for (const ListedInvoice& invoice : list) {
      if (position.second > 0 && invoice.createdSecond > position.second) continue;
      if (shown == take + position.delivered.size()) return rows;
      ++shown;
      if (!position.delivered.contains(invoice.key)) rows.rows.push_back(invoice);
    }
    rows.complete = true;
    return rows;
  }
};

}  // namespace

class PagingTest : public QObject {
  Q_OBJECT

 private slots:
  void cursorsSurviveBeingWrittenDown();
  void foreignTextIsNotACursor_data();
  void foreignTextIsNotACursor();
  void mergingLosesNothingAndRepeatsNothingWhateverTheListsLookLike();
  void rowsOlderThanWhatAnotherStoreMayStillShowWait();
  void theWatchPlanAsksForWhatChangedFirstAndForTheRestInTurn();
};

void PagingTest::cursorsSurviveBeingWrittenDown() {
  ListCursor cursor;
  cursor.stores["plain"] = {1795449202, {"a", "b"}, false};
  cursor.stores["odd ;,%é"] = {7, {"#12", "x;y,z"}, false};
  cursor.stores["done"] = {0, {}, true};
  cursor.stores["fresh"] = {};
  const auto read = ListCursor::decode(cursor.encode());
  QVERIFY(read.has_value());
  QVERIFY(*read == cursor);
  QVERIFY(ListCursor::decode("")->stores.empty());
}

void PagingTest::foreignTextIsNotACursor_data() {
  QTest::addColumn<QString>("text");
  for (const char* text : {"b1", "b2;a,1", "b1;", "b1;a", "b1;a,x", "b1;a,-1", "b1;a,1,", "b1;a,1;a,2", "b1;%zz,1", "x",
                           "b1;a,99999999999999999999", "b1;a,1 "}) {
    QTest::newRow(text) << QString(text);
  }
}

void PagingTest::foreignTextIsNotACursor() {
  QFETCH(QString, text);
  QVERIFY(!ListCursor::decode(text.toStdString()).has_value());
}

void PagingTest::mergingLosesNothingAndRepeatsNothingWhateverTheListsLookLike() {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::map<std::string, Shop> shops;
    std::set<std::string> all;
    const int count = 1 + static_cast<int>(random() % 3);
    for (int s = 0; s < count; ++s) {
      std::int64_t second = 100'000;
      const std::string name(1, static_cast<char>('a' + s));
      for (unsigned i = 0; i < random() % 60; ++i) {
        // Many invoices share a second.
        second -= static_cast<std::int64_t>(random() % 3);
        shops[name].list.push_back(row(name + std::to_string(i), second));
        all.insert(shops[name].list.back().id);
      }
      shops[name];
    }
    const std::size_t limit = 1 + random() % 20;
    ListCursor cursor;
    std::vector<ListedInvoice> delivered;
    bool finished = false;
    for (int page = 0; page < 500 && !finished; ++page) {
      MergeInput input;
      input.limit = limit;
      input.cursor = cursor;
      for (const auto& [name, shop] : shops) {
        const StorePosition position = cursor.stores[name];
        if (position.exhausted) continue;
        std::size_t take = 1 + random() % 10;
        StoreRows rows = shop.after(position, take);
        while (rows.rows.empty() && !rows.complete) rows = shop.after(position, take *= 2);
        input.fetched.emplace(name, std::move(rows));
      }
      const MergeResult result = planMerge(std::move(input));
      QVERIFY(result.invoices.size() <= limit);
      for (const MergedInvoice& merged : result.invoices) delivered.push_back(merged.invoice);
      cursor = *ListCursor::decode(result.next.encode());
      finished = result.finished;
    }
    QVERIFY(finished);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < delivered.size(); ++i) {
      QVERIFY2(seen.insert(delivered[i].id).second, delivered[i].id.c_str());
      QVERIFY(i == 0 || delivered[i].createdSecond <= delivered[i - 1].createdSecond);
    }
    QVERIFY(seen == all);
  }
}

void PagingTest::rowsOlderThanWhatAnotherStoreMayStillShowWait() {
  MergeInput input;
  input.limit = 10;
  input.fetched["busy"] = {{row("b1", 100), row("b2", 90)}, false};
  input.fetched["calm"] = {{row("c1", 95), row("c2", 10)}, true};
  const MergeResult result = planMerge(std::move(input));
  QCOMPARE(result.invoices.size(), std::size_t{3});   // c2 waits for what busy has between 90 and 10
  QCOMPARE(QString::fromStdString(result.invoices.back().invoice.id), QString("b2"));
  QVERIFY(!result.finished);
  QCOMPARE(result.next.stores.at("calm").second, 95);
  QVERIFY(!result.next.stores.at("calm").exhausted);
}

void PagingTest::theWatchPlanAsksForWhatChangedFirstAndForTheRestInTurn() {
  InvoiceDirectory directory;
  WatchInput input;
  for (int i = 0; i < 100; ++i) {
    const std::string id = "slow" + std::to_string(i);
    directory.remember(id, {"s", 1, "Expired"});
    input.unseen.push_back(id);
  }
  for (int i = 0; i < 30; ++i) input.unseen.push_back("new" + std::to_string(i));
  directory.remember("was-open", {"s", 1, "Processing"});
  input.unseen.push_back("was-open");
  std::set<std::string> slow;
  for (input.round = 0; input.round < 50; ++input.round) {
    const auto ask = planWatch(input, directory);
    QCOMPARE(ask.size(), std::size_t{20 + 1 + 2});
    QVERIFY(std::find(ask.begin(), ask.end(), "was-open") != ask.end());
    slow.insert(ask.end() - 2, ask.end());
  }
  QCOMPARE(slow.size(), std::size_t{100});
  QVERIFY(planWatch({}, directory).empty());
}

QTEST_GUILESS_MAIN(PagingTest)
#include "PagingTest.moc"
