#include <QTest>
#include <array>
#include <set>

#include "models/domain/Decimal.h"
#include "models/domain/Payment.h"
#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopRhythm.h"
#include "tests/sandbox/RecordingSink.h"

using namespace paydeck;
using namespace paydeck::sandbox;

namespace {

constexpr std::int64_t kStart = 1'763'000'000'000;
constexpr std::int64_t kDay = 86'400'000;

/// A shop that took `count` orders over `days` days and then lived on for two more months.
RecordingSink livedShop(std::uint64_t seed, int count, std::int64_t days, Books* books = nullptr) {
  RecordingSink sink;
  Shop shop({seed, false, 1}, sink);
  shop.startPayouts(kStart);
  const ShopRhythm rhythm(seed, count, kStart, kStart + days * kDay);
  for (std::size_t hour = 0; hour < rhythm.hours(); ++hour) {
    for (const std::int64_t at : rhythm.timesOfHour(hour)) {
      shop.runUntil(at, SIZE_MAX);
      shop.arrive(at);
    }
  }
  shop.runUntil(kStart + (days + 60) * kDay, SIZE_MAX);
  if (books != nullptr) *books = shop.books();
  return sink;
}

}  // namespace

class TestSandboxShop : public QObject {
  Q_OBJECT

 private slots:
  void amountsReadAndWriteLikeTheDomainsDecimals() {
    Rng rng(1);
    for (int i = 0; i < 5000; ++i) {
      const auto decimals = static_cast<unsigned>(rng.below(19));
      const Atoms atoms = static_cast<Atoms>(rng.next() >> rng.below(60)) * (rng.chance(500) ? 1 : 1'000'003);
      const std::string text = atomsToText(rng.chance(300) ? -atoms : atoms, decimals);
      const auto decimal = Decimal::parse(text == "-0" ? "0" : text);
      QVERIFY2(decimal.has_value(), text.c_str());
      QCOMPARE(decimal->toString(), text);
      QCOMPARE(atomsToText(*atomsFromText(text, decimals), decimals), text);
    }
    for (const char* wrong : {"", "1,5", "1e3", "-0", "+1", "01", ".5", "1.", " 1", "1.234", "--1", "0x1"}) {
      QVERIFY2(!atomsFromText(wrong, 2), wrong);
    }
  }

  void theSameSeedTellsTheSameStory() {
    const RecordingSink first = livedShop(42, 400, 20);
    const RecordingSink second = livedShop(42, 400, 20);
    QVERIFY(first.story == second.story);
    QVERIFY(livedShop(43, 400, 20).story != first.story);
  }

  void theStoryDoesNotDependOnHowTimeIsCut() {
    const auto live = [](std::int64_t step, std::size_t most) {
      RecordingSink sink;
      Shop shop({9, false, 10}, sink);
      shop.setArrivals(2000, kStart);
      for (std::int64_t at = kStart; at <= kStart + 600'000; at += step) {
        while (!shop.runUntil(at, most)) {
        }
      }
      return sink.story;
    };
    const auto coarse = live(600'000, SIZE_MAX);
    QVERIFY(coarse.size() > 3000);
    QVERIFY(coarse == live(20, 7));
  }

  void theLedgerAlwaysSumsToTheBalances_data() {
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 17, 99, 1234}) QTest::addRow("seed %d", seed) << seed;
  }
  void theLedgerAlwaysSumsToTheBalances() {
    QFETCH(int, seed);
    Books books;
    const RecordingSink sink = livedShop(static_cast<std::uint64_t>(seed), 700, 30, &books);
    std::vector<Atoms> sums(rails().size());
    std::int64_t sequence = 0;
    std::int64_t at = 0;
    for (const LedgerRow& row : sink.ledger) {
      QCOMPARE(row.sequence, ++sequence);
      QVERIFY(row.at >= at);
      at = row.at;
      sums[row.move.railIndex] += row.move.amount;
      QVERIFY(sums[row.move.railIndex] == row.balanceAfter);
      QVERIFY2(row.balanceAfter >= 0, "a balance went below zero");
    }
    std::set<LedgerKind> kinds;
    for (const LedgerRow& row : sink.ledger) kinds.insert(row.move.kind);
    QVERIFY(kinds.contains(LedgerKind::Payout) && kinds.contains(LedgerKind::Refund) &&
            kinds.contains(LedgerKind::Fee));
    for (std::size_t i = 0; i < sums.size(); ++i) QVERIFY(sums[i] == books.balances()[i].available);
    std::vector<Atoms> pending(rails().size());
    for (const auto& [key, versions] : sink.history)
      pending[versions.back().railIndex] += Books::pendingOf(versions.back());
    for (std::size_t i = 0; i < pending.size(); ++i) QVERIFY(pending[i] == books.balances()[i].pending);
  }

  void aPaymentsLedgerEntriesAddUpToWhatItReceived() {
    const RecordingSink sink = livedShop(5, 1500, 30);
    std::map<std::int64_t, Atoms> credited;
    std::map<std::int64_t, std::int64_t> fees;
    for (const LedgerRow& row : sink.ledger) {
      if (row.move.kind == LedgerKind::Payment) credited[row.paymentKey] += row.move.amount;
      if (row.move.kind == LedgerKind::Fee) fees[row.paymentKey] -= row.move.valueMinor;
    }
    for (const auto& [key, versions] : sink.history) {
      const PaymentRecord& last = versions.back();
      if (!last.feeMinor) {
        QVERIFY(!credited.contains(key));
        continue;
      }
      QVERIFY(credited[key] == last.received.value_or(0));
      QCOMPARE(fees[key], *last.feeMinor);
      const std::int64_t value = valueMinorOf(last, *last.received);
      QCOMPARE(*last.feeMinor, (value * 25 + 5000) / 10000);
      QCOMPARE(*last.netMinor, value - *last.feeMinor - last.refundedMinor.value_or(0));
    }
  }

  void everyStatusHappensAndEveryTransitionIsExpected() {
    const RecordingSink sink = livedShop(3, 4000, 30);
    std::set<PaymentStatus> seen;
    int reorganised = 0;
    for (const auto& [key, versions] : sink.history) {
      for (std::size_t i = 0; i < versions.size(); ++i) {
        seen.insert(versions[i].status);
        QCOMPARE(versions[i].version, static_cast<std::int64_t>(i) + 1);
        if (i == 0) continue;
        const PaymentStatus from = versions[i - 1].status;
        const PaymentStatus to = versions[i].status;
        QVERIFY2(isExpectedTransition(from, to), paymentStatusName(to).data());
        QVERIFY(versions[i].updatedAt >= versions[i - 1].updatedAt);
        if (from == PaymentStatus::Confirming && to == PaymentStatus::Pending) {
          ++reorganised;
          QVERIFY(!versions[i].transactions.back().counted);
          QVERIFY(!versions[i].received);
        }
      }
    }
    for (const PaymentStatus status : allPaymentStatuses()) {
      if (status != PaymentStatus::Unknown) QVERIFY2(seen.contains(status), paymentStatusName(status).data());
    }
    QVERIFY(reorganised > 5);
  }

  void receivedIsTheSumOfTheCountedTransactions() {
    const RecordingSink sink = livedShop(8, 1500, 30);
    for (const auto& [key, versions] : sink.history) {
      for (const PaymentRecord& payment : versions) {
        Atoms sum = 0;
        for (const TransactionRecord& transaction : payment.transactions)
          sum += transaction.counted ? transaction.amount.value_or(0) : 0;
        QVERIFY(sum == payment.received.value_or(0));
      }
    }
  }

  void whatIsWrittenCanBeReadBack() {
    const RecordingSink sink = livedShop(12, 600, 20);
    for (const auto& [key, versions] : sink.history) {
      for (const PaymentRecord& payment : versions) {
        const std::string json = writePayment(payment);
        auto read = readPayment(json);
        QVERIFY(read.has_value());
        QCOMPARE(writePayment(*read), json);
        QVERIFY(unpackSteps(packSteps(payment.steps)) == payment.steps);
      }
    }
  }

  void theRhythmLaysOutExactlyTheCountWithQuietNights() {
    const ShopRhythm rhythm(1, 20'000, kStart, kStart + 60 * kDay);
    std::array<int, 24> byHour{};
    int count = 0;
    for (std::size_t hour = 0; hour < rhythm.hours(); ++hour) {
      std::int64_t last = 0;
      for (const std::int64_t at : rhythm.timesOfHour(hour)) {
        QVERIFY(at >= kStart && at < kStart + 60 * kDay && at >= last);
        last = at;
        ++count;
        ++byHour[static_cast<std::size_t>(at / 3'600'000 % 24)];
      }
    }
    QCOMPARE(count, 20'000);
    QVERIFY(byHour[19] > 8 * byHour[3]);
  }

  void customersComeBackAndAmountsHaveALongTail() {
    const RecordingSink sink = livedShop(21, 3000, 30);
    std::map<std::string, int> orders;
    std::vector<std::int64_t> euros;
    for (const auto& [key, versions] : sink.history) {
      ++orders[versions.front().customer.id];
      if (versions.front().currency == "EUR") euros.push_back(versions.front().requestedMinor);
    }
    QVERIFY(orders.size() > 600 && orders.size() < 1200);
    std::sort(euros.begin(), euros.end());
    QVERIFY(euros.size() > 3000 * 7 / 10);
    const std::int64_t median = euros[euros.size() / 2];
    QVERIFY(euros.back() > 20 * median);
  }

  void ratesMoveButNeverJump() {
    for (const char* asset : {"BTC", "ETH", "USDC", "EURC"}) {
      std::set<std::int64_t> values;
      std::int64_t before = 0;
      for (std::int64_t at = kStart; at < kStart + 30 * kDay; at += 60'000) {
        const RateValue rate = rateAt(1, asset, "EUR", at);
        values.insert(rate.value);
        if (before != 0) QVERIFY2(std::abs(rate.value - before) * 100 <= before, "more than one percent in a minute");
        before = rate.value;
      }
      QVERIFY2(values.size() > 5, asset);
    }
    QCOMPARE(rateAt(1, "EUR", "EUR", kStart).value, 1);
  }
};

QTEST_GUILESS_MAIN(TestSandboxShop)
#include "tst_sandbox_shop.moc"
