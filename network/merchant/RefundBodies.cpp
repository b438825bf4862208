#include "network/merchant/RefundBodies.h"

#include <nlohmann/json.hpp>

namespace paydeck::merchant {
namespace {

using Json = nlohmann::ordered_json;

Json moneyJson(const Money& money) {
  return {{"amount", money.toString()}, {"currency", money.currency().code()}};
}

Json assetAmountJson(const AssetAmount& amount) {
  return {{"amount", amount.toString()},
          {"asset", amount.asset.symbol},
          {"network", amount.asset.network},
          {"decimals", amount.asset.decimals}};
}

/// What a person typed may hold half a surrogate pair; the body must be valid text all the same.
std::string written(const Json& body) {
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string refundQuoteBody(const RefundQuestion& question) {
  Json body{{"payment_id", question.payment.value()}};
  if (const auto* money = std::get_if<Money>(&question.amount)) {
    body["amount"] = moneyJson(*money);
  } else {
    body["amount"] = assetAmountJson(std::get<AssetAmount>(question.amount));
  }
  body["rate"] = refundRateName(question.rate);
  if (question.asset) {
    body["asset"] = question.asset->symbol;
    body["network"] = question.asset->network;
  }
  body["fee_paid_by"] = refundFeePayerName(question.feePaidBy);
  return written(body);
}

std::string createRefundBody(const RefundOrder& order) {
  Json body{{"quote_id", order.quoteId},
            {"destination", order.destination},
            {"reason", order.reason},
            {"note", order.note},
            {"refundable_seen", moneyJson(order.refundableSeen)},
            {"notify_customer", order.notifyCustomer}};
  if (!order.refundLink.empty()) body["refund_link_id"] = order.refundLink;
  return written(body);
}

std::string decisionBody(const RefundDecision& decision) {
  return written({{"version", decision.revision}, {"comment", decision.comment}});
}

std::string refundLinkBody(const PaymentId& payment) {
  return written({{"payment_id", payment.value()}});
}

}  // namespace paydeck::merchant
