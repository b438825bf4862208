#include "network/sandbox/HistoryMaker.h"

#include <algorithm>
#include <limits>

#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/ShopRhythm.h"
#include "network/sandbox/StagedRefunds.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kRecent = 40 * 60'000;
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

void live(Shop& shop, const ShopRhythm& rhythm) {
  for (std::size_t hour = 0; hour < rhythm.hours(); ++hour) {
    for (const std::int64_t at : rhythm.timesOfHour(hour)) {
      shop.runUntil(at, kNoLimit);
      shop.arrive(at);
    }
  }
}

}  // namespace

void makeHistory(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t count, std::int64_t nowMillis) {
  const std::int64_t recent = std::min<std::int64_t>(60, count / 30);
  const std::int64_t from = nowMillis - ShopRhythm::spanMillis(count);
  file.startHistory();
  file.begin();
  shop.startPayouts(from);
  live(shop, ShopRhythm(seed, count - recent, from, nowMillis - kRecent));
  stageFailedRefund(shop, file, seed, count - recent, nowMillis - kRecent);
  live(shop, ShopRhythm(mixSeed(seed, 1), recent, nowMillis - kRecent, nowMillis));
  shop.runUntil(nowMillis, kNoLimit);
  stageWaitingRefunds(shop, file, seed, count, nowMillis);
  shop.forEachAlive([&](const PaymentRecord& payment) { file.writePaymentRow(payment, writePayment(payment)); });
  file.writeOpenRefunds(shop.refunds());
  file.commit(shop.books(), nowMillis);
  file.finishHistory();
}

}  // namespace paydeck::sandbox
