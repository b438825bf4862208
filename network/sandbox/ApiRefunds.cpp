// Refunds, quotes, links and approval policies over HTTP.
#include <httplib.h>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/RefundDesk.h"
#include "network/sandbox/RequestReading.h"

namespace paydeck::sandbox {
namespace {

constexpr const char* kJson = "application/json";

void refuseParameter(httplib::Response& response, const Error& error) {
  answer(response, {400, "invalid_parameter", error.message});
}

void answerText(httplib::Response& response, const tl::expected<std::string, Problem>& text) {
  if (!text) return answer(response, text.error());
  response.set_content(*text, kJson);
}

}  // namespace

void ApiServer::once(const Request& request, Response& response, const ShopRunner::Change& change) {
  const std::string key = request.get_header_value("Idempotency-Key");
  if (key.size() < 8 || key.size() > 255)
    return answer(response, {400, "idempotency_key_required", "Send an Idempotency-Key of 8 to 255 characters."});
  const auto bodyHash = static_cast<std::int64_t>(seedOfText(request.path + '\n' + request.body));
  const Answered answered = runner_.once(personOf(request)->id + ' ' + key, bodyHash, change);
  if (!answered) return answer(response, answered.error());
  if (answered->replayed) response.set_header("Idempotent-Replayed", "true");
  response.status = answered->status;
  response.set_content(answered->body, kJson);
}

void ApiServer::getRefundOptions(const Request& request, Response& response) {
  tl::expected<std::string, Problem> text;
  runner_.look([&](const ShopWork& work) { text = refundOptions(work, request.matches[1].str()); });
  answerText(response, text);
}

void ApiServer::postRefundQuote(const Request& request, Response& response) {
  const auto body = QuoteRequest::parse(request.body);
  if (!body) return answer(response, {400, "invalid_body", body.error().message});
  once(request, response,
       [&](const ShopWork& work) { return quoteRefund(work, *personOf(request), *body, quoteLifetimeMillis_); });
}

void ApiServer::getRefundQuote(const Request& request, Response& response) {
  stored("quotes", "rq_", request, response);
}
void ApiServer::getRefund(const Request& request, Response& response) {
  stored("refunds", "re_", request, response);
}

void ApiServer::stored(const char* table, const char* prefix, const Request& request, Response& response) {
  const auto key = shortKeyOf(prefix, request.matches[1].str());
  const auto json = key ? readers_.with([&](ShopReader& reader) { return reader.one(table, *key); }) : std::nullopt;
  if (!json) return answer(response, {404, "not_found", "There is no such object."});
  response.set_content(*json, kJson);
}

void ApiServer::getRefunds(const Request& request, Response& response) {
  auto filter = readRefundFilter(request);
  if (!filter) return refuseParameter(response, filter.error());
  filter->keyOwner = personOf(request)->id;
  response.set_content(readers_.with([&](ShopReader& reader) { return reader.refunds(*filter); }), kJson);
}

void ApiServer::getRefundTotals(const Request& request, Response& response) {
  const auto before = readTime(request, "created_before");
  if (!before) return refuseParameter(response, before.error());
  response.set_content(readers_.with([&](ShopReader& reader) { return reader.refundTotals(*before); }), kJson);
}

void ApiServer::postRefund(const Request& request, Response& response) {
  const auto body = RefundRequest::parse(request.body);
  if (!body) return answer(response, {400, "invalid_body", body.error().message});
  const std::string key = request.get_header_value("Idempotency-Key");
  once(request, response, [&](const ShopWork& work) { return createRefund(work, *personOf(request), *body, key); });
}

void ApiServer::postDecision(const Request& request, Response& response) {
  const auto body = DecisionRequest::parse(request.body, true);
  if (!body) return answer(response, {400, "invalid_body", body.error().message});
  const bool approve = request.matches[2] == "approve";
  once(request, response, [&](const ShopWork& work) {
    return decideRefund(work, *personOf(request), request.matches[1].str(), approve, *body);
  });
}

void ApiServer::postWithdrawal(const Request& request, Response& response) {
  const auto body = DecisionRequest::parse(request.body, false);
  if (!body) return answer(response, {400, "invalid_body", body.error().message});
  once(request, response,
       [&](const ShopWork& work) { return withdrawRefund(work, *personOf(request), request.matches[1].str(), *body); });
}

void ApiServer::getPolicies(const Request& request, Response& response) {
  if (const auto limit = readLimit(request); !limit) return refuseParameter(response, limit.error());
  std::string data;
  runner_.look([&](const ShopWork& work) {
    for (const ApprovalPolicy& policy : work.shop.policies()) data += (data.empty() ? "" : ",") + writePolicy(policy);
  });
  response.set_content("{\"data\":[" + data + "],\"next_cursor\":null}", kJson);
}

void ApiServer::getPolicyUsage(const Request&, Response& response) {
  std::string text;
  runner_.look([&](const ShopWork& work) { text = approvalUsage(work); });
  response.set_content(text, kJson);
}

void ApiServer::putPolicy(const Request& request, Response& response) {
  tl::expected<std::string, Problem> text;
  runner_.change([&](const ShopWork& work) { text = replacePolicy(work, request.matches[1].str(), request.body); });
  answerText(response, text);
}

void ApiServer::postRefundLink(const Request& request, Response& response) {
  const auto body = LinkRequest::parse(request.body);
  if (!body) return answer(response, {400, "invalid_body", body.error().message});
  once(request, response, [&](const ShopWork& work) { return createRefundLink(work, *body, baseUrl()); });
}

void ApiServer::getRefundLink(const Request& request, Response& response) {
  const auto key = shortKeyOf("rl_", request.matches[1].str());
  std::optional<std::string> json;
  runner_.look([&](const ShopWork& work) {
    const auto link = key ? work.file.link(*key) : std::nullopt;
    if (link) json = writeRefundLink(*link, baseUrl(), work.now);
  });
  if (!json) return answer(response, {404, "not_found", "There is no such refund link."});
  response.set_content(*json, kJson);
}

}  // namespace paydeck::sandbox
