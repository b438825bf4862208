#include "network/merchant/RefundMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/Lists.h"
#include "network/merchant/PaymentMapper.h"
#include "network/merchant/RefundParts.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

using json::JsonFields;
using json::JsonValue;

RefundState readState(JsonFields& in) {
  RefundState state;
  const auto word = in.text("status");
  state.status = refundStatusFromName(word);
  state.providerText = word;
  if (const auto progress = in.optionalValue("confirmations")) {
    JsonFields counts(*progress);
    state.confirmations = readCount(counts, "have");
    state.required = readCount(counts, "need");
    if (counts.failed()) in.fail(counts.error());
  }
  return state;
}

RefundApprovalState readApproval(JsonFields& in) {
  RefundApprovalState approval;
  const auto member = in.optionalValue("approval");
  if (!member) return approval;
  JsonFields fields(*member);
  approval.required = readCount(fields, "required");
  approval.given = readCount(fields, "given");
  approval.policyName = fields.freeText("policy_name");
  approval.approvers = readPeople(fields, "approvers");
  approval.expiresAt = readOptionalTime(fields, "expires_at");
  if (fields.failed()) in.fail(fields.error());
  return approval;
}

std::vector<RefundApproval> readApprovals(JsonFields& in) {
  std::vector<RefundApproval> decisions;
  for (const JsonValue element : in.optionalArray("approvals")) {
    JsonFields fields(element);
    RefundApproval decision;
    decision.personId = fields.text("person_id");
    decision.name = fields.freeText("name");
    decision.role = fields.freeText("role");
    decision.approved = fields.text("decision") == "approved";
    decision.at = readTime(fields, "at");
    decision.comment = fields.freeText("comment");
    if (fields.failed()) in.fail(fields.error());
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

std::vector<RefundEvent> readHistory(JsonFields& in) {
  std::vector<RefundEvent> history;
  for (const JsonValue element : in.optionalArray("history")) {
    JsonFields fields(element);
    RefundEvent event;
    event.at = readTime(fields, "at");
    event.actorId = fields.optionalText("actor_id").value_or("");
    event.actorName = fields.freeText("actor_name");
    event.kind = fields.freeText("kind");
    event.note = fields.freeText("note");
    event.digest = fields.freeText("digest");
    if (fields.failed()) in.fail(fields.error());
    history.push_back(std::move(event));
  }
  return history;
}

void readAmounts(JsonFields& in, Refund& refund) {
  refund.value = readOptionalMoney(in, "value");
  if (!in.failed() && !refund.value) in.fail("value", "the value is missing");
  refund.customerReceives = readOptionalAssetAmount(in, "customer_receives");
  refund.networkFee = readOptionalAssetAmount(in, "network_fee");
  refund.leavesWallet = readOptionalAssetAmount(in, "leaves_wallet");
  refund.feePaidBy = refundFeePayerFromName(in.optionalText("fee_paid_by").value_or(""));
  readRefundRate(in, refund.rateKind, refund.rate);
}

void readPeople(JsonFields& in, Refund& refund) {
  if (const auto member = in.optionalValue("requested_by")) {
    JsonFields person(*member);
    refund.createdById = person.optionalText("person_id").value_or("");
    refund.createdByName = person.freeText("name");
    if (person.failed()) in.fail(person.error());
  }
  refund.approval = readApproval(in);
  refund.approvals = readApprovals(in);
  refund.history = readHistory(in);
}

}  // namespace

Result<Refund> refundFromJson(JsonValue value, const ConnectionId& connection) {
  JsonFields in(value);
  Refund refund;
  refund.connection = connection;
  refund.id = RefundId(std::string(in.text("id")));
  refund.number = in.freeText("number");
  if (refund.number.empty()) refund.number = refund.id.value();
  refund.payment = PaymentId(std::string(in.text("payment_id")));
  refund.orderRef = in.freeText("order_ref");
  refund.customerName = in.freeText("customer_name");
  refund.state = readState(in);
  refund.revision = in.int64("version");
  refund.createdAt = readTime(in, "created_at");
  refund.updatedAt = readOptionalTime(in, "updated_at").value_or(refund.createdAt);
  refund.sentAt = readOptionalTime(in, "sent_at");
  refund.finalAt = readOptionalTime(in, "final_at");
  readAmounts(in, refund);
  refund.destination = in.freeText("destination");
  refund.reason = in.freeText("reason");
  refund.note = in.freeText("note");
  if (const auto sent = in.optionalValue("transaction")) {
    auto transaction = transactionFromJson(*sent);
    if (transaction) {
      refund.transaction = std::move(*transaction);
    } else {
      in.fail(std::move(transaction.error()));
    }
  }
  refund.failureReason = in.freeText("failure_reason");
  readPeople(in, refund);
  refund.idempotencyKey = in.optionalText("idempotency_key").value_or("");
  if (!in.failed() && refund.id.empty()) in.fail("id", "the id is empty");
  if (!in.failed() && refund.revision < 0) in.fail("version", "the version is negative");
  if (in.failed()) return failure(in.error());
  refund.raw = value.rawJson();
  return refund;
}

Result<Refund> refundFromText(std::string_view text, const ConnectionId& connection) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  return refundFromJson(document->root(), connection);
}

Result<Page<Refund>> refundPageFromJson(std::string_view text, const ConnectionId& connection) {
  return pageFromJson<Refund>(text, [&connection](JsonValue value) { return refundFromJson(value, connection); });
}

}  // namespace paydeck::merchant
