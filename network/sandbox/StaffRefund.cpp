#include "network/sandbox/StaffRefund.h"

#include <algorithm>
#include <array>

#include "network/sandbox/AddressForge.h"
#include "network/sandbox/LightningInvoice.h"
#include "network/sandbox/RefundPlan.h"

namespace paydeck::sandbox {
namespace {

struct Why {
  std::string_view reason;
  std::string_view note;
};

constexpr std::array kFull = {
    Why{"requested_by_customer", "Changed their mind before it was packed"},
    Why{"duplicate", "Ordered twice by mistake"}, Why{"not_delivered", "The parcel was lost on the way"},
    Why{"item_returned", "Back in the warehouse, unopened"}, Why{"requested_by_customer", "Cancelled in time"}};
constexpr std::array kPart = {Why{"item_returned", "One of several items came back"},
                              Why{"goodwill", "Scratch on the housing"}, Why{"goodwill", "Price match"},
                              Why{"not_delivered", "One item was missing in the parcel"},
                              Why{"other", "Shipping costs"}};

const Person& requester(const std::vector<Person>& people, Rng& rng) {
  std::vector<const Person*> support;
  const Person* finance = &people.front();
  for (const Person& person : people) {
    if (person.role == "support") support.push_back(&person);
    if (person.role == "finance") finance = &person;
  }
  return support.empty() || rng.chance(120) ? *finance : *support[rng.below(support.size())];
}

}  // namespace

std::string payersDestination(const PaymentRecord& payment, const Rail& r, Atoms amount, std::int64_t at, Rng& rng) {
  if (r.kind == MethodKind::Card) return "card";
  if (r.kind == MethodKind::Lightning) return forgeLightningInvoice(amount, at / 1000, 86'400, payment.orderRef, rng);
  const bool paidThere = rail(payment.railIndex).network == r.network;
  if (paidThere && !payment.transactions.empty() && !payment.transactions.back().from.empty())
    return payment.transactions.back().from;
  return forgeAddress(r, rng);
}

std::optional<RefundOrder> draftStaffRefund(const PaymentRecord& payment, const std::vector<Person>& people,
                                            std::int64_t permille, std::int64_t atMillis, std::uint64_t seed) {
  Rng rng(mixSeed(mixSeed(mixSeed(seed, 1212), static_cast<std::uint64_t>(payment.key)),
                  static_cast<std::uint64_t>(payment.version)));
  const std::int64_t refundable = refundableMinorOf(payment).value_or(0);
  RefundWish wish;
  wish.valueMinor = permille >= 1000 ? refundable : std::max<std::int64_t>(1, refundable * permille / 1000);
  wish.railIndex = payment.railIndex;
  wish.rateNow = rng.chance(400);
  const auto terms = planRefundTerms(payment, wish, atMillis, seed);
  if (!terms) return std::nullopt;
  const Person& person = requester(people, rng);
  const Why& why = permille >= 1000 ? kFull[rng.below(kFull.size())] : kPart[rng.below(kPart.size())];
  RefundOrder order;
  order.terms = *terms;
  order.requestedBy = {person.id, person.name, person.role};
  order.destination = payersDestination(payment, rail(terms->railIndex), terms->receives, atMillis, rng);
  order.reason = why.reason;
  order.note = why.note;
  order.notifyCustomer = rng.chance(800);
  return order;
}

}  // namespace paydeck::sandbox
