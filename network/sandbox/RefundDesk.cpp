#include "network/sandbox/RefundDesk.h"

#include <algorithm>

#include "network/sandbox/Destination.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundJson.h"
#include "network/sandbox/RefundPlan.h"
#include "network/sandbox/RefundRules.h"

namespace paydeck::sandbox {
namespace {

constexpr Atoms kMostUnits = 10'000'000'000;  // more of anything would not fit the arithmetic and no shop has it

tl::unexpected<Problem> refuse(int status, std::string_view code, std::string detail) {
  return tl::unexpected<Problem>(Problem{status, code, std::move(detail)});
}

tl::unexpected<Problem> missing(const char* what) {
  return refuse(404, "not_found", std::string("There is no such ") + what + ".");
}

std::optional<PaymentRecord> paymentIn(const ShopWork& work, const std::string& id) {
  const auto key = paymentKeyOf(id);
  if (!key) return std::nullopt;
  const PaymentRecord* alive = work.shop.alive(*key);
  return alive != nullptr ? std::optional(*alive) : work.file.payment(*key);
}

std::optional<RefundRecord> refundIn(const ShopWork& work, const std::string& id) {
  const auto key = refundKeyOf(id);
  if (!key) return std::nullopt;
  const RefundRecord* open = work.shop.refundInFlight(*key);
  return open != nullptr ? std::optional(*open) : work.file.refund(*key);
}

PersonRef refOf(const Person& person) {
  return {person.id, person.name, person.role};
}

/// What is wished for in terms of the payment, or what of it cannot be read.
tl::expected<RefundWish, Problem> wishOf(const PaymentRecord& payment, const QuoteRequest& request) {
  RefundWish wish;
  wish.railIndex = request.asset.empty() ? payment.railIndex : findRail(request.asset, request.network);
  if (wish.railIndex >= rails().size())
    return refuse(422, "asset_not_offered", "That asset is not offered for this refund.");
  wish.rateNow = request.rateNow;
  wish.customerPaysFee = request.customerPaysFee;
  const Rail& r = rail(wish.railIndex);
  const bool fiat = !request.currency.empty();
  if (fiat && request.currency != payment.currency)
    return refuse(422, "wrong_currency", "The order is in " + payment.currency + ".");
  if (!fiat && (request.amountAsset != r.symbol || request.amountNetwork != r.network))
    return refuse(422, "asset_not_offered", "The amount is in another asset than the one that is sent.");
  const unsigned decimals = fiat ? 2 : r.decimals;
  const auto amount = atomsFromText(request.amount, decimals);
  if (!amount || *amount <= 0 || *amount > kMostUnits * atomsPowerOfTen(decimals)) {
    return refuse(
        422, "invalid_amount",
        "amount must be a positive decimal with at most " + std::to_string(decimals) + " digits after the point.");
  }
  if (fiat) {
    wish.valueMinor = static_cast<std::int64_t>(*amount);
  } else {
    wish.amount = *amount;
  }
  return wish;
}

/// Everything that must still hold when a quoted refund is created.
std::optional<Problem> creationObstacle(const ShopWork& work, const PaymentRecord& payment, const RefundTerms& terms,
                                        const RefundRequest& request) {
  const std::int64_t refundable = refundableMinorOf(payment).value_or(0);
  if (auto obstacle = refundObstacle(payment, 0)) return obstacle;
  const auto seen = atomsFromText(request.seenAmount, 2);
  if (!seen || *seen != refundable || request.seenCurrency != payment.currency) {
    Problem problem{409, "payment_changed", "What is refundable has changed since you looked. Check the refund again."};
    problem.refundable = writeMoney(refundable, payment.currency);
    return problem;
  }
  if (auto obstacle = refundObstacle(payment, terms.valueMinor)) return obstacle;
  const Rail& r = rail(terms.railIndex);
  if (!isDestinationOn(r, request.destination)) {
    return Problem{
        422, "destination_invalid",
        "The destination is not an address for " + std::string(r.symbol) + " on " + std::string(r.network) + "."};
  }
  if (terms.leaves() > work.shop.freeBalance(terms.railIndex))
    return Problem{422, "insufficient_balance", "The " + walletNameOf(r) + " does not cover this refund."};
  return std::nullopt;
}

}  // namespace

Answered quoteRefund(const ShopWork& work, const Person& person, const QuoteRequest& request,
                     std::int64_t lifetimeMillis) {
  const auto payment = paymentIn(work, request.paymentId);
  if (!payment) return missing("payment");
  const auto wish = wishOf(*payment, request);
  if (!wish) return tl::unexpected<Problem>(wish.error());
  const auto terms = planRefundTerms(*payment, *wish, work.now, work.shop.seed());
  if (!terms) return tl::unexpected<Problem>(terms.error());
  RefundQuote quote;
  quote.key = work.file.nextQuoteKey();
  quote.createdAt = work.now;
  quote.expiresAt = work.now + lifetimeMillis;
  quote.terms = *terms;
  quote.available = work.shop.freeBalance(terms->railIndex);
  quote.approval = work.shop.approvalFor(*terms, person.id, work.now);
  work.file.storeQuote(quote);
  return KeyedAnswer{201, writeQuote(quote), false};
}

Answered createRefund(const ShopWork& work, const Person& person, const RefundRequest& request,
                      const std::string& idempotencyKey) {
  const auto key = shortKeyOf("rq_", request.quoteId);
  const auto stored = key ? work.file.quote(*key) : std::nullopt;
  if (!stored) return missing("quote");
  if (stored->used) return refuse(409, "quote_used", "A refund was already made with this quote. Ask for a new one.");
  const RefundTerms& terms = stored->quote.terms;
  const auto payment = paymentIn(work, paymentIdOf(terms.paymentKey));
  if (!payment) return missing("payment");
  if (work.now >= stored->quote.expiresAt)
    return refuse(409, "quote_expired", "The quote has expired. Ask for a new one.");
  if (auto obstacle = creationObstacle(work, *payment, terms, request)) return tl::unexpected<Problem>(*obstacle);
  if (!request.linkId.empty()) {
    const auto linkKey = shortKeyOf("rl_", request.linkId);
    const auto link = linkKey ? work.file.link(*linkKey) : std::nullopt;
    if (!link || link->paymentKey != payment->key || link->destination != request.destination)
      return refuse(422, "link_mismatch", "The refund link gave another destination.");
  }
  RefundOrder order;
  order.terms = terms;
  order.requestedBy = refOf(person);
  order.destination = request.destination;
  order.reason = request.reason;
  order.note = request.note;
  order.notifyCustomer = request.notifyCustomer;
  order.quoteKey = *key;
  order.idempotencyKey = idempotencyKey;
  order.linkId = request.linkId;
  work.file.useQuote(*key);
  return KeyedAnswer{201, writeRefund(work.shop.openRefund(*payment, std::move(order), false, work.now)), false};
}

Answered decideRefund(const ShopWork& work, const Person& person, const std::string& refundId, bool approve,
                      const DecisionRequest& request) {
  const auto refund = refundIn(work, refundId);
  if (!refund) return missing("refund");
  if (auto obstacle = decisionObstacle(*refund, person, request.version.value_or(0)))
    return tl::unexpected<Problem>(*obstacle);
  work.shop.decideRefund(refund->key, refOf(person), approve, request.comment, work.now);
  return KeyedAnswer{200, writeRefund(*refundIn(work, refundId)), false};
}

Answered withdrawRefund(const ShopWork& work, const Person& person, const std::string& refundId,
                        const DecisionRequest& request) {
  const auto refund = refundIn(work, refundId);
  if (!refund) return missing("refund");
  if (auto obstacle = withdrawalObstacle(*refund, person, request.version)) return tl::unexpected<Problem>(*obstacle);
  work.shop.withdrawRefund(refund->key, refOf(person), request.comment, work.now);
  return KeyedAnswer{200, writeRefund(*refundIn(work, refundId)), false};
}

}  // namespace paydeck::sandbox
