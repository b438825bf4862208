#include "network/sandbox/RefundRequests.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace paydeck::sandbox {
namespace {

using nlohmann::json;

constexpr std::size_t kLongText = 8000;  // 2000 characters of at most four bytes
constexpr std::array<std::string_view, 7> kReasons = {"requested_by_customer", "duplicate", "overpaid", "not_delivered",
                                                      "item_returned",         "goodwill",  "other"};

struct Wrong : std::exception {};

std::string textOf(const json& object, const char* name, std::size_t most = 300) {
  const auto it = object.find(name);
  if (it == object.end()) return {};
  std::string text = it->get<std::string>();
  if (text.size() > most) throw Wrong();
  return text;
}

/// True for the second of two words, false for the first or nothing.
bool isSecond(const json& object, const char* name, std::string_view first, std::string_view second) {
  const auto it = object.find(name);
  if (it == object.end() || *it == first) return false;
  if (*it != second) throw Wrong();
  return true;
}

template <class Request, class Read>
Result<Request> reading(const std::string& body, Read read) {
  try {
    Request request;
    read(request, json::parse(body));
    return request;
  } catch (const std::exception&) {
    return failure(ErrorKind::InvalidInput, "The body is not what the API describes for this operation.");
  }
}

}  // namespace

Result<QuoteRequest> QuoteRequest::parse(const std::string& body) {
  return reading<QuoteRequest>(body, [](QuoteRequest& request, const json& value) {
    request.paymentId = value.at("payment_id").get<std::string>();
    const json& amount = value.at("amount");
    request.amount = amount.at("amount").get<std::string>();
    request.currency = textOf(amount, "currency");
    if (request.currency.empty()) {
      request.amountAsset = amount.at("asset").get<std::string>();
      request.amountNetwork = amount.at("network").get<std::string>();
    }
    request.rateNow = !isSecond(value, "rate", "now", "at_payment");
    request.asset = textOf(value, "asset");
    request.network = textOf(value, "network");
    if (request.asset.empty() != request.network.empty()) throw Wrong();
    request.customerPaysFee = isSecond(value, "fee_paid_by", "merchant", "customer");
  });
}

Result<RefundRequest> RefundRequest::parse(const std::string& body) {
  return reading<RefundRequest>(body, [](RefundRequest& request, const json& value) {
    request.quoteId = value.at("quote_id").get<std::string>();
    request.destination = value.at("destination").get<std::string>();
    request.reason = value.at("reason").get<std::string>();
    if (std::find(kReasons.begin(), kReasons.end(), request.reason) == kReasons.end()) throw Wrong();
    request.note = textOf(value, "note", kLongText);
    request.seenAmount = value.at("refundable_seen").at("amount").get<std::string>();
    request.seenCurrency = value.at("refundable_seen").at("currency").get<std::string>();
    if (const auto it = value.find("notify_customer"); it != value.end()) request.notifyCustomer = it->get<bool>();
    request.linkId = textOf(value, "refund_link_id");
  });
}

Result<DecisionRequest> DecisionRequest::parse(const std::string& body, bool versionNeeded) {
  if (body.empty() && !versionNeeded) return DecisionRequest{};
  return reading<DecisionRequest>(body, [&](DecisionRequest& request, const json& value) {
    if (!value.is_object()) throw Wrong();
    if (value.contains("version") || versionNeeded) {
      if (!value.at("version").is_number_integer()) throw Wrong();
      request.version = value.at("version").get<std::int64_t>();
    }
    request.comment = textOf(value, "comment", kLongText);
  });
}

Result<LinkRequest> LinkRequest::parse(const std::string& body) {
  return reading<LinkRequest>(body, [](LinkRequest& request, const json& value) {
    request.paymentId = value.at("payment_id").get<std::string>();
    request.asset = textOf(value, "asset");
    request.network = textOf(value, "network");
    if (const auto it = value.find("expires_in_seconds"); it != value.end()) {
      if (!it->is_number_integer()) throw Wrong();
      request.expiresInSeconds = it->get<std::int64_t>();
    }
    if (request.expiresInSeconds < 60 || request.expiresInSeconds > 2'592'000) throw Wrong();
  });
}

}  // namespace paydeck::sandbox
