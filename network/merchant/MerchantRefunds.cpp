#include "network/merchant/MerchantRefunds.h"

#include <algorithm>

#include "models/domain/RandomHex.h"
#include "network/merchant/RefundBodies.h"
#include "network/merchant/RefundMapper.h"
#include "network/merchant/RefundQuoteMapper.h"

namespace paydeck::merchant {
namespace {

constexpr unsigned kMostPerPage = 1000;

http::Question question(std::vector<std::string> segments, std::string pathTemplate, std::string_view what) {
  return {std::move(segments), std::move(pathTemplate), what, {}};
}

http::Query listQuery(const RefundListRequest& request) {
  http::Query query;
  query.emplace_back("limit", std::to_string(std::clamp(request.limit, 1U, kMostPerPage)));
  if (!request.cursor.empty()) query.emplace_back("cursor", request.cursor);
  if (request.payment) query.emplace_back("payment", request.payment->value());
  std::string words;
  for (const RefundStatus status : request.statuses) {
    words.append(words.empty() ? "" : ",").append(refundStatusName(status));
  }
  if (!words.empty()) query.emplace_back("status", words);
  return query;
}

}  // namespace

Result<RefundOptions> MerchantRefunds::options(const PaymentId& payment, std::stop_token stop) {
  return client_.ask(question({"v1", "payments", payment.value(), "refund-options"}, "/v1/payments/{id}/refund-options",
                              "refundable amount"),
                     std::move(stop), refundOptionsFromJson);
}

Result<RefundQuote> MerchantRefunds::quote(const RefundQuestion& asked, std::stop_token stop) {
  // It moves nothing, so no book is kept of its key.
  const http::Outgoing body{refundQuoteBody(asked), randomHex(16)};
  return client_.tell(question({"v1", "refund-quotes"}, "/v1/refund-quotes", "refund quote"), body, std::move(stop),
                      [&](std::string_view text) -> Result<RefundQuote> {
                        auto quote = refundQuoteFromJson(text);
                        if (quote && quote->payment != asked.payment)
                          return failure(ErrorKind::Protocol, "payment_id: another payment than asked for");
                        return quote;
                      });
}

Result<Refund> MerchantRefunds::create(const RefundOrder& order, const std::string& key, std::stop_token stop) {
  const http::Outgoing body{createRefundBody(order), key, http::Outgoing::Attempts::One};
  return client_.tell(question({"v1", "refunds"}, "/v1/refunds", "refund"), body, std::move(stop),
                      [&](std::string_view text) -> Result<Refund> {
                        auto refund = readRefund(text);
                        if (refund && refund->idempotencyKey != key)
                          return failure(ErrorKind::Protocol, "idempotency_key: not the one that was sent");
                        return refund;
                      });
}

Result<std::optional<Refund>> MerchantRefunds::findByKey(const std::string& key, std::stop_token stop) {
  http::Question asked = question({"v1", "refunds"}, "/v1/refunds", "refunds");
  asked.query = {{"limit", "2"}, {"idempotency_key", key}};
  return client_.ask(asked, std::move(stop), [&](std::string_view text) -> Result<std::optional<Refund>> {
    auto page = refundPageFromJson(text, connection_);
    if (!page) return failure(page.error());
    if (!page->unreadable.empty()) return failure(ErrorKind::Protocol, page->unreadable.front().reason);
    if (page->items.empty()) return std::optional<Refund>();
    // A server that does not know the filter would answer any refund: believing it would hide one that is missing.
    if (page->items.size() != 1 || page->items.front().idempotencyKey != key)
      return failure(ErrorKind::Protocol, "idempotency_key: the list was not narrowed to it");
    return std::optional(std::move(page->items.front()));
  });
}

Result<Refund> MerchantRefunds::refund(const RefundId& id, std::stop_token stop) {
  return client_.ask(question({"v1", "refunds", id.value()}, "/v1/refunds/{id}", "refund"), std::move(stop),
                     [&](std::string_view text) -> Result<Refund> {
                       auto refund = readRefund(text);
                       if (refund && refund->id != id)
                         return failure(ErrorKind::Protocol, "id: another refund than asked for");
                       return refund;
                     });
}

Result<Page<Refund>> MerchantRefunds::list(const RefundListRequest& request, std::stop_token stop) {
  http::Question asked = question({"v1", "refunds"}, "/v1/refunds", "refunds");
  asked.query = listQuery(request);
  return client_.ask(asked, std::move(stop), [&](std::string_view text) -> Result<Page<Refund>> {
    auto page = refundPageFromJson(text, connection_);
    if (page && !page->nextCursor.empty() && page->nextCursor == request.cursor)
      return failure(ErrorKind::Protocol, "next_cursor: the list does not move on");
    return page;
  });
}

Result<Refund> MerchantRefunds::approve(const RefundDecision& decision, const std::string& key, std::stop_token stop) {
  return decide(decision.refund, "approve", decisionBody(decision), key, std::move(stop));
}

Result<Refund> MerchantRefunds::reject(const RefundDecision& decision, const std::string& key, std::stop_token stop) {
  return decide(decision.refund, "reject", decisionBody(decision), key, std::move(stop));
}

Result<Refund> MerchantRefunds::cancel(const RefundId& id, const std::string& key, std::stop_token stop) {
  return decide(id, "cancel", "{}", key, std::move(stop));
}

Result<Refund> MerchantRefunds::decide(const RefundId& id, const std::string& verb, std::string body,
                                       const std::string& key, std::stop_token stop) {
  return client_.tell(question({"v1", "refunds", id.value(), verb}, "/v1/refunds/{id}/" + verb, "refund"),
                      http::Outgoing{std::move(body), key}, std::move(stop),
                      [&](std::string_view text) { return readRefund(text); });
}

Result<std::vector<ApprovalPolicy>> MerchantRefunds::policies(std::stop_token stop) {
  http::Question asked = question({"v1", "approval-policies"}, "/v1/approval-policies", "approval policies");
  asked.query = {{"limit", "1000"}};
  return client_.ask(asked, std::move(stop), approvalPoliciesFromJson);
}

Result<std::vector<RefundAllowance>> MerchantRefunds::allowances(std::stop_token stop) {
  return client_.ask(
      question({"v1", "approval-policies", "usage"}, "/v1/approval-policies/usage", "use of the daily limits"),
      std::move(stop), refundAllowancesFromJson);
}

Result<RefundLink> MerchantRefunds::createLink(const PaymentId& payment, const std::string& key, std::stop_token stop) {
  return client_.tell(question({"v1", "refund-links"}, "/v1/refund-links", "refund link"),
                      http::Outgoing{refundLinkBody(payment), key}, std::move(stop), refundLinkFromJson);
}

Result<RefundLink> MerchantRefunds::link(const std::string& id, std::stop_token stop) {
  return client_.ask(question({"v1", "refund-links", id}, "/v1/refund-links/{id}", "refund link"), std::move(stop),
                     refundLinkFromJson);
}

Result<Refund> MerchantRefunds::readRefund(std::string_view text) const {
  return refundFromText(text, connection_);
}

}  // namespace paydeck::merchant
