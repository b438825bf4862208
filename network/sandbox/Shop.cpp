#include "network/sandbox/Shop.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kDay = 86'400 * kSecond;
constexpr std::int64_t kUsualLifetime = 30 * 60 * kSecond;

/// The Monday, 06:00 UTC, after a time. 1970-01-05 was a Monday.
std::int64_t nextPayoutTime(std::int64_t millis) {
  constexpr std::int64_t kFirst = 4 * kDay + 6 * 3600 * kSecond;
  return kFirst + ((millis - kFirst) / (7 * kDay) + 1) * 7 * kDay;
}

}  // namespace

Shop::Shop(Settings settings, ShopSink& sink)
    : settings_(settings), sink_(sink), people_(demoPeople(settings.seed)), policies_(usualPolicies()) {}

void Shop::restore(const Progress& progress) {
  lastPaymentKey_ = progress.lastPaymentKey;
  lastPayoutKey_ = progress.lastPayoutKey;
  customers_ = progress.customers;
  lastCreatedAt_ = progress.lastCreatedAt;
  lastRefundKey_ = progress.lastRefundKey;
  lastRefundAt_ = progress.lastRefundAt;
  for (const Progress::Used& used : progress.used) refunds_.use(used.currency, used.at, used.minor);
  books_.restore(progress.balances, progress.lastLedgerSequence);
}

void Shop::resume(PaymentRecord payment, std::int64_t nowMillis) {
  Rng rng(mixSeed(mixSeed(settings_.seed, static_cast<std::uint64_t>(payment.key)),
                  static_cast<std::uint64_t>(payment.version)));
  const auto step = planNextStep(payment, rng);
  if (!step && payment.fate != Fate::Manual) return;
  const std::int64_t key = payment.key;
  const std::int64_t due = step ? std::max(nowMillis, payment.updatedAt + step->delayMillis / settings_.timeScale) : 0;
  lives_[key] = Life{std::move(payment), step.value_or(LifeStep{}), due};
  if (step) push(due, Kind::Payment, key);
}

void Shop::setArrivals(std::int64_t perThousandSeconds, std::int64_t nowMillis) {
  arrivalsPerThousandSeconds_ = perThousandSeconds;
  ++arrivalSeries_;
  if (perThousandSeconds > 0) scheduleArrival(nowMillis);
}

void Shop::startPayouts(std::int64_t nowMillis) {
  push(nextPayoutTime(nowMillis), Kind::Payouts, 0);
}

void Shop::scheduleArrival(std::int64_t after) {
  // Exponential gaps make a Poisson process. Times are not money: floating point is fine here.
  Rng rng(mixSeed(mixSeed(settings_.seed, 606), static_cast<std::uint64_t>(lastPaymentKey_)));
  const double u = (static_cast<double>(rng.below(1'000'000)) + 0.5) / 1'000'000.0;
  const double gap = -std::log(u) * 1'000'000.0 / static_cast<double>(arrivalsPerThousandSeconds_);
  // Gaps below a millisecond keep their share: the fraction decides by chance whether one passes.
  const auto whole = static_cast<std::int64_t>(gap);
  const bool up = rng.chance(static_cast<unsigned>((gap - static_cast<double>(whole)) * 1000.0));
  push(after + whole + (up ? 1 : 0), Kind::Arrival, static_cast<std::int64_t>(arrivalSeries_));
}

void Shop::push(std::int64_t at, Kind kind, std::int64_t key) {
  queue_.push({at, ++order_, kind, key});
}

std::optional<std::int64_t> Shop::nextDue() const {
  return queue_.empty() ? std::nullopt : std::optional(queue_.top().at);
}

bool Shop::runUntil(std::int64_t nowMillis, std::size_t maxSteps) {
  for (std::size_t done = 0; !queue_.empty() && queue_.top().at <= nowMillis; ++done) {
    if (done == maxSteps) return false;
    const Entry entry = queue_.top();
    queue_.pop();
    process(entry);
  }
  return true;
}

void Shop::postponeOverdue(std::int64_t nowMillis) {
  std::vector<Entry> overdue;
  while (!queue_.empty() && queue_.top().at < nowMillis) {
    overdue.push_back(queue_.top());
    queue_.pop();
  }
  for (Entry& entry : overdue) {
    if (entry.kind == Kind::Payment && lives_.contains(entry.key) && lives_.at(entry.key).due == entry.at) {
      lives_.at(entry.key).due = nowMillis;
    }
    if (RefundBook::Life* life = entry.kind == Kind::Refund ? refunds_.find(entry.key) : nullptr;
        life != nullptr && life->due == entry.at) {
      life->due = nowMillis;
    }
    entry.at = nowMillis;
    queue_.push(entry);
  }
}

void Shop::process(const Entry& entry) {
  switch (entry.kind) {
    case Kind::Arrival:
      if (static_cast<std::uint64_t>(entry.key) != arrivalSeries_ || arrivalsPerThousandSeconds_ == 0) return;
      arrive(entry.at);
      scheduleArrival(entry.at);
      return;
    case Kind::Payment:
      processPayment(entry);
      return;
    case Kind::Payouts:
      runPayouts(entry.at);
      push(nextPayoutTime(entry.at), Kind::Payouts, 0);
      return;
    case Kind::Payout:
      processPayout(entry);
      return;
    case Kind::Refund:
      processRefund(entry);
      return;
    case Kind::Link:
      processLink(entry);
      return;
  }
}

ShopCustomer Shop::nextCustomer(std::int64_t at) {
  Rng rng(mixSeed(mixSeed(settings_.seed, 707), static_cast<std::uint64_t>(lastPaymentKey_)));
  if (customers_ == 0 || rng.chance(280)) {
    const ShopCustomer customer = customerAt(settings_.seed, customers_, settings_.nasty);
    sink_.customerAdded(customers_++, customer, at);
    return customer;
  }
  // The product of two draws prefers small numbers: early customers came to stay.
  const auto count = static_cast<std::uint64_t>(customers_);
  const std::uint64_t bound = rng.below(count) + 1;
  return customerAt(settings_.seed, static_cast<std::int64_t>(rng.below(bound)), settings_.nasty);
}

void Shop::arrive(std::int64_t atMillis) {
  const std::int64_t at = std::max(atMillis, lastCreatedAt_);
  lastCreatedAt_ = at;
  ++lastPaymentKey_;
  DraftContext context{
      settings_.seed, lastPaymentKey_, at, std::max(kSecond, kUsualLifetime / settings_.timeScale), {}};
  context.customer = nextCustomer(at);
  goOn(draftPayment(context), true, at);
}

Result<PaymentRecord> Shop::create(const PaymentWish& wish, std::int64_t nowMillis) {
  const std::int64_t at = std::max(nowMillis, lastCreatedAt_);
  DraftContext context{
      settings_.seed, lastPaymentKey_ + 1, at, std::max(kSecond, kUsualLifetime / settings_.timeScale), {}};
  auto payment = draftWish(context, wish);
  if (!payment) return payment;
  lastCreatedAt_ = at;
  ++lastPaymentKey_;
  goOn(*payment, true, at);
  return payment;
}

Result<PaymentRecord> Shop::advance(PaymentRecord payment, LifeStepKind kind, unsigned have, std::int64_t nowMillis) {
  if (!isPossible(payment, kind)) {
    return failure(ErrorKind::Refused, "That step is not possible for a payment that is " +
                                           std::string(paymentStatusName(payment.status)) + ".");
  }
  if (kind == LifeStepKind::Confirm && (have <= payment.have || have >= payment.need)) {
    return failure(ErrorKind::InvalidInput, "Confirmations must grow and stay below what is needed.");
  }
  if (amountTaken(payment, kind) > freeBalance(payment.railIndex)) {
    return failure(ErrorKind::Refused, "The balance is too small for that.");
  }
  if (isRefundByStaff(payment, kind)) {
    if (!askStaff(payment, kind == LifeStepKind::Refund ? 1000 : 400, true, {}, nowMillis))
      return failure(ErrorKind::Refused, "The payment or the balance does not bear a refund.");
    return *alive(payment.key);
  }
  change(payment, {kind, 0, have}, nowMillis);
  goOn(payment, false, nowMillis);
  return payment;
}

const PaymentRecord* Shop::alive(std::int64_t paymentKey) const {
  const auto it = lives_.find(paymentKey);
  return it == lives_.end() ? nullptr : &it->second.payment;
}

void Shop::forEachAlive(const std::function<void(const PaymentRecord&)>& visit) const {
  for (const auto& [key, life] : lives_) visit(life.payment);
}

}  // namespace paydeck::sandbox
