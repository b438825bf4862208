#include "network/sandbox/PaymentDraft.h"

#include <array>

#include "network/sandbox/AddressForge.h"
#include "network/sandbox/Catalogue.h"
#include "network/sandbox/LightningInvoice.h"

namespace paydeck::sandbox {
namespace {

std::string drawCurrency(const std::string& country, Rng& rng) {
  if (country == "GB") return rng.chance(850) ? "GBP" : "EUR";
  if (country == "US") return rng.chance(900) ? "USD" : "EUR";
  return rng.chance(40) ? "USD" : "EUR";
}

RailIndex drawRail(Rng& rng) {
  unsigned total = 0;
  for (const Rail& r : rails()) total += r.weight;
  auto left = static_cast<unsigned>(rng.below(total));
  for (std::size_t i = 0; i < rails().size(); ++i) {
    if (left < rails()[i].weight) return static_cast<RailIndex>(i);
    left -= rails()[i].weight;
  }
  return 0;
}

std::int64_t priceIn(std::string_view currency, std::int64_t euroCents) {
  if (currency == "USD") return euroCents * 116 / 100;
  if (currency == "GBP") return euroCents * 87 / 100;
  return euroCents;
}

Atoms dueFor(std::int64_t minor, const RateValue& rate, const Rail& r) {
  const Atoms wholeSteps =
      scaleUp(minor, atomsPowerOfTen(r.dueDecimals + rate.scale), static_cast<Atoms>(rate.value) * 100);
  return wholeSteps * atomsPowerOfTen(r.decimals - r.dueDecimals);
}

std::vector<std::pair<std::string, std::string>> drawMetadata(const std::string& country, Rng& rng) {
  static constexpr std::array kChannels = {"web", "web", "web", "app", "showroom"};
  std::vector<std::pair<std::string, std::string>> metadata;
  metadata.emplace_back("cart", std::to_string(rng.between(1000, 99999)));
  metadata.emplace_back("channel", kChannels[rng.below(kChannels.size())]);
  metadata.emplace_back("vat", country == "DE" ? "DE19" : country + "00");
  if (rng.chance(60)) metadata.emplace_back("campaign", "autumn-listening");
  return metadata;
}

/// Where and at which rate it is paid; needs currency, amount, rail and times.
void completeTerms(PaymentRecord& payment, std::uint64_t seed, Rng& rng) {
  const Rail& r = rail(payment.railIndex);
  payment.rate = rateAt(seed, r.symbol, payment.currency, payment.createdAt);
  payment.rateAt = payment.createdAt;
  payment.due = dueFor(payment.requestedMinor, payment.rate, r);
  payment.need = 0;
  if (r.kind == MethodKind::Lightning) {
    payment.payAddress = forgeLightningInvoice(payment.due, payment.createdAt / 1000,
                                               (payment.expiresAt - payment.createdAt) / 1000, payment.orderRef, rng);
  } else {
    payment.payAddress = forgeAddress(r, rng);
  }
  if (r.kind == MethodKind::Card) {
    payment.cardBrand = rng.chance(560) ? "visa" : "mastercard";
    payment.cardLast4 = std::to_string(rng.between(10000, 19999)).substr(1);
  }
  payment.steps.push_back({"created", payment.createdAt, std::nullopt, 0, 0});
}

PaymentRecord blank(const DraftContext& context) {
  PaymentRecord payment;
  payment.key = context.key;
  payment.merchantId = "mer_lumen";
  payment.orderRef = "LA-" + std::to_string(10'000 + context.key);
  payment.createdAt = context.createdAt;
  payment.updatedAt = context.createdAt;
  payment.expiresAt = context.createdAt + context.lifetimeMillis;
  payment.customer = context.customer;
  return payment;
}

}  // namespace

PaymentRecord draftPayment(const DraftContext& context) {
  Rng rng(mixSeed(mixSeed(context.seed, 202), static_cast<std::uint64_t>(context.key)));
  PaymentRecord payment = blank(context);
  CartLine cart = drawCart(rng);
  payment.description = std::move(cart.description);
  payment.currency = drawCurrency(context.customer.country, rng);
  payment.requestedMinor = priceIn(payment.currency, cart.euroCents);
  payment.railIndex = drawRail(rng);
  if (rail(payment.railIndex).kind == MethodKind::Card) payment.railIndex = findRail(payment.currency, "card");
  payment.fate = drawFate(rail(payment.railIndex), rng);
  payment.metadata = drawMetadata(context.customer.country, rng);
  completeTerms(payment, context.seed, rng);
  return payment;
}

Result<PaymentRecord> draftWish(const DraftContext& context, const PaymentWish& wish) {
  if (wish.currency != "EUR" && wish.currency != "USD" && wish.currency != "GBP") {
    return failure(ErrorKind::InvalidInput, "The sandbox shop takes EUR, USD and GBP.");
  }
  constexpr std::int64_t kMost = 100'000'000'00;
  if (wish.requestedMinor <= 0 || wish.requestedMinor > kMost) {
    return failure(ErrorKind::InvalidInput, "requested.amount must be from 0.01 to 100000000.00.");
  }
  const RailIndex index = wish.network == "card" ? findRail(wish.currency, "card") : findRail(wish.asset, wish.network);
  if (index >= rails().size()) {
    return failure(ErrorKind::InvalidInput,
                   "The sandbox shop does not take " + wish.asset + " on " + wish.network + ".");
  }
  Rng rng(mixSeed(mixSeed(context.seed, 303), static_cast<std::uint64_t>(context.key)));
  PaymentRecord payment = blank(context);
  payment.fate = wish.fate;
  payment.currency = wish.currency;
  payment.requestedMinor = wish.requestedMinor;
  payment.railIndex = index;
  if (!wish.orderRef.empty()) payment.orderRef = wish.orderRef;
  payment.description = wish.description;
  if (!wish.customer.id.empty()) payment.customer = wish.customer;
  payment.metadata = wish.metadata;
  if (wish.lifetimeMillis > 0) payment.expiresAt = payment.createdAt + wish.lifetimeMillis;
  completeTerms(payment, context.seed, rng);
  return payment;
}

}  // namespace paydeck::sandbox
