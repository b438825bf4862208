#include "network/merchant/MerchantPayments.h"

#include <algorithm>

#include "network/json/JsonDocument.h"
#include "network/merchant/PaymentMapper.h"
#include "network/merchant/TimelineMapper.h"

namespace paydeck::merchant {
namespace {

constexpr unsigned kMostPerPage = 1000;

bool asksForUnknown(const PaymentListRequest& request) {
  return std::find(request.statuses.begin(), request.statuses.end(), PaymentStatus::Unknown) != request.statuses.end();
}

http::Query listQuery(const PaymentListRequest& request) {
  http::Query query;
  query.emplace_back("limit", std::to_string(std::clamp(request.limit, 1U, kMostPerPage)));
  if (!request.cursor.empty()) query.emplace_back("cursor", request.cursor);
  if (request.createdFrom) query.emplace_back("created_from", formatRfc3339(*request.createdFrom));
  if (request.createdBefore) query.emplace_back("created_before", formatRfc3339(*request.createdBefore));
  // The server knows words Paydeck does not, so "unknown" cannot be asked for: all are, and the answer is filtered.
  if (!request.statuses.empty() && !asksForUnknown(request)) {
    std::string words;
    for (const PaymentStatus status : request.statuses) {
      words.append(words.empty() ? "" : ",").append(paymentStatusName(status));
    }
    query.emplace_back("status", words);
  }
  return query;
}

void keepWanted(const PaymentListRequest& request, PaymentPage& page) {
  if (!asksForUnknown(request)) return;
  std::erase_if(page.payments, [&](const Payment& payment) {
    return std::find(request.statuses.begin(), request.statuses.end(), payment.state.status) == request.statuses.end();
  });
}

}  // namespace

Result<PaymentPage> MerchantPayments::listPayments(const PaymentListRequest& request, std::stop_token stop) {
  const http::Question question{{"v1", "payments"}, "/v1/payments", "payments", listQuery(request)};
  return client_.ask(question, std::move(stop), [&](std::string_view text) {
    auto page = paymentPageFromJson(text, connection_);
    if (page && !page->nextCursor.empty() && page->nextCursor == request.cursor) {
      // Would be asked for ever.
      page = failure(ErrorKind::Protocol, "next_cursor: the list does not move on");
    }
    if (page) keepWanted(request, *page);
    return page;
  });
}

Result<Payment> MerchantPayments::payment(const PaymentId& id, std::stop_token stop) {
  const http::Question question{{"v1", "payments", id.value()}, "/v1/payments/{id}", "payment", {}};
  return client_.ask(question, std::move(stop), [&](std::string_view text) -> Result<Payment> {
    const auto document = json::JsonDocument::parse(text);
    if (!document) return failure(document.error());
    auto payment = paymentFromJson(document->root(), connection_);
    if (payment && payment->id != id) return failure(ErrorKind::Protocol, "id: another payment than asked for");
    return payment;
  });
}

Result<std::vector<TimelineEntry>> MerchantPayments::timeline(const PaymentId& id, std::stop_token stop) {
  const http::Question question{{"v1", "payments", id.value(), "timeline"}, "/v1/payments/{id}/timeline", "payment", {}};
  return client_.ask(question, std::move(stop), timelineFromJson);
}

Result<PaymentTotals> MerchantPayments::totals(std::optional<UtcTime> before, std::stop_token stop) {
  http::Question question{{"v1", "payments", "totals"}, "/v1/payments/totals", "payment totals", {}};
  if (before) question.query.emplace_back("created_before", formatRfc3339(*before));
  return client_.ask(question, std::move(stop), paymentTotalsFromJson);
}

}  // namespace paydeck::merchant
