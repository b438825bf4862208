#include "network/sandbox/PaymentJson.h"

#include "network/sandbox/JsonText.h"
#include "network/sandbox/RefundPlan.h"

namespace paydeck::sandbox {
namespace {

void writeOptionalAmount(JsonText& json, const std::optional<Atoms>& amount, const Rail& r) {
  if (amount) {
    json.raw(writeAssetAmount(*amount, r));
  } else {
    json.null();
  }
}

void writeOptionalMoney(JsonText& json, const std::optional<std::int64_t>& minor, std::string_view currency) {
  if (minor) {
    json.raw(writeMoney(*minor, currency));
  } else {
    json.null();
  }
}

void writeTransaction(JsonText& json, const TransactionRecord& transaction, const Rail& r) {
  json.open('{').key("hash").text(transaction.hash).key("from").text(transaction.from);
  json.key("to").text(transaction.to).key("amount");
  writeOptionalAmount(json, transaction.amount, r);
  json.key("block_height");
  if (transaction.blockHeight) {
    json.number(*transaction.blockHeight);
  } else {
    json.null();
  }
  json.key("confirmations").number(transaction.confirmations);
  json.key("seen_at").time(transaction.seenAt).key("counted").boolean(transaction.counted).close('}');
}

void writeMethod(JsonText& json, const PaymentRecord& payment, const Rail& r) {
  json.key("method").open('{').key("kind").text(methodKindName(r.kind));
  json.key("asset").text(r.symbol).key("network").text(r.network).key("card");
  if (r.kind == MethodKind::Card) {
    json.open('{').key("brand").text(payment.cardBrand).key("last4").text(payment.cardLast4).close('}');
  } else {
    json.null();
  }
  json.close('}');
}

void writeAmounts(JsonText& json, const PaymentRecord& payment, const Rail& r) {
  json.key("requested").raw(writeMoney(payment.requestedMinor, payment.currency));
  writeMethod(json, payment, r);
  json.key("due").raw(writeAssetAmount(payment.due, r));
  json.key("received");
  writeOptionalAmount(json, payment.received, r);
  json.key("rate").open('{').key("value").decimal(payment.rate.value, payment.rate.scale);
  json.key("quote").text(payment.currency).key("at").time(payment.rateAt);
  json.key("source").text(r.kind == MethodKind::Card ? "Card scheme" : "Kraken").close('}');
  json.key("fee");
  writeOptionalMoney(json, payment.feeMinor, payment.currency);
  json.key("net");
  writeOptionalMoney(json, payment.netMinor, payment.currency);
  json.key("refunded");
  writeOptionalMoney(json, payment.refundedMinor, payment.currency);
  json.key("refundable");
  writeOptionalMoney(json, refundableMinorOf(payment), payment.currency);
  json.key("refunds_in_flight");
  writeOptionalMoney(json, payment.inFlightMinor > 0 ? std::optional(payment.inFlightMinor) : std::nullopt,
                     payment.currency);
}

void writeState(JsonText& json, const PaymentRecord& payment) {
  json.key("status").text(paymentStatusName(payment.status)).key("confirmations");
  if (payment.need > 0) {
    json.open('{').key("have").number(payment.have).key("need").number(payment.need).close('}');
  } else {
    json.null();
  }
  json.key("version").number(payment.version).key("created_at").time(payment.createdAt);
  json.key("updated_at").time(payment.updatedAt).key("expires_at").time(payment.expiresAt);
  json.key("seen_at").time(payment.seenAt).key("final_at").time(payment.finalAt);
}

void writeRest(JsonText& json, const PaymentRecord& payment, const Rail& r) {
  json.key("pay_address").text(payment.payAddress).key("transactions").open('[');
  for (const TransactionRecord& transaction : payment.transactions) writeTransaction(json, transaction, r);
  json.close(']').key("customer");
  if (payment.customer.id.empty()) {
    json.null();
  } else {
    json.open('{').key("id").text(payment.customer.id).key("name").text(payment.customer.name);
    json.key("email").text(payment.customer.email).key("country").text(payment.customer.country).close('}');
  }
  json.key("failure_reason");
  if (payment.failureReason.empty()) {
    json.null();
  } else {
    json.text(payment.failureReason);
  }
  json.key("metadata").open('{');
  for (const auto& [name, value] : payment.metadata) json.key(name).text(value);
  json.close('}');
}

}  // namespace

std::string writePayment(const PaymentRecord& payment) {
  std::string out;
  out.reserve(2048);
  JsonText json(out);
  const Rail& r = rail(payment.railIndex);
  json.open('{').key("id").text(paymentIdOf(payment.key)).key("merchant_id").text(payment.merchantId);
  json.key("order_ref").text(payment.orderRef).key("description").text(payment.description);
  writeState(json, payment);
  writeAmounts(json, payment, r);
  writeRest(json, payment, r);
  json.close('}');
  return out;
}

std::string writeAssetAmount(Atoms amount, const Rail& r) {
  std::string out;
  JsonText json(out);
  json.open('{').key("amount").decimal(amount, r.decimals).key("asset").text(r.symbol);
  json.key("network").text(r.network).key("decimals").number(r.decimals).close('}');
  return out;
}

std::string writeMoney(std::int64_t minor, std::string_view currency) {
  std::string out;
  JsonText json(out);
  json.open('{').key("amount").decimal(minor, 2).key("currency").text(currency).close('}');
  return out;
}

}  // namespace paydeck::sandbox
