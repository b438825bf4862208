#include "app/paydeckctl/refund/RefundText.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/Facts.h"
#include "app/paydeckctl/PaymentRowText.h"
#include "models/refunds/ShownRefundState.h"

namespace paydeck::ctl {
namespace {

using Json = nlohmann::ordered_json;

std::string onNetwork(const std::optional<AssetAmount>& amount) {
  return amount ? amountText(amount) + " on " + amount->asset.network : std::string{};
}

std::string approvalsText(unsigned given, unsigned required, const std::string& policy) {
  if (required == 0) return {};
  return std::to_string(given) + " of " + std::to_string(required) + (policy.empty() ? "" : ", " + policy);
}

std::string severityName(DestinationFinding::Severity severity) {
  switch (severity) {
    case DestinationFinding::Severity::Passed:
      return "passed";
    case DestinationFinding::Severity::Confirm:
      return "confirm";
    case DestinationFinding::Severity::Refused:
      return "refused";
  }
  return {};
}

Json approvalsJson(const Refund& refund) {
  Json list = Json::array();
  for (const RefundApproval& one : refund.approvals) {
    list.push_back({{"person", one.name},
                    {"role", one.role},
                    {"decision", one.approved ? "approved" : "rejected"},
                    {"at", formatRfc3339(one.at)},
                    {"comment", one.comment}});
  }
  return list;
}

Json historyJson(const Refund& refund) {
  Json list = Json::array();
  for (const RefundEvent& event : refund.history) {
    list.push_back({{"at", formatRfc3339(event.at)},
                    {"actor", event.actorName},
                    {"kind", event.kind},
                    {"note", event.note},
                    {"digest", event.digest}});
  }
  return list;
}

}  // namespace

Json quoteJson(const RefundQuote& quote) {
  return {{"quote", quote.id},
          {"payment", quote.payment.value()},
          {"expires_at", formatRfc3339(quote.expiresAt)},
          {"value", moneyJson(quote.value)},
          {"customer_receives", amountJson(quote.customerReceives)},
          {"network_fee", amountJson(quote.networkFee)},
          {"leaves_wallet", amountJson(quote.leavesWallet)},
          {"fee_paid_by", refundFeePayerName(quote.feePaidBy)},
          {"rate", quote.rate ? Json(quote.rate->value.toString()) : Json(nullptr)},
          {"rate_kind", refundRateName(quote.rateKind)},
          {"refundable_before", moneyJson(quote.refundableBefore)},
          {"refundable_after", moneyJson(quote.refundableAfter)},
          {"wallet_after", amountJson(quote.walletAfter)},
          {"approvals_required", quote.approvalsRequired},
          {"policy", quote.policyName}};
}

Json refundJson(const Refund& refund) {
  return {{"connection", refund.connection.value()},
          {"id", refund.id.value()},
          {"number", refund.number},
          {"payment", refund.payment.value()},
          {"order", refund.orderRef},
          {"customer", refund.customerName},
          {"status", refundStatusName(refund.state.status)},
          {"provider_status", refund.state.providerText},
          {"state", shownStateText(nullptr, &refund)},
          {"version", refund.revision},
          {"created_at", formatRfc3339(refund.createdAt)},
          {"sent_at", timeJson(refund.sentAt)},
          {"final_at", timeJson(refund.finalAt)},
          {"requested_by", refund.createdByName},
          {"value", moneyJson(refund.value)},
          {"customer_receives", amountJson(refund.customerReceives)},
          {"network_fee", amountJson(refund.networkFee)},
          {"leaves_wallet", amountJson(refund.leavesWallet)},
          {"destination", refund.destination},
          {"reason", refund.reason},
          {"note", refund.note},
          {"transaction", refund.transaction ? Json(refund.transaction->hash) : Json(nullptr)},
          {"failure_reason", refund.failureReason},
          {"approvals_required", refund.approval.required},
          {"approvals", approvalsJson(refund)},
          {"history", historyJson(refund)},
          {"key", refund.idempotencyKey}};
}

Json entryJson(const OutboxEntry& entry, const Refund* refund) {
  const ShownRefund shown = shownRefundState(&entry, refund);
  return {{"key", entry.draft.id.value()},
          {"payment", entry.draft.question.payment.value()},
          {"connection", entry.draft.connection.value()},
          {"state", shownStateText(&entry, refund)},
          {"outbox", outboxStateName(entry.state)},
          {"reason", entry.reason.words},
          {"code", entry.reason.code},
          {"next", shown.next},
          {"asks_person", shown.asksPerson},
          {"destination", entry.draft.destination},
          {"created_at", formatRfc3339(entry.createdAt)},
          {"refund", entry.refund.empty() ? Json(nullptr) : Json(entry.refund.value())},
          {"number", entry.refundNumber.empty() ? Json(nullptr) : Json(entry.refundNumber)}};
}

Json verdictJson(const DestinationVerdict& verdict) {
  Json list = Json::array();
  for (const DestinationFinding& finding : verdict.findings)
    list.push_back({{"code", finding.code}, {"result", severityName(finding.severity)}, {"text", finding.text}});
  return list;
}

Json recordsJson(const std::vector<OutboxRecord>& records) {
  Json list = Json::array();
  for (const OutboxRecord& record : records) {
    list.push_back({{"at", formatRfc3339(record.at)},
                    {"from", record.from},
                    {"to", record.to},
                    {"actor", record.actor},
                    {"words", record.words},
                    {"digest", record.digest}});
  }
  return list;
}

void printQuote(Session& session, const RefundQuote& quote) {
  Facts facts(session.out);
  facts.fact("Value", moneyText(quote.value));
  facts.fact("Receives", onNetwork(quote.customerReceives));
  facts.fact("Network fee",
             amountText(quote.networkFee) + ", paid by the " + std::string(refundFeePayerName(quote.feePaidBy)));
  facts.fact("Leaves wallet", onNetwork(quote.leavesWallet));
  if (quote.rate)
    facts.fact("Rate", quote.rate->value.toString() + " " + quote.rate->quote.code() + ", " + quote.rate->source);
  facts.fact("Refundable", moneyText(quote.refundableBefore) + ", " + moneyText(quote.refundableAfter) + " after this");
  facts.fact("Approvals", approvalsText(0, quote.approvalsRequired, quote.policyName));
  facts.fact("Held until", formatRfc3339(quote.expiresAt));
}

void printRefund(Session& session, const Refund& refund) {
  Facts facts(session.out);
  facts.fact("Refund", refund.number + (refund.number == refund.id.value() ? "" : " (" + refund.id.value() + ")"));
  facts.fact("State", shownStateText(nullptr, &refund));
  facts.fact("Next", shownRefundState(nullptr, &refund).next);
  facts.fact("Payment", refund.payment.value() + (refund.orderRef.empty() ? "" : ", order " + refund.orderRef));
  facts.fact("Customer", refund.customerName);
  facts.fact("Value", moneyText(refund.value));
  facts.fact("Receives", onNetwork(refund.customerReceives));
  facts.fact("Leaves wallet", onNetwork(refund.leavesWallet));
  facts.fact("Destination", refund.destination);
  facts.fact("Reason", refund.reason);
  facts.fact("Note", refund.note);
  facts.fact("Requested by", refund.createdByName);
  facts.fact("Approvals", approvalsText(refund.approval.given, refund.approval.required, refund.approval.policyName));
  if (refund.transaction) facts.fact("Transaction", refund.transaction->hash);
  facts.fact("Failure", refund.failureReason);
  facts.fact("Key", refund.idempotencyKey);
  if (!refund.history.empty()) session.out << "\nHistory, UTC\n";
  for (const RefundEvent& event : refund.history) {
    session.out << "  " << formatRfc3339(event.at) << "  " << shownText(event.actorName, 60) << " "
                << shownText(event.kind, 60) << (event.note.empty() ? "" : ": " + shownText(event.note, 200)) << "\n";
  }
}

void printEntry(Session& session, const OutboxEntry& entry, const Refund* refund) {
  const ShownRefund shown = shownRefundState(&entry, refund);
  Facts facts(session.out);
  facts.fact("Key", entry.draft.id.value());
  facts.fact("State", shownStateText(&entry, refund));
  facts.fact("Refund", entry.refundNumber.empty() ? entry.refund.value() : entry.refundNumber);
  facts.fact("Why", entry.reason.words);
  facts.fact("Next", shown.next);
}

void printVerdict(Session& session, const DestinationVerdict& verdict) {
  for (const DestinationFinding& finding : verdict.findings)
    session.out << "  " << severityName(finding.severity) << ": " << shownText(finding.text) << "\n";
}

std::string shownStateText(const OutboxEntry* entry, const Refund* refund) {
  std::string text(shownRefundStateName(shownRefundState(entry, refund).state));
  for (char& c : text) c = c == '_' ? ' ' : c;
  return text;
}

void printJson(Session& session, const Json& json) {
  session.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

}  // namespace paydeck::ctl
