// Reading stored refunds and quotes back.
#include <nlohmann/json.hpp>

#include "models/domain/Time.h"
#include "network/sandbox/RefundJson.h"

namespace paydeck::sandbox {
namespace {

using nlohmann::json;

std::int64_t timeOf(const json& value) {
  const auto time = parseRfc3339(value.get_ref<const std::string&>());
  if (!time) throw std::out_of_range("time");
  return toUnixMillis(*time);
}

std::optional<std::int64_t> optionalTimeOf(const json& value) {
  return value.is_null() ? std::nullopt : std::optional(timeOf(value));
}

std::string textOf(const json& value) {
  return value.is_null() ? std::string() : value.get<std::string>();
}

Atoms atomsOf(const json& amount, unsigned decimals) {
  const auto atoms = atomsFromText(amount.at("amount").get_ref<const std::string&>(), decimals);
  if (!atoms) throw std::out_of_range("amount");
  return *atoms;
}

std::int64_t minorOf(const json& money) {
  return static_cast<std::int64_t>(atomsOf(money, 2));
}

PersonRef personOf(const json& value) {
  return {value.at("person_id"), value.at("name"), value.at("role")};
}

RefundTerms termsOf(const json& value) {
  RefundTerms terms;
  const json& rate = value.at("rate");
  terms.railIndex =
      findRail(rate.at("asset").get_ref<const std::string&>(), rate.at("network").get_ref<const std::string&>());
  if (terms.railIndex >= rails().size()) throw std::out_of_range("rail");
  const Rail& r = rail(terms.railIndex);
  terms.paymentKey = paymentKeyOf(value.at("payment_id").get_ref<const std::string&>()).value_or(0);
  terms.rateNow = rate.at("kind") == "now";
  const auto& text = rate.at("value").get_ref<const std::string&>();
  const std::size_t point = text.find('.');
  terms.rate.scale = point == std::string::npos ? 0U : static_cast<unsigned>(text.size() - point - 1);
  terms.rate.value = static_cast<std::int64_t>(atomsFromText(text, terms.rate.scale).value_or(1));
  terms.rateAt = timeOf(rate.at("at"));
  terms.valueMinor = minorOf(value.at("value"));
  terms.currency = value.at("value").at("currency");
  terms.receives = atomsOf(value.at("customer_receives"), r.decimals);
  terms.fee = atomsOf(value.at("network_fee"), r.decimals);
  terms.customerPaysFee = value.at("fee_paid_by") == "customer";
  terms.refundableBefore = minorOf(value.at("refundable_before"));
  return terms;
}

ApprovalNeed approvalOf(const json& value) {
  ApprovalNeed need;
  need.required = value.at("required");
  need.policyId = textOf(value.at("policy_id"));
  need.policyName = textOf(value.at("policy_name"));
  for (const json& person : value.at("approvers")) need.approvers.push_back(personOf(person));
  return need;
}

void readWho(RefundRecord& refund, const json& value) {
  refund.requestedBy = personOf(value.at("requested_by"));
  refund.quoteKey = shortKeyOf("rq_", textOf(value.at("quote_id"))).value_or(0);
  refund.idempotencyKey = textOf(value.at("idempotency_key"));
  refund.destination = value.at("destination");
  refund.reason = value.at("reason");
  refund.note = value.at("note");
  refund.notifyCustomer = value.at("notify_customer");
  refund.linkId = textOf(value.at("refund_link_id"));
  refund.failureReason = textOf(value.at("failure_reason"));
}

void readProgress(RefundRecord& refund, const json& value) {
  refund.approval = approvalOf(value.at("approval"));
  refund.approvalExpiresAt = optionalTimeOf(value.at("approval").at("expires_at"));
  for (const json& decision : value.at("approvals")) {
    refund.decisions.push_back(
        {personOf(decision), decision.at("decision") == "approved", timeOf(decision.at("at")), decision.at("comment")});
  }
  if (const json& confirmations = value.at("confirmations"); confirmations.is_object()) {
    refund.have = confirmations.at("have");
    refund.need = confirmations.at("need");
  }
  if (const json& t = value.at("transaction"); t.is_object()) {
    TransactionRecord& transaction = refund.transaction.emplace();
    transaction.hash = t.at("hash");
    transaction.from = t.at("from");
    transaction.to = t.at("to");
    transaction.amount = atomsOf(t.at("amount"), rail(refund.terms.railIndex).decimals);
    if (t.at("block_height").is_number()) transaction.blockHeight = t.at("block_height").get<std::int64_t>();
    transaction.confirmations = t.at("confirmations");
    transaction.seenAt = optionalTimeOf(t.at("seen_at"));
    transaction.counted = t.at("counted");
  }
  for (const json& entry : value.at("history")) {
    refund.history.push_back({timeOf(entry.at("at")), textOf(entry.at("actor_id")), entry.at("actor_name"),
                              entry.at("kind"), entry.at("note"), entry.at("digest")});
  }
}

RefundRecord refundOf(const json& value) {
  RefundRecord refund;
  refund.key = refundKeyOf(value.at("id").get_ref<const std::string&>()).value_or(0);
  refund.orderRef = value.at("order_ref");
  refund.customerName = value.at("customer_name");
  const auto status = refundStatusFromName(value.at("status").get_ref<const std::string&>());
  if (!status) throw std::out_of_range("status");
  refund.status = *status;
  refund.version = value.at("version");
  refund.createdAt = timeOf(value.at("created_at"));
  refund.updatedAt = timeOf(value.at("updated_at"));
  refund.sentAt = optionalTimeOf(value.at("sent_at"));
  refund.finalAt = optionalTimeOf(value.at("final_at"));
  refund.terms = termsOf(value);
  readWho(refund, value);
  readProgress(refund, value);
  return refund;
}

}  // namespace

Result<RefundRecord> readRefund(std::string_view text) {
  try {
    return refundOf(json::parse(text));
  } catch (const std::exception& error) {
    return failure(ErrorKind::Corrupt, std::string("A refund in the sandbox file cannot be read: ") + error.what());
  }
}

Result<RefundQuote> readQuote(std::string_view text) {
  try {
    const json value = json::parse(text);
    RefundQuote quote;
    quote.key = shortKeyOf("rq_", value.at("id").get_ref<const std::string&>()).value_or(0);
    quote.createdAt = timeOf(value.at("created_at"));
    quote.expiresAt = timeOf(value.at("expires_at"));
    quote.terms = termsOf(value);
    quote.approval = approvalOf(value.at("approval"));
    return quote;
  } catch (const std::exception& error) {
    return failure(ErrorKind::Corrupt, std::string("A quote in the sandbox file cannot be read: ") + error.what());
  }
}

}  // namespace paydeck::sandbox
