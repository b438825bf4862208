#include "network/sandbox/RefundJson.h"

#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundPlan.h"

namespace paydeck::sandbox {
namespace {

void writeTextOrNull(JsonText& json, const char* name, std::string_view text) {
  json.key(name);
  text.empty() ? json.null() : json.text(text);
}

void writePerson(JsonText& json, const PersonRef& person) {
  json.open('{').key("person_id").text(person.id).key("name").text(person.name).key("role").text(person.role);
}

void writeTerms(JsonText& json, const RefundTerms& terms) {
  const Rail& r = rail(terms.railIndex);
  json.key("value").raw(writeMoney(terms.valueMinor, terms.currency));
  json.key("rate").open('{').key("kind").text(terms.rateNow ? "now" : "at_payment");
  json.key("asset").text(r.symbol).key("network").text(r.network);
  json.key("value").decimal(terms.rate.value, terms.rate.scale).key("quote").text(terms.currency);
  json.key("at").time(terms.rateAt);
  json.key("source").text(r.kind == MethodKind::Card ? "Card scheme" : "Kraken").close('}');
  json.key("customer_receives").raw(writeAssetAmount(terms.receives, r));
  json.key("network_fee").raw(writeAssetAmount(terms.fee, r));
  json.key("leaves_wallet").raw(writeAssetAmount(terms.leaves(), r));
  json.key("fee_paid_by").text(terms.customerPaysFee ? "customer" : "merchant");
  json.key("refundable_before").raw(writeMoney(terms.refundableBefore, terms.currency));
  json.key("refundable_after").raw(writeMoney(terms.refundableAfter(), terms.currency));
}

void writeApproval(JsonText& json, const ApprovalNeed& need) {
  json.key("required").number(need.required);
  writeTextOrNull(json, "policy_id", need.policyId);
  writeTextOrNull(json, "policy_name", need.policyName);
  json.key("approvers").open('[');
  for (const PersonRef& person : need.approvers) {
    writePerson(json, person);
    json.close('}');
  }
  json.close(']');
}

void writeTransactionOf(JsonText& json, const RefundRecord& refund) {
  json.key("transaction");
  if (!refund.transaction) {
    json.null();
  } else {
    const TransactionRecord& t = *refund.transaction;
    json.open('{').key("hash").text(t.hash).key("from").text(t.from).key("to").text(t.to).key("amount");
    json.raw(writeAssetAmount(t.amount.value_or(0), rail(refund.terms.railIndex))).key("block_height");
    t.blockHeight ? json.number(*t.blockHeight) : json.null();
    json.key("confirmations").number(t.confirmations).key("seen_at").time(t.seenAt);
    json.key("counted").boolean(t.counted).close('}');
  }
  json.key("confirmations");
  if (refund.need > 0) {
    json.open('{').key("have").number(refund.have).key("need").number(refund.need).close('}');
  } else {
    json.null();
  }
}

void writeDecisions(JsonText& json, const RefundRecord& refund) {
  json.key("approval").open('{').key("given").number(refund.approvalsGiven());
  writeApproval(json, refund.approval);
  json.key("expires_at").time(refund.approvalExpiresAt).close('}');
  json.key("approvals").open('[');
  for (const RefundDecision& decision : refund.decisions) {
    writePerson(json, decision.person);
    json.key("decision").text(decision.approved ? "approved" : "rejected").key("at").time(decision.at);
    json.key("comment").text(decision.comment).close('}');
  }
  json.close(']');
}

void writeHistory(JsonText& json, const RefundRecord& refund) {
  json.key("history").open('[');
  for (const AuditEntry& entry : refund.history) {
    json.open('{').key("at").time(entry.at);
    writeTextOrNull(json, "actor_id", entry.actorId);
    json.key("actor_name").text(entry.actorName).key("kind").text(entry.kind).key("note").text(entry.note);
    json.key("digest").text(entry.digest).close('}');
  }
  json.close(']');
}

void writeWho(JsonText& json, const RefundRecord& refund) {
  json.key("requested_by");
  writePerson(json, refund.requestedBy);
  json.close('}').key("quote_id");
  refund.quoteKey > 0 ? json.text(shortIdOf("rq_", refund.quoteKey)) : json.null();
  writeTextOrNull(json, "idempotency_key", refund.idempotencyKey);
  json.key("destination").text(refund.destination).key("reason").text(refund.reason).key("note").text(refund.note);
  json.key("notify_customer").boolean(refund.notifyCustomer);
  writeTextOrNull(json, "refund_link_id", refund.linkId);
}

}  // namespace

std::string writeRefund(const RefundRecord& refund) {
  std::string out;
  out.reserve(3072);
  JsonText json(out);
  json.open('{').key("id").text(refundIdOf(refund.key)).key("number").text(refundNumberOf(refund.key));
  json.key("payment_id").text(paymentIdOf(refund.terms.paymentKey)).key("order_ref").text(refund.orderRef);
  json.key("customer_name").text(refund.customerName).key("status").text(refundStatusName(refund.status));
  json.key("version").number(refund.version).key("created_at").time(refund.createdAt);
  json.key("updated_at").time(refund.updatedAt).key("sent_at").time(refund.sentAt);
  json.key("final_at").time(refund.finalAt);
  writeWho(json, refund);
  writeTerms(json, refund.terms);
  writeDecisions(json, refund);
  writeTransactionOf(json, refund);
  writeTextOrNull(json, "failure_reason", refund.failureReason);
  writeHistory(json, refund);
  json.close('}');
  return out;
}

std::string writeQuote(const RefundQuote& quote) {
  std::string out;
  JsonText json(out);
  const Rail& r = rail(quote.terms.railIndex);
  json.open('{').key("id").text(shortIdOf("rq_", quote.key));
  json.key("payment_id").text(paymentIdOf(quote.terms.paymentKey)).key("created_at").time(quote.createdAt);
  json.key("expires_at").time(quote.expiresAt);
  writeTerms(json, quote.terms);
  json.key("wallet").open('{').key("name").text(walletNameOf(r));
  json.key("available").raw(writeAssetAmount(quote.available, r));
  json.key("after").raw(writeAssetAmount(quote.available - quote.terms.leaves(), r)).close('}');
  json.key("arrives_in_seconds").number(arrivalSeconds(r)).key("approval").open('{');
  writeApproval(json, quote.approval);
  json.close('}').close('}');
  return out;
}

}  // namespace paydeck::sandbox
