#include "tests/view/refunds/sheet/ScriptedRefunds.h"

#include <algorithm>

#include "models/view/refunds/SheetRates.h"
#include "tests/view/SamplePayments.h"

namespace paydeck {

ScriptedRefunds::ScriptedRefunds() : now(sampleNow()) {}

void ScriptedRefunds::askOptions(QObject* context, const ConnectionId&, const PaymentId&,
                                 Answer<RefundOptions> answer) {
  ++optionsAsked;
  later<RefundOptions>(context, std::move(answer),
                       optionsError ? Result<RefundOptions>(failure(*optionsError)) : Result<RefundOptions>(told));
}

Result<RefundQuote> ScriptedRefunds::quoteFor(const RefundQuestion& question) const {
  if (quoteError) return failure(*quoteError);
  RefundQuote quote = terms;
  quote.payment = question.payment;
  quote.createdAt = now;
  quote.expiresAt = now + std::chrono::minutes(5);
  quote.rateKind = question.rate;
  quote.rate = question.rate == RefundRate::Now ? rate : rateAtPayment;
  quote.feePaidBy = question.feePaidBy;
  const Asset asset = question.asset.value_or(told.assets.front());
  if (const auto* money = std::get_if<Money>(&question.amount)) {
    quote.value = *money;
    quote.customerReceives = coinsFor(*money, *quote.rate, asset).value();
  } else {
    quote.customerReceives = std::get<AssetAmount>(question.amount);
    quote.value = valueOf(quote.customerReceives, *quote.rate).value();
  }
  quote.leavesWallet = quote.customerReceives.plus(quote.networkFee).value_or(quote.customerReceives);
  quote.refundableBefore = told.refundable;
  quote.refundableAfter = told.refundable.minus(quote.value).value();
  if (quote.walletAvailable && quote.walletAvailable->asset == asset)
    quote.walletAfter = quote.walletAvailable->minus(quote.leavesWallet).value();
  return quote;
}

void ScriptedRefunds::askQuote(QObject* context, const ConnectionId&, const RefundQuestion& question,
                               Answer<RefundQuote> answer) {
  quotesAsked.push_back(question);
  if (!holdQuotes) return later<RefundQuote>(context, std::move(answer), quoteFor(question));
  held_.push_back({context, std::move(answer), question});
}

bool ScriptedRefunds::answerQuote() {
  if (held_.empty()) return false;
  const Held next = std::move(held_.front());
  held_.pop_front();
  if (next.context) next.answer(quoteFor(next.question));
  return true;
}

void ScriptedRefunds::askPolicies(QObject* context, const ConnectionId&, Answer<std::vector<ApprovalPolicy>> answer) {
  later<std::vector<ApprovalPolicy>>(context, std::move(answer), rules);
}

void ScriptedRefunds::createLink(QObject* context, const ConnectionId&, const PaymentId&, Answer<RefundLink> answer) {
  later<RefundLink>(context, std::move(answer), linkAnswer);
}

void ScriptedRefunds::askLink(QObject* context, const ConnectionId&, const std::string&, Answer<RefundLink> answer) {
  later<RefundLink>(context, std::move(answer), linkAnswer);
}

Result<OutboxEntry> ScriptedRefunds::step(const OutboxId& id, const OutboxEvent& event) {
  const auto entry = outbox.find(id.value());
  if (entry == outbox.end()) return failure(ErrorKind::NotFound, "There is no such entry.");
  auto next = planOutbox(entry->second, event, now);
  if (!next) return next;
  if (*next == entry->second) return next;
  next->version = entry->second.version + 1;
  entry->second = *next;
  emit outboxChanged();
  return next;
}

void ScriptedRefunds::saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) {
  saved.push_back(draft);
  if (saveError) return later<OutboxEntry>(context, std::move(answer), failure(*saveError));
  if (outbox.count(draft.id.value()) > 0)
    return later<OutboxEntry>(context, std::move(answer), step(draft.id, OutboxEdit{draft}));
  const OutboxEntry entry = newOutboxEntry(draft, now);
  outbox[draft.id.value()] = entry;
  emit outboxChanged();
  later<OutboxEntry>(context, std::move(answer), entry);
}

void ScriptedRefunds::confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
                              Answer<OutboxEntry> answer) {
  confirmed.push_back(id);
  later<OutboxEntry>(context, std::move(answer), step(id, OutboxConfirm{hold}));
}

void ScriptedRefunds::cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) {
  later<OutboxEntry>(context, std::move(answer), step(id, OutboxCancel{}));
}

void ScriptedRefunds::discard(QObject*, const OutboxId& id, Answer<void>) {
  discarded.push_back(id);
  outbox.erase(id.value());
}

void ScriptedRefunds::listOutbox(QObject* context, const OutboxFilter& filter,
                                 Answer<std::vector<OutboxEntry>> answer) {
  std::vector<OutboxEntry> all;
  for (const auto& [id, entry] : outbox) {
    const bool state = filter.states.empty() ||
                       std::find(filter.states.begin(), filter.states.end(), entry.state) != filter.states.end();
    const bool payment = !filter.payment || *filter.payment == entry.draft.question.payment;
    if (state && payment) all.push_back(entry);
  }
  later<std::vector<OutboxEntry>>(context, std::move(answer), all);
}

void ScriptedRefunds::put(OutboxEntry entry) {
  entry.version = outbox[entry.draft.id.value()].version + 1;
  outbox[entry.draft.id.value()] = std::move(entry);
  emit outboxChanged();
}

Payment ingridsPayment() {
  Payment payment;
  for (const Payment& sample : samplePayments()) {
    if (sample.orderRef == "LA-20414") payment = sample;
  }
  payment.received = *AssetAmount::parse("478.29", "USDC", "base");
  payment.refunded = *Money::parse("62.00", "EUR");
  payment.customer.email = "ingrid@example.org";
  payment.rate = ExchangeRate{*Decimal::parse("0.8614"), *Currency::parse("EUR"), payment.createdAt, "Kraken"};
  payment.payAddress = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
  return payment;
}

void fillForIngrid(ScriptedRefunds& actions) {
  const Asset usdc = *findAsset("USDC", "base");
  const Currency eur = *Currency::parse("EUR");
  actions.can = {true, true, true, true, {}, "person_maya", "Maya Lindqvist", "Merchant API"};
  actions.told.payment = ingridsPayment().id;
  actions.told.refundable = *Money::parse("350.00", "EUR");
  actions.told.alreadyRefunded = *Money::parse("62.00", "EUR");
  actions.told.inFlight = Money(0, eur);
  actions.told.assets = {usdc, *findAsset("USDC", "polygon"), *findAsset("ETH", "ethereum")};
  actions.rate = {*Decimal::parse("0.8627"), eur, sampleNow(), "Kraken"};
  actions.rateAtPayment = *ingridsPayment().rate;
  actions.terms.id = "quote_1";
  actions.terms.networkFee = *AssetAmount::parse("0.02", "USDC", "base");
  actions.terms.walletName = "Base receiving wallet";
  actions.terms.walletAvailable = *AssetAmount::parse("8423.07", "USDC", "base");
  actions.terms.arrivesInSeconds = 10;
  actions.terms.approvalsRequired = 1;
  actions.terms.policyName = "Refunds over 150";
  actions.terms.approvers = {{"p2", "Jonas Weber", "finance"}, {"p3", "Amira Haddad", "admin"}};
  ApprovalPolicy rule;
  rule.name = "Refunds over 150";
  rule.above = *Money::parse("150.00", "EUR");
  actions.rules = {rule};
}

}  // namespace paydeck
