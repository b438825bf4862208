#include "network/sandbox/StagedRefunds.h"

#include <array>

#include "network/sandbox/RefundPlan.h"
#include "network/sandbox/StaffRefund.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kFarthest = 600;  // payments looked at

struct Wanted {
  std::int64_t atLeastMinor;
  std::int64_t atMostMinor;
  bool onEvm;
};

/// The newest payment not after `key` that is at rest and worth what is wanted; moves `key` before it.
std::optional<PaymentRecord> findAtRest(Shop& shop, ShopFile& file, std::int64_t& key, const Wanted& wanted) {
  const std::int64_t end = std::max<std::int64_t>(0, key - kFarthest);
  for (; key > end; --key) {
    if (shop.alive(key) != nullptr) continue;
    auto payment = file.payment(key);
    if (!payment || payment->status != PaymentStatus::Succeeded) continue;
    const std::int64_t value = refundableMinorOf(*payment).value_or(0);
    const Rail& r = rail(payment->railIndex);
    const bool evm = r.network == "polygon" || r.network == "base" || r.network == "arbitrum";
    if (value < wanted.atLeastMinor || value > wanted.atMostMinor || (wanted.onEvm && !evm)) continue;
    --key;
    return payment;
  }
  return std::nullopt;
}

std::optional<RefundRecord> ask(Shop& shop, const PaymentRecord& payment, std::uint64_t seed, std::string destination,
                                std::int64_t at) {
  auto order = draftStaffRefund(payment, demoPeople(seed), 1000, at, seed);
  if (!order || order->terms.leaves() > shop.freeBalance(order->terms.railIndex)) return std::nullopt;
  if (!destination.empty()) order->destination = std::move(destination);
  return shop.openRefund(payment, std::move(*order), false, at);
}

/// For the newest payment whose wallet bears it.
std::optional<RefundRecord> askForOne(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t& key,
                                      const Wanted& wanted, const std::string& destination, std::int64_t at) {
  while (const auto payment = findAtRest(shop, file, key, wanted)) {
    if (auto refund = ask(shop, *payment, seed, destination, at)) return refund;
  }
  return std::nullopt;
}

}  // namespace

void stageFailedRefund(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t lastPaymentKey,
                       std::int64_t atMillis) {
  std::int64_t key = lastPaymentKey;
  askForOne(shop, file, seed, key, {1'000, 15'000, true}, "0x" + std::string(40, '0'), atMillis);
}

void stageWaitingRefunds(Shop& shop, ShopFile& file, std::uint64_t seed, std::int64_t lastPaymentKey,
                         std::int64_t nowMillis) {
  static constexpr std::array kWanted = {Wanted{40'100, 150'000, false}, Wanted{15'100, 40'000, false},
                                         Wanted{15'100, 40'000, false}, Wanted{40'100, 150'000, false}};
  std::int64_t key = lastPaymentKey;
  std::int64_t at = nowMillis - 22 * kMinute;
  for (const Wanted& wanted : kWanted) {
    const auto refund = askForOne(shop, file, seed, key, wanted, {}, at);
    const bool first = &wanted == kWanted.data();
    if (refund && first && refund->approval.required == 2)
      shop.decideRefund(refund->key, refund->approval.approvers.back(), true, "Checked with the warehouse",
                        std::max(refund->createdAt, at + 5 * kMinute));
    at += 6 * kMinute;
  }
}

}  // namespace paydeck::sandbox
