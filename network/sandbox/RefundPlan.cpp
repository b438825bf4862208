#include "network/sandbox/RefundPlan.h"

#include <algorithm>

#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {
namespace {

tl::unexpected<Problem> refuse(int status, std::string_view code, std::string detail) {
  return tl::unexpected<Problem>(Problem{status, code, std::move(detail)});
}

/// Usual network fee in hundredths of a euro cent.
std::int64_t usualFee(const Rail& r) {
  if (r.kind == MethodKind::Card) return 0;
  if (r.network == "bitcoin") return 14'000;
  if (r.network == "tron") return 9'500;
  if (r.network == "ethereum") return 8'500;
  if (r.network == "arbitrum") return 400;
  if (r.network == "base") return 200;
  return 100;
}

Atoms roundUpTo(Atoms atoms, Atoms step) {
  return (atoms + step - 1) / step * step;
}

/// The network's fee at a time, in the asset itself, and its value. Busy minutes cost more.
void addFee(RefundTerms& terms, std::int64_t at, std::uint64_t seed) {
  const Rail& r = rail(terms.railIndex);
  const std::int64_t usual = usualFee(r);
  if (usual == 0) return;
  const auto minute = static_cast<std::uint64_t>(at / 60'000);
  const auto percent = 80 + static_cast<std::int64_t>(mixSeed(mixSeed(seed, 1717 + terms.railIndex), minute) % 61);
  const RateValue euro = rateAt(seed, r.symbol, "EUR", at);
  const Atoms exact = scaleUp(static_cast<Atoms>(usual) * percent / 100, atomsPowerOfTen(r.decimals + euro.scale),
                              static_cast<Atoms>(euro.value) * 10'000);
  terms.fee =
      roundUpTo(exact, atomsPowerOfTen(r.decimals - r.dueDecimals + (r.dueDecimals > 8 ? r.dueDecimals - 6 : 0)));
}

Atoms grossFor(const PaymentRecord& payment, const RefundTerms& terms) {
  const Rail& r = rail(terms.railIndex);
  const Atoms step = atomsPowerOfTen(r.decimals - r.dueDecimals);
  if (!terms.rateNow) {
    const std::int64_t whole = wholeMinorOf(payment).value_or(0);
    const Atoms received = payment.received.value_or(0);
    if (terms.valueMinor == whole) return received;
    return received * terms.valueMinor / whole / step * step;
  }
  // The product must stay inside 127 bits: 18 decimals, 4 more of the rate and the value fit easily.
  const Atoms exact = scaleNearest(terms.valueMinor, atomsPowerOfTen(r.decimals + terms.rate.scale),
                                   static_cast<Atoms>(terms.rate.value) * 100);
  return (exact + step / 2) / step * step;
}

std::int64_t valueFor(const PaymentRecord& payment, const RefundTerms& terms, Atoms amount) {
  if (!terms.rateNow && payment.received == amount) return wholeMinorOf(payment).value_or(0);
  const Rail& r = rail(terms.railIndex);
  return static_cast<std::int64_t>(
      scaleNearest(amount, static_cast<Atoms>(terms.rate.value) * 100, atomsPowerOfTen(r.decimals + terms.rate.scale)));
}

}  // namespace

std::optional<std::int64_t> wholeMinorOf(const PaymentRecord& payment) {
  if (!payment.feeMinor || !payment.received) return std::nullopt;
  return valueMinorOf(payment, *payment.received);
}

std::optional<std::int64_t> refundableMinorOf(const PaymentRecord& payment) {
  using enum PaymentStatus;
  const auto whole = wholeMinorOf(payment);
  const PaymentStatus s = payment.status;
  const bool settled =
      s == Succeeded || s == Underpaid || s == Overpaid || s == PaidLate || s == PartiallyRefunded || s == Refunded;
  if (!whole || !settled) return std::nullopt;
  return std::max<std::int64_t>(0, *whole - payment.refundedMinor.value_or(0) - payment.inFlightMinor);
}

std::vector<RailIndex> refundRails(const PaymentRecord& payment) {
  std::vector<RailIndex> offered = {payment.railIndex};
  const Rail& paid = rail(payment.railIndex);
  if (paid.kind == MethodKind::Card) return offered;
  for (std::size_t i = 0; i < rails().size(); ++i) {
    const Rail& r = rails()[i];
    const bool stable = (r.symbol == "USDC" || r.symbol == "EURC") && (r.network == "base" || r.network == "polygon");
    const bool same = r.symbol == paid.symbol && r.kind == MethodKind::Onchain;
    if (i != payment.railIndex && (same || stable)) offered.push_back(static_cast<RailIndex>(i));
  }
  return offered;
}

std::optional<Problem> refundObstacle(const PaymentRecord& payment, std::int64_t valueMinor) {
  const auto refundable = refundableMinorOf(payment);
  if (!refundable) {
    return Problem{422, "not_refundable",
                   "A payment that is " + std::string(paymentStatusName(payment.status)) + " cannot be refunded."};
  }
  if (*refundable == 0) return Problem{409, "already_refunded", "Nothing of this payment is refundable any more."};
  if (valueMinor > *refundable) {
    Problem problem{422, "amount_above_refundable", "That is more than is refundable."};
    problem.refundable = writeMoney(*refundable, payment.currency);
    return problem;
  }
  return std::nullopt;
}

tl::expected<RefundTerms, Problem> planRefundTerms(const PaymentRecord& payment, const RefundWish& wish,
                                                   std::int64_t atMillis, std::uint64_t seed) {
  const auto offered = refundRails(payment);
  if (std::find(offered.begin(), offered.end(), wish.railIndex) == offered.end())
    return refuse(422, "asset_not_offered", "That asset is not offered for this refund.");
  const bool same = wish.railIndex == payment.railIndex;
  if (!wish.rateNow && !same)
    return refuse(422, "asset_not_offered", "The rate at payment is only known for the asset it was paid with.");
  RefundTerms terms;
  terms.paymentKey = payment.key;
  terms.railIndex = wish.railIndex;
  terms.currency = payment.currency;
  // A card gives back what it took: there is one rate.
  terms.rateNow = wish.rateNow && rail(wish.railIndex).kind != MethodKind::Card;
  terms.rate = terms.rateNow ? rateAt(seed, rail(wish.railIndex).symbol, payment.currency, atMillis) : payment.rate;
  terms.rateAt = terms.rateNow ? atMillis : payment.rateAt;
  terms.refundableBefore = refundableMinorOf(payment).value_or(0);
  terms.valueMinor = wish.valueMinor ? *wish.valueMinor : valueFor(payment, terms, wish.amount.value_or(0));
  if (const auto obstacle = refundObstacle(payment, terms.valueMinor)) return tl::unexpected<Problem>(*obstacle);
  const Atoms gross = wish.valueMinor ? grossFor(payment, terms) : *wish.amount;
  if (terms.valueMinor <= 0 || gross <= 0) return refuse(422, "invalid_amount", "The amount is too small.");
  addFee(terms, atMillis, seed);
  terms.customerPaysFee = wish.customerPaysFee;
  terms.receives = wish.customerPaysFee ? gross - terms.fee : gross;
  if (terms.receives <= 0) return refuse(422, "amount_below_fee", "The network fee is more than the amount.");
  terms.rateNow = wish.rateNow;
  return terms;
}

std::string walletNameOf(const Rail& r) {
  if (r.kind == MethodKind::Card) return "Card account";
  std::string name(r.network);
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name + " receiving wallet";
}

std::int64_t arrivalSeconds(const Rail& r) {
  if (r.kind == MethodKind::Card) return 3 * 86'400;
  if (r.kind == MethodKind::Lightning) return 3;
  return std::max<std::int64_t>(3, r.blockMillis * r.confirmations / 1000);
}

}  // namespace paydeck::sandbox
