#include "network/sandbox/RequestReading.h"

#include <httplib.h>

#include <algorithm>

#include "models/domain/Time.h"
#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/ShopReader.h"

namespace paydeck::sandbox {

std::optional<std::int64_t> readDigits(const std::string& text) {
  if (text.empty() || text.size() > 18 ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  return std::stoll(text);
}

Result<std::int64_t> readLimit(const httplib::Request& request) {
  if (!request.has_param("limit")) return 100;
  const auto limit = readDigits(request.get_param_value("limit"));
  if (!limit || *limit < 1 || *limit > 1000) return failure(ErrorKind::InvalidInput, "limit must be 1 to 1000.");
  return *limit;
}

Result<std::optional<std::int64_t>> readNumber(const httplib::Request& request, const char* name) {
  if (!request.has_param(name)) return std::nullopt;
  const auto number = readDigits(request.get_param_value(name));
  if (!number) return failure(ErrorKind::InvalidInput, std::string(name) + " must be a whole number.");
  return number;
}

Result<std::optional<std::int64_t>> readTime(const httplib::Request& request, const char* name) {
  if (!request.has_param(name)) return std::nullopt;
  const auto time = parseRfc3339(request.get_param_value(name));
  if (!time) return failure(ErrorKind::InvalidInput, std::string(name) + " must be an RFC 3339 time.");
  return std::optional(toUnixMillis(*time));
}

Result<std::optional<std::int64_t>> readCursor(const httplib::Request& request) {
  if (!request.has_param("cursor")) return std::nullopt;
  const auto key = keyOfCursor(request.get_param_value("cursor"));
  if (!key) return failure(ErrorKind::InvalidInput, "cursor must be the next_cursor of a page before.");
  return key;
}

namespace {

Result<std::vector<PaymentStatus>> readStatuses(const httplib::Request& request) {
  std::vector<PaymentStatus> statuses;
  std::string text = request.get_param_value("status");
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const PaymentStatus status = paymentStatusFromName(text.substr(0, end));
    if (status == PaymentStatus::Unknown) {
      return failure(ErrorKind::InvalidInput, "status \"" + text.substr(0, end) + "\" is not a payment status.");
    }
    statuses.push_back(status);
    text.erase(0, end + 1);
  }
  return statuses;
}

}  // namespace

Result<PaymentFilter> readPaymentFilter(const httplib::Request& request) {
  PaymentFilter filter;
  const auto limit = readLimit(request);
  const auto from = readTime(request, "created_from");
  const auto before = readTime(request, "created_before");
  const auto cursor = readCursor(request);
  const auto statuses = readStatuses(request);
  if (!limit) return failure(limit.error());
  for (const auto* part : {&from, &before, &cursor}) {
    if (!*part) return failure(part->error());
  }
  if (!statuses) return failure(statuses.error());
  filter.limit = *limit;
  filter.createdFrom = *from;
  filter.createdBefore = *before;
  filter.beforeKey = *cursor;
  filter.statuses = *statuses;
  return filter;
}

namespace {

Result<std::vector<RefundStatus>> readRefundStatuses(const httplib::Request& request) {
  std::vector<RefundStatus> statuses;
  std::string text = request.get_param_value("status");
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const auto status = refundStatusFromName(text.substr(0, end));
    if (!status)
      return failure(ErrorKind::InvalidInput, "status \"" + text.substr(0, end) + "\" is not a refund status.");
    statuses.push_back(*status);
    text.erase(0, end + 1);
  }
  return statuses;
}

}  // namespace

Result<RefundFilter> readRefundFilter(const httplib::Request& request) {
  RefundFilter filter;
  const auto limit = readLimit(request);
  const auto from = readTime(request, "created_from");
  const auto before = readTime(request, "created_before");
  const auto updated = readTime(request, "updated_after");
  const auto cursor = readCursor(request);
  const auto statuses = readRefundStatuses(request);
  if (!limit) return failure(limit.error());
  for (const auto* part : {&from, &before, &updated, &cursor}) {
    if (!*part) return failure(part->error());
  }
  if (!statuses) return failure(statuses.error());
  filter.limit = *limit;
  filter.createdFrom = *from;
  filter.createdBefore = *before;
  filter.updatedAfter = *updated;
  filter.beforeKey = *cursor;
  filter.statuses = *statuses;
  // A payment that does not exist has no refunds.
  if (request.has_param("payment")) filter.paymentKey = paymentKeyOf(request.get_param_value("payment")).value_or(-1);
  if (request.has_param("idempotency_key")) filter.idempotencyKey = request.get_param_value("idempotency_key");
  return filter;
}

}  // namespace paydeck::sandbox
