// The lives of payments and payouts in the shop.
#include <algorithm>

#include "network/sandbox/Shop.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kDay = 86'400'000;

}  // namespace

void Shop::processPayment(const Entry& entry) {
  const auto it = lives_.find(entry.key);
  if (it == lives_.end() || it->second.due != entry.at) return;  // planned anew meanwhile
  Life& life = it->second;
  const auto wait = [&](std::int64_t time) {
    life.due = entry.at + time;
    push(life.due, Kind::Payment, entry.key);
  };
  if (life.payment.inFlightMinor > 0) return wait(kDay / 24 / settings_.timeScale + 1);
  // What takes money waits until the balance can bear it.
  if (amountTaken(life.payment, life.next.kind) > freeBalance(life.payment.railIndex)) return wait(kDay);
  if (isRefundByStaff(life.payment, life.next.kind)) {
    Rng rng(mixSeed(mixSeed(settings_.seed, 1313), static_cast<std::uint64_t>(entry.key)));
    const std::int64_t permille = life.next.kind == LifeStepKind::Refund ? 1000 : rng.between(80, 700);
    if (!askStaff(life.payment, permille, true, {}, entry.at)) return wait(kDay);
    life.due = 0;
    return;
  }
  PaymentRecord payment = std::move(life.payment);
  change(payment, life.next, entry.at);
  goOn(std::move(payment), false, entry.at);
}

void Shop::change(PaymentRecord& payment, const LifeStep& step, std::int64_t at) {
  const Atoms pendingBefore = Books::pendingOf(payment);
  const std::vector<LedgerMove> moves = applyStep(payment, step, at, settings_.seed);
  books_.trackPending(payment.railIndex, pendingBefore, Books::pendingOf(payment));
  for (const LedgerMove& move : moves) {
    LedgerRow row = books_.post(move, at);
    row.paymentKey = payment.key;
    sink_.ledgerPosted(row);
  }
}

void Shop::goOn(PaymentRecord payment, bool isNew, std::int64_t at) {
  Rng rng(mixSeed(mixSeed(settings_.seed, static_cast<std::uint64_t>(payment.key)),
                  static_cast<std::uint64_t>(payment.version)));
  const auto step = planNextStep(payment, rng);
  const std::int64_t delay = step ? step->delayMillis / settings_.timeScale : 0;
  const std::int64_t key = payment.key;
  sink_.paymentChanged(payment, isNew, !step || delay >= kDay / 4);
  if (!step && payment.fate != Fate::Manual) {
    lives_.erase(key);
    return;
  }
  lives_.insert_or_assign(key, Life{std::move(payment), step.value_or(LifeStep{}), step ? at + delay : 0});
  if (step) push(at + delay, Kind::Payment, key);
}

void Shop::runPayouts(std::int64_t at) {
  for (std::size_t i = 0; i < rails().size(); ++i) {
    const auto index = static_cast<RailIndex>(i);
    PayoutRecord payout = draftPayout(settings_.seed, lastPayoutKey_ + 1, index, freeBalance(index), at);
    if (payout.amount <= 0) continue;
    ++lastPayoutKey_;
    LedgerRow row = books_.post({LedgerKind::Payout, index, -payout.amount, 0, {}}, at);
    row.payoutKey = payout.key;
    sink_.ledgerPosted(row);
    if (payout.fee > 0) {
      LedgerRow fee = books_.post({LedgerKind::PayoutFee, index, -payout.fee, 0, {}}, at);
      fee.payoutKey = payout.key;
      sink_.ledgerPosted(fee);
    }
    sink_.payoutChanged(payout, true);
    push(at + 120'000 / settings_.timeScale, Kind::Payout, payout.key);
    openPayouts_.emplace(payout.key, std::move(payout));
  }
}

void Shop::resumePayout(PayoutRecord payout, std::int64_t nowMillis) {
  push(nowMillis, Kind::Payout, payout.key);
  openPayouts_.insert_or_assign(payout.key, std::move(payout));
}

void Shop::processPayout(const Entry& entry) {
  const auto it = openPayouts_.find(entry.key);
  if (it == openPayouts_.end()) return;
  PayoutRecord& payout = it->second;
  payout.version += 1;
  if (payout.status == "pending") {
    payout.status = "in_transit";
    const bool bank = rail(payout.railIndex).kind == MethodKind::Card;
    push(entry.at + (bank ? kDay : 600'000) / settings_.timeScale, Kind::Payout, payout.key);
    sink_.payoutChanged(payout, false);
    return;
  }
  payout.status = "paid";
  payout.arrivedAt = entry.at;
  sink_.payoutChanged(payout, false);
  openPayouts_.erase(it);
}

}  // namespace paydeck::sandbox
