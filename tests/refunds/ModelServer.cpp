#include "tests/refunds/ModelServer.h"

namespace paydeck::model {
namespace {

tl::unexpected<Error> refused(ErrorKind kind, const char* code) {
  Error error{kind, "No."};
  error.code = code;
  return failure(std::move(error));
}

AssetAmount coins(std::int64_t atoms) {
  return {Int256(atoms), {"USDC", "base", 6}};
}

}  // namespace

PaymentId modelPayment() {
  return PaymentId("pay_1");
}

Currency modelCurrency() {
  return *Currency::parse("EUR");
}

Refund ModelServer::refundOf(const Executed& executed) {
  Refund refund;
  refund.id = RefundId(executed.id);
  refund.payment = executed.order.payment;
  refund.idempotencyKey = executed.key;
  refund.state.status = RefundStatus::Processing;
  return refund;
}

RefundOptions ModelServer::options() const {
  RefundOptions options;
  options.payment = modelPayment();
  options.refundable = Money(refundable, modelCurrency());
  return options;
}

RefundQuote ModelServer::quote(const RefundQuestion& question) {
  RefundQuote quote;
  quote.id = std::to_string(++quotes);
  quote.payment = question.payment;
  quote.value = std::get<Money>(question.amount);
  quote.customerReceives = coins(quote.value.minor() * 10'000);
  quote.networkFee = coins(100);
  quote.leavesWallet = coins(quote.value.minor() * 10'000 + 100);
  quote.refundableBefore = Money(refundable, modelCurrency());
  return quote;
}

Result<Refund> ModelServer::create(const RefundOrder& order, const std::string& key) {
  if (signedOut) return refused(ErrorKind::Unauthorized, "unauthorized");
  for (const Executed& known : executed) {
    if (!idempotent || known.key != key) continue;
    if (known.order == order) return refundOf(known);
    return refused(ErrorKind::Conflict, "idempotency_key_reused");
  }
  if (std::stoi(order.quoteId) <= expired) return refused(ErrorKind::Refused, "quote_expired");
  if (checksRefundable && order.refundableSeen.minor() != refundable) {
    return refused(ErrorKind::Conflict, "payment_changed");
  }
  executed.push_back({key, order, "re_" + std::to_string(executed.size() + 1)});
  refundable -= 4'000;
  return refundOf(executed.back());
}

Result<std::optional<Refund>> ModelServer::find(const std::string& key) const {
  if (signedOut) return refused(ErrorKind::Unauthorized, "unauthorized");
  for (const Executed& known : executed) {
    if (known.key == key) return refundOf(known);
  }
  return std::nullopt;
}

}  // namespace paydeck::model
